import type { CohortCurve, CohortCurvesInput } from '../../charts/cohortCurves'
import type { CohortsAnswer, EconomicsAnswer } from '../../state/answers'
import type { Format } from '../../ui/format'
import type { CohortRow } from './cohortRows'
import { periodWord } from './cohortRows'

/** What the cost of acquisition adds to the curves: a level, and the point at which a cohort reached its own cost. */
export interface CurveCac {
  readonly reference: CohortCurvesInput['reference']
  readonly reachedBy: (row: CohortRow) => CohortCurve['reached']
  /** What became of the first ticked cohort: "paid for themselves in month 7"; null where that is not known. */
  readonly finding: string | null
}

const NOTHING: CurveCac = { reference: null, reachedBy: () => null, finding: null }

/**
 * The cost lines of the curves. The level drawn is that of the first ticked cohort whose cost is known, else of all accounts;
 * each ticked cohort is marked where it reached its own. Nothing where the curves are not margin or are broken down: costs are told
 * for whole cohorts.
 */
export function curveCac(
  answer: CohortsAnswer,
  economics: EconomicsAnswer | undefined,
  ticked: readonly CohortRow[],
  format: Format,
): CurveCac {
  const curves = economics?.curves ?? null
  const isMargin = answer.frame.basis === 'margin' && answer.groups.length === 0
  if (curves === null || !isMargin || !fits(answer, curves)) return NOTHING
  const known = ticked.find((row) => !Number.isNaN(curves.cac[row.row] ?? Number.NaN))
  const level = known === undefined ? (economics?.total?.cac ?? null) : (curves.cac[known.row] ?? null)
  const word = periodWord(answer)
  const paid = (row: CohortRow) => curves.payback[row.row] ?? Number.NaN
  const finding =
    known === undefined
      ? null
      : paid(known) < 0
        ? `${known.name}: not yet paid back its CAC of ${format.money(level)}`
        : `${known.name} paid for itself in ${word} ${paid(known)}`
  return {
    reference: level === null ? null : { value: level, text: `CAC ${format.money(level)}` },
    reachedBy: (row) => (paid(row) >= 0 ? { age: paid(row), text: `pays back in ${word} ${paid(row)}` } : null),
    finding,
  }
}

/** Whether costs and curves are of the same cohorts, in the same order. */
function fits({ matrix }: CohortsAnswer, curves: NonNullable<EconomicsAnswer['curves']>): boolean {
  return (
    matrix.grain === curves.grain &&
    matrix.offset === curves.offset &&
    matrix.cohortMonth.length === curves.cohortMonth.length &&
    matrix.cohortMonth[0] === curves.cohortMonth[0]
  )
}
