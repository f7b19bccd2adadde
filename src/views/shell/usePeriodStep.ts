import { afterFrame } from '../../charts/afterFrame'
import { besidePeriod } from '../../core/besidePeriod'
import type { Scope } from '../../core/scope'
import { useScope } from '../../state/useScope'
import type { ShellFacts } from './shellFacts'

/**
 * Goes to the period right before or after the reported one, in a task of its own, so that keys pressed on are heard between
 * two steps; nothing happens where the data end.
 */
export function usePeriodStep({ oldestDay, newestDay }: ShellFacts): (step: -1 | 1) => void {
  const [scope, setScope] = useScope()
  return (step) => {
    if (oldestDay === null || newestDay === null) return
    const stepped = (now: Scope): Scope => ({ ...now, asOfDay: besidePeriod(now, step, oldestDay, newestDay) })
    if (stepped(scope).asOfDay !== scope.asOfDay) afterFrame(() => setScope(stepped))
  }
}
