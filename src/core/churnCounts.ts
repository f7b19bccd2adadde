import type { AccountMask } from './accountMask'
import { type DayPairs, dayPairs } from './dayPairs'
import type { OpenStretches } from './openStretches'
import { type PairCount, pairCounts } from './pairCounts'

/** What logo churn counts: pairs of days. */
export interface ChurnPairs {
  /** The first day of each open stretch and the day on which it crossed into churned. */
  readonly lasted: DayPairs
  /** The day of the return before (before all days for the first one) and that of each return. */
  readonly returned: DayPairs
}

/** How many of these pairs lie before given days, of the units that are counted. */
export interface ChurnCounts {
  readonly lasted: PairCount
  readonly returned: PairCount
}

/** The stretches and the returns of all units by their days. O(stretches + days). */
export function churnPairs({ unit, from, crossed }: OpenStretches): ChurnPairs {
  const isReturn = (i: number) => i > 0 && unit[i - 1] === unit[i]
  const returns = new Uint32Array(unit.length)
  const returnBefore = new Int32Array(unit.length)
  let count = 0
  for (let i = 0; i < unit.length; i++) {
    if (!isReturn(i)) continue
    returns[count] = i
    returnBefore[count++] = isReturn(i - 1) ? from[i - 1] : -1
  }
  const rows = returns.subarray(0, count)
  const daysOfReturns = new Int32Array(count).map((_, at) => from[rows[at]])
  return {
    lasted: dayPairs(unit, from, crossed),
    returned: dayPairs(
      rows.map((i) => unit[i]),
      returnBefore.subarray(0, count),
      daysOfReturns,
    ),
  }
}

/** Counts them once for the masked units: `churnIn` asks for windows. O(stretches + days). */
export function churnCounts({ lasted, returned }: ChurnPairs, mask: AccountMask): ChurnCounts {
  return { lasted: pairCounts(lasted, mask), returned: pairCounts(returned, mask) }
}
