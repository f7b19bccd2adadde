import type { PurchaseDays } from '../../src/core/clv/purchaseDays'
import { drawBeta, drawGamma } from '../core/clv/simulated/draws'
import { seededRandom, type Uniform } from '../core/clv/simulated/seededRandom'

/** Purchase days of made-up accounts, and for those that bought again how often and for how much on average. */
export interface SyntheticBuyers {
  readonly days: PurchaseDays
  readonly repeats: Uint32Array
  readonly mean: Float64Array
}

const FIRST_DAY = 19_000
const OBSERVED = 7 * 78
const ACQUIRED_WITHIN = 7 * 26
/** BG/NBD and Gamma-Gamma as fitted to CDNOW's sample, in weeks and dollars. */
const BUYING = { r: 0.243, alpha: 7 * 4.414, a: 0.793, b: 2.426 }
const SPENDING = { p: 6.25, q: 3.74, gamma: 15.44 }

/** Draws accounts that buy as CDNOW's customers do, acquired within half a year and seen for one to one and a half. */
export function syntheticBuyers(accounts: number): SyntheticBuyers {
  const uniform = seededRandom(accounts)
  const start = new Uint32Array(accounts + 1)
  const day: number[] = []
  const repeats: number[] = []
  const mean: number[] = []
  for (let account = 0; account < accounts; account++) {
    const from = day.length
    for (const at of purchases(uniform)) if (day.length === from || at !== day[day.length - 1]) day.push(at)
    start[account + 1] = day.length
    const x = day.length - from - 1
    if (x === 0) continue
    const rate = drawGamma(SPENDING.q, uniform) / SPENDING.gamma
    repeats.push(x)
    mean.push(drawGamma(SPENDING.p * x, uniform) / rate / x)
  }
  return {
    days: {
      unitCount: accounts,
      asOfDay: FIRST_DAY + OBSERVED,
      start,
      day: Uint16Array.from(day),
      mergedOrders: 0,
    },
    repeats: Uint32Array.from(repeats),
    mean: Float64Array.from(mean),
  }
}

function* purchases(uniform: Uniform): Iterable<number> {
  const rate = drawGamma(BUYING.r, uniform) / BUYING.alpha
  const leaving = drawBeta(BUYING.a, BUYING.b, uniform)
  let at = FIRST_DAY + uniform() * ACQUIRED_WITHIN
  yield Math.floor(at)
  while (true) {
    at -= Math.log(uniform()) / rate
    if (at > FIRST_DAY + OBSERVED) return
    yield Math.floor(at)
    if (uniform() < leaving) return
  }
}
