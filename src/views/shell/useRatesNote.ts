import { useScope } from '../../state/useScope'
import { useFormat } from '../../ui/FormatContext'
import type { ShellFacts } from './shellFacts'

/** What every working says at constant currency; null where amounts are at the rates of their own days. */
export function useRatesNote({ newestDay }: Pick<ShellFacts, 'newestDay'>): string | null {
  const format = useFormat()
  const [{ ratesOn, asOfDay }] = useScope()
  if (ratesOn === null) return null
  const day = ratesOn === 'asOf' ? (asOfDay ?? newestDay) : ratesOn
  return `At constant currency: every amount is converted at the exchange rates of ${format.day(day)}, whatever its own day.`
}
