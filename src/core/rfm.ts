import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { type ScoreCuts, percentScore, scoreCuts } from './percentScore'
import { RFM_SEGMENTS, rfmSegment } from './rfmSegment'

/** RFM of every unit over a window, with the cut values. Scores are 1–5; 0 where the unit has no sale in the window. */
export interface Rfm {
  readonly window: DayWindow
  /** Days from the last sale in the window to its last day, sales and value in it; NaN / 0 / 0 where none. */
  readonly recency: Float64Array
  readonly frequency: Uint32Array
  readonly monetary: Float64Array
  readonly r: Uint8Array
  readonly f: Uint8Array
  readonly m: Uint8Array
  /** round-half-up((F + M) / 2). */
  readonly fm: Uint8Array
  /** Index into `RFM_SEGMENTS`. */
  readonly segment: Uint8Array
  readonly recencyCuts: ScoreCuts
  readonly frequencyCuts: ScoreCuts
  readonly monetaryCuts: ScoreCuts
}

/**
 * Scores every unit (metrics 5): 1 + ⌊5 × (units with a strictly worse value) ÷ n⌋ over all units with a sale in the window.
 *
 * M is the value of the sales in the window less the credits that name them, less unlinked credits dated in it. A unit
 * without a sale in the window is Dormant when it bought before, else a Prospect. O(sales + credits + units log units).
 */
export function rfm(ledger: Ledger, window: DayWindow): Rfm {
  const { unitCount } = ledger
  const recency = new Float64Array(unitCount).fill(NaN)
  const frequency = new Uint32Array(unitCount)
  const monetary = new Float64Array(unitCount)
  const r = new Float64Array(unitCount).fill(NaN)
  const f = new Float64Array(unitCount).fill(NaN)
  const m = new Float64Array(unitCount).fill(NaN)
  for (let unit = 0; unit < unitCount; unit++) {
    const last = readSales(ledger, window, unit, frequency, monetary)
    if (last < 0) continue
    monetary[unit] -= unlinkedCredits(ledger, window, unit)
    recency[unit] = window.to - 1 - last
    r[unit] = -recency[unit]
    f[unit] = frequency[unit]
    m[unit] = monetary[unit]
  }
  const scores = { r: percentScore(r), f: percentScore(f), m: percentScore(m) }
  const fm = scores.f.map((score, unit) => (score + scores.m[unit] + 1) >> 1)
  return {
    window,
    recency,
    frequency,
    monetary,
    ...scores,
    fm,
    segment: segments(ledger, window, scores.r, fm),
    recencyCuts: scoreCuts(recency, scores.r),
    frequencyCuts: scoreCuts(f, scores.f),
    monetaryCuts: scoreCuts(m, scores.m),
  }
}

/** Adds up the unit's sales in the window and returns the day of the last, -1 when there is none. */
function readSales(ledger: Ledger, window: DayWindow, unit: number, frequency: Uint32Array, monetary: Float64Array) {
  const { saleStart, saleDay, kept } = ledger
  let last = -1
  for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
    if (saleDay[sale] < window.from || saleDay[sale] >= window.to) continue
    last = saleDay[sale]
    frequency[unit]++
    monetary[unit] += kept[sale]
  }
  return last
}

function unlinkedCredits(ledger: Ledger, window: DayWindow, unit: number): number {
  const { creditStart, creditDay, creditValue, creditSale } = ledger
  let sum = 0
  for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) {
    const inWindow = creditDay[credit] >= window.from && creditDay[credit] < window.to
    if (inWindow && creditSale[credit] < 0) sum += creditValue[credit]
  }
  return sum
}

function segments(ledger: Ledger, window: DayWindow, r: Uint8Array, fm: Uint8Array): Uint8Array {
  const { saleStart, saleDay } = ledger
  return r.map((score, unit) => {
    const first = saleStart[unit] < saleStart[unit + 1] ? saleDay[saleStart[unit]] : Infinity
    if (score > 0) return RFM_SEGMENTS.indexOf(rfmSegment(score, fm[unit], window.to - 1 - first))
    return RFM_SEGMENTS.indexOf(first < window.from ? 'Dormant' : 'Prospect')
  })
}
