import { type CompletedGaps, completedGaps } from './completedGaps'
import { GapMoments, type RhythmVariance } from './GapMoments'
import { emptyTally, tallyCompleted, tallyOpen } from './gapTally'
import { OpenGaps } from './OpenGaps'
import { type PredictionTable, predictionTable } from './predictedGap'
import type { SaleDays } from './saleDays'

/**
 * The variances are estimated anew, and all gaps standardised by them, when the known gaps have grown by this factor;
 * until then new gaps are counted in. So the work over a whole history stays within a few passes over its gaps.
 */
const GROWTH = 1.25

/** What a company's gaps had shown before a day that only moves forward. */
export class GapEvidence {
  readonly #firstDay: number
  readonly #log: Float64Array
  readonly #gaps: CompletedGaps
  readonly #openGaps: OpenGaps
  readonly #moments = new GapMoments()
  #table: PredictionTable
  #gapDays = 0
  #tallied = 0
  #estimatedAt = 0

  variance: RhythmVariance
  /** Completed and open gaps by row and standardised length (`gapTally`). */
  completed = emptyTally()
  open = emptyTally()

  constructor(days: SaleDays) {
    this.#firstDay = days.firstDay
    this.#log = Float64Array.from({ length: days.asOfDay - days.firstDay + 1 }, (_, gap) => Math.log(gap))
    this.#gaps = completedGaps(days, this.#log)
    this.#openGaps = new OpenGaps(days, this.#log)
    this.variance = this.#moments.variance()
    this.#table = predictionTable(this.variance, 0)
  }

  get completedGaps(): number {
    return this.#moments.gaps
  }

  /** Days; NaN while no gap is completed. */
  get meanGap(): number {
    return this.#gapDays / this.#moments.gaps
  }

  /** Takes in all that was known before the day. */
  moveTo(before: number): void {
    const { gap, priorGaps, priorLogSum, endedBefore, mostGaps } = this.#gaps
    const known = endedBefore[before - this.#firstDay]
    for (let i = this.completedGaps; i < known; i++) {
      this.#moments.add(this.#log[gap[i]], priorGaps[i], priorLogSum[i])
      this.#gapDays += gap[i]
    }
    if (known >= GROWTH * this.#estimatedAt) {
      this.variance = this.#moments.variance()
      this.#table = predictionTable(this.variance, mostGaps)
      this.completed = emptyTally()
      this.#tallied = 0
      this.#estimatedAt = known
    }
    tallyCompleted(this.completed, this.#gaps, this.#tallied, known, this.#table, this.#log)
    this.#tallied = known
    this.#openGaps.moveTo(before)
    this.open = emptyTally()
    tallyOpen(this.open, this.#openGaps, this.#firstDay, before, this.#table)
  }
}
