import { PERIOD_MONTHS } from '../core/period'
import { useScope } from './useScope'

/** The months of the period in force, and the next shorter one that can be chosen; null when there is none. */
export function useShorterPeriod() {
  const [scope, setScope] = useScope()
  const months = PERIOD_MONTHS[scope.period]
  const period = (['last6', 'last3'] as const).find((one) => PERIOD_MONTHS[one] < months)
  return {
    months,
    shorter: period === undefined ? null : PERIOD_MONTHS[period],
    choose: () => {
      if (period !== undefined) setScope({ ...scope, period })
    },
  }
}
