import type { PurchaseHistory } from './purchaseHistory'
import type { PurchaseLaw } from './purchaseModel'

/**
 * What a model expects of `weeklyRepeats`: Σ over the units of the history, for each week w, of a new customer's expected
 * purchases in the days from the unit's first purchase to `originDay` + 7w. A day's expectation is worked out once.
 *
 * @param law in days
 */
export function expectedRepeats(
  law: Pick<PurchaseLaw, 'expected'>,
  { endDay, rows }: Pick<PurchaseHistory, 'endDay' | 'rows'>,
  originDay: number,
  weeks: number,
): Float64Array {
  const begun = new Map<number, number>()
  for (let row = 0; row < rows.T.length; row++) {
    const first = endDay - rows.T[row] - originDay
    begun.set(first, (begun.get(first) ?? 0) + rows.weight[row])
  }
  const byAge = new Map<number, number>()
  const expectedAt = (age: number) => {
    const known = byAge.get(age)
    if (known !== undefined) return known
    const value = law.expected(0, 0, 0, age)
    byAge.set(age, value)
    return value
  }
  return Float64Array.from({ length: weeks }, (_, week) => {
    let sum = 0
    for (const [first, units] of begun) {
      const age = 7 * (week + 1) - first
      if (age > 0) sum += units * expectedAt(age)
    }
    return sum
  })
}
