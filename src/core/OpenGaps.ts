import type { SaleDays } from './saleDays'

/** Later than every day that a table can hold. */
const NEVER = 65_536

/** The gap of each unit that was open at a day which only moves forward: since its latest sale day before that day. */
export class OpenGaps {
  readonly #days: SaleDays
  readonly #log: Float64Array
  /** The next sale day of each unit, so that moving on reads one column unless there was a sale. */
  readonly #nextDay: Uint32Array
  /** Gaps that each unit had completed; -1 before its first sale. */
  readonly gaps: Int32Array
  /** Sum of the logs of those gaps (log days). */
  readonly logSum: Float64Array
  readonly latestDay: Uint16Array

  /** `log[d]` is the log of `d` days. */
  constructor(days: SaleDays, log: Float64Array) {
    const { unitCount, start, day } = days
    this.#days = days
    this.#log = log
    this.#nextDay = Uint32Array.from({ length: unitCount }, (_, unit) =>
      start[unit] < start[unit + 1] ? day[start[unit]] : NEVER,
    )
    this.gaps = new Int32Array(unitCount).fill(-1)
    this.logSum = new Float64Array(unitCount)
    this.latestDay = new Uint16Array(unitCount)
  }

  /** Takes in all sale days before the day. */
  moveTo(before: number): void {
    for (let unit = 0; unit < this.gaps.length; unit++) {
      while (this.#nextDay[unit] < before) this.#takeIn(unit, this.#nextDay[unit])
    }
  }

  #takeIn(unit: number, on: number): void {
    const { start, day } = this.#days
    if (this.gaps[unit] >= 0) this.logSum[unit] += this.#log[on - this.latestDay[unit]]
    this.gaps[unit]++
    this.latestDay[unit] = on
    const next = start[unit] + this.gaps[unit] + 1
    this.#nextDay[unit] = next < start[unit + 1] ? day[next] : NEVER
  }
}
