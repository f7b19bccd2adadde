import type { EconomicsQuestion } from '../engine/answers/economics'
import { useAnswer } from './useAnswer'

/** What new accounts cost and bring: at once as far as it is seen, and with what is expected as soon as that is computed. */
export function useEconomics({ scope, grain, offset }: Omit<EconomicsQuestion, 'predicted'>) {
  const seen = useAnswer('economics', { scope, grain, offset })
  const known = seen.data?.gap === null && seen.data.total !== null && !seen.isPlaceholderData
  const ahead = useAnswer('economics', { scope, grain, offset, predicted: true }, known)
  return known && ahead.data !== undefined && !ahead.isPlaceholderData ? ahead : seen
}
