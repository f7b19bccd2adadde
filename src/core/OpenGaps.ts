import type { SaleDays } from './saleDays'

/** The gap of each unit that was open at a day which only moves forward: from its latest sale day before that day. */
export class OpenGaps {
  readonly #days: SaleDays
  readonly #log: Float64Array
  /** Latest entry of each unit; below its first where it had none. */
  readonly entry: Int32Array
  /** Sum of the logs of the unit's gaps up to that entry (log days). */
  readonly logSum: Float64Array

  /** `log[d]` is the log of `d` days. */
  constructor(days: SaleDays, log: Float64Array) {
    this.#days = days
    this.#log = log
    this.entry = Int32Array.from(days.start.subarray(0, days.unitCount), (first) => first - 1)
    this.logSum = new Float64Array(days.unitCount)
  }

  /** Takes in all sale days before the day. */
  moveTo(before: number): void {
    const { unitCount, start, day } = this.#days
    for (let unit = 0; unit < unitCount; unit++) {
      let entry = this.entry[unit]
      for (; entry + 1 < start[unit + 1] && day[entry + 1] < before; entry++) {
        if (entry >= start[unit]) this.logSum[unit] += this.#log[day[entry + 1] - day[entry]]
      }
      this.entry[unit] = entry
    }
  }
}
