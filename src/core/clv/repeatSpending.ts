import type { Ledger } from '../ledger'
import type { PurchaseDays } from './purchaseDays'

/** What the units of a company spent on a repeat purchase day, as far as a model of spending may read it. */
export interface RepeatSpending {
  /** The units read: those with a repeat purchase and a mean above 0, ascending. */
  readonly unit: Uint32Array
  /** Their repeat purchase days. */
  readonly x: Uint32Array
  /** Their mean value of a repeat purchase day, in the ledger's value basis, ten-thousandths. */
  readonly mean: Float64Array
  /** Units with a purchase that are left out: those that never bought again, and those whose mean is 0 or less. */
  readonly boughtOnce: number
  readonly notPositive: number
}

/**
 * The mean value of the repeat purchase days of each unit up to `endDay`. The first purchase is left out, as a model of
 * repeat purchases does not speak of it. Sales count less the credits that name them; of orders of amount 0 the days
 * count where `days` has them. NaN values (a margin that is unknown) leave their unit out as `notPositive`. O(purchases).
 */
export function repeatSpending(
  ledger: Ledger,
  { unitCount, start, day }: PurchaseDays,
  endDay: number,
): RepeatSpending {
  const unit: number[] = []
  const xs: number[] = []
  const means: number[] = []
  let boughtOnce = 0
  let notPositive = 0
  for (let one = 0; one < unitCount; one++) {
    let end = start[one]
    while (end < start[one + 1] && day[end] <= endDay) end++
    const x = end - start[one] - 1
    if (x === 0) boughtOnce++
    if (x <= 0) continue
    let sum = 0
    for (let sale = ledger.saleStart[one]; sale < ledger.saleStart[one + 1]; sale++) {
      const on = ledger.saleDay[sale]
      if (on > day[start[one]] && on <= endDay) sum += ledger.kept[sale]
    }
    if (!(sum > 0)) notPositive++
    else {
      unit.push(one)
      xs.push(x)
      means.push(sum / x)
    }
  }
  return {
    unit: Uint32Array.from(unit),
    x: Uint32Array.from(xs),
    mean: Float64Array.from(means),
    boughtOnce,
    notPositive,
  }
}
