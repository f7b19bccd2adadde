import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Rhythms } from './rhythm'

/** Churn of accounts over one window (metrics 1). */
export interface LogoChurn {
  /** Units open (a sale, not churned) at the end of the day before the window. */
  readonly openAtStart: number
  /** Of those, the units that crossed into churned during the window, each once, even if they returned. */
  readonly churned: number
  /** churned ÷ openAtStart; null when nobody was open. */
  readonly rate: number | null
  /** Units with a sale in the window after having been churned, each once. */
  readonly reactivated: number
}

/**
 * Logo churn of the masked units over each window, by the days on which thresholds were crossed. New units are in neither
 * the churned nor the open. Windows begin on the day after the as-of day at the latest;
 * crossings after the as-of day are not known and not counted.
 *
 * The days on which windows begin and end cut time into spans; one pass counts the stretches by the spans in which they
 * begin and end, and every window is then a block of those counts. O(stretches + days + spans²).
 */
export function logoChurn({ stretches }: Rhythms, mask: AccountMask, windows: readonly DayWindow[]): LogoChurn[] {
  const { unit, from, crossed } = stretches
  const { bounds, spanOf, spans } = timeSpans(windows)
  /** Stretches by the spans of their first and their crossing day; returns by that of the return before and their own. */
  const lasted = new Uint32Array(spans * spans)
  const returned = new Uint32Array(spans * spans)
  for (let i = 0; i < unit.length; i++) {
    if (mask !== null && mask[unit[i]] === 0) continue
    const began = spanOf[from[i]]
    lasted[began * spans + spanOf[crossed[i] & NEVER]]++
    // Sums in place of questions: whether a stretch is a return, or a second one, a processor cannot guess.
    const isReturn = i > 0 ? Number(unit[i - 1] === unit[i]) : 0
    const isSecondReturn = i > 1 ? Number(unit[i - 2] === unit[i]) : 0
    returned[isSecondReturn * spanOf[from[i - isReturn]] * spans + began] += isReturn
  }
  const [lastedBefore, returnedBefore] = [blockSums(lasted, spans), blockSums(returned, spans)]
  return windows.map((window) => {
    const [first, end] = [window.from, window.to].map((day) => bounds.indexOf(day) + 1)
    const openAtStart = lastedBefore(first, first, spans)
    const churned = lastedBefore(first, first, end)
    // A return whose unit had returned in the window already has been counted.
    const reactivated = returnedBefore(first, first, end)
    return { openAtStart, churned, rate: openAtStart === 0 ? null : churned / openAtStart, reactivated }
  })
}

/** Sums of the counts in the rows before one and the columns from one up to another, each by two look-ups. */
function blockSums(counts: Uint32Array, spans: number) {
  const width = spans + 1
  /** At row r and column c: what is in the rows before r and the columns before c. */
  const sums = new Uint32Array(width * width)
  for (let row = 0; row < spans; row++) {
    let inRow = 0
    for (let column = 0; column < spans; column++) {
      inRow += counts[row * spans + column]
      sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + inRow
    }
  }
  return (row: number, from: number, to: number) => sums[row * width + to] - sums[row * width + from]
}

/** All days that there are; the last stands for a crossing that has not come, which is −1 written in as many bits. */
const NEVER = 65_535

/** The spans between the days on which windows begin or end: 0 before the first of them, the last after the last. */
function timeSpans(windows: readonly DayWindow[]) {
  const bounds = [...new Set(windows.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b)
  const spanOf = new Uint16Array(NEVER + 1)
  bounds.forEach((day, at) => spanOf.fill(at + 1, day))
  spanOf[NEVER] = bounds.length
  return { bounds, spanOf, spans: bounds.length + 1 }
}
