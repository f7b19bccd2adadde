import { useScope } from './useScope'

const SHORTER = [
  { period: 'last6', months: 6 },
  { period: 'last3', months: 3 },
] as const

/**
 * The next shorter period than one of so many months, and how to choose it; null when there is none, or when the period is
 * already the longest that can be compared.
 */
export function useShorterPeriod(months = 12) {
  const [scope, setScope] = useScope()
  const shorter = scope.period === 'longest' ? undefined : SHORTER.find((one) => one.months < months)
  return {
    months,
    shorter: shorter?.months ?? null,
    choose: () => {
      if (shorter !== undefined) setScope({ ...scope, period: shorter.period })
    },
  }
}
