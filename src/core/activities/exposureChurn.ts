import type { AccountMask } from '../accountMask'
import { ACCOUNT_STATES, accountStates } from '../accountState'
import { type RiskRatio, riskRatio } from '../riskRatio'
import type { Rhythms } from '../rhythm'
import { type ShareInterval, wilsonInterval } from '../wilsonInterval'
import type { ActivitiesOfUnits } from './activitiesOfUnits'
import { type ExposureRule, exposureOn } from './exposure'
import { empiricalQuantile } from '../math/empiricalQuantile'

/** A year: whether a unit is churned when it is over. Half a year, where the feed has not told for two years. */
const YEAR = 365
const HALF_YEAR = 182

/** Windows that are looked back over, at most. */
const MOST_WINDOWS = 6

/** What became of the open units of one band, each once a window. */
export interface BandChurn {
  /** Units that were open on the evening before a window, added up over the windows. */
  readonly open: number
  /** Those of them that were churned on its last evening. */
  readonly lost: number
  readonly share: number | null
  readonly interval: ShareInterval | null
}

/** Churn by what units had met with before. */
export interface ExposureChurn {
  /** The greatest value of each band but the last. */
  readonly cuts: readonly number[]
  readonly bands: readonly BandChurn[]
  /** Share lost of the last band against the first. */
  readonly ratio: RiskRatio
  /** Windows that were looked at, and how long they are. */
  readonly windows: number
  readonly days: number
}

/** Where bands end: at the thirds of all values seen, or at values given. */
export type BandCuts = 'thirds' | readonly number[]

/**
 * How many of the open units are churned a year later, by bands of a value that was known before that year began. Windows end on
 * the as-of day and before; the first begins when the feed has told for as long as the rule looks back. Thirds are of all units'
 * values, so the mask does not move them; equal values share a band. Units without a value are in no band.
 *
 * A unit counts once for each window it begins open. One that crossed into churned and came back is not lost: so irregular
 * buyers count for little. Association, not cause. O(windows × (units log sale days + activities)).
 */
export function exposureChurn(
  rhythms: Rhythms,
  activities: ActivitiesOfUnits,
  rule: ExposureRule,
  cuts: BandCuts,
  mask: AccountMask,
): ExposureChurn {
  const walk = exposureWindows(rhythms, activities, rule, cuts)
  const open = new Uint32Array(walk.cuts.length + 1)
  const lost = new Uint32Array(walk.cuts.length + 1)
  walk.eachOpen((unit, band, isLost) => {
    if (mask !== null && mask[unit] === 0) return
    open[band]++
    if (isLost) lost[band]++
  })
  const bands = Array.from(open, (of, band): BandChurn => {
    const hits = lost[band]
    return { open: of, lost: hits, share: of === 0 ? null : hits / of, interval: wilsonInterval(hits, of) }
  })
  const hitsOf = ({ lost: hits, open: of }: BandChurn) => ({ hits, of })
  const ratio = riskRatio(hitsOf(bands[bands.length - 1]), hitsOf(bands[0]))
  return { cuts: walk.cuts, bands, ratio, windows: walk.windows, days: walk.days }
}

/** The windows of `exposureChurn`, and a walk through the units that began one of them open: their band, and whether they were lost. */
export function exposureWindows(
  rhythms: Rhythms,
  activities: ActivitiesOfUnits,
  rule: ExposureRule,
  cuts: BandCuts,
): Pick<ExposureChurn, 'cuts' | 'windows' | 'days'> & {
  readonly eachOpen: (visit: (unit: number, band: number, isLost: boolean) => void) => void
} {
  const earliest = firstTold(activities) + rule.lookback
  const length = rhythms.asOfDay + 1 - earliest >= 2 * YEAR ? YEAR : HALF_YEAR
  const days = windowStarts(rhythms.asOfDay, earliest, length)
  const unitCount = rhythms.start.length - 1
  const exposures = days.map((day) => exposureOn(activities, unitCount, rule, day))
  const bounds = cuts === 'thirds' ? thirds(exposures) : cuts
  const eachOpen = (visit: (unit: number, band: number, isLost: boolean) => void) => {
    days.forEach((day, at) => {
      const before = accountStates(rhythms, day - 1)
      const after = accountStates(rhythms, day + length - 1)
      exposures[at].forEach((value, unit) => {
        if (Number.isNaN(value) || before[unit] === 0 || before[unit] === CHURNED) return
        visit(unit, bounds.filter((bound) => value > bound).length, after[unit] === CHURNED)
      })
    })
  }
  return { cuts: bounds, windows: days.length, days: length, eachOpen }
}

const CHURNED = ACCOUNT_STATES.indexOf('churned')

/** First days of the windows, newest first. */
function windowStarts(asOfDay: number, earliest: number, length: number): number[] {
  const starts: number[] = []
  for (let day = asOfDay + 1 - length; day >= earliest && starts.length < MOST_WINDOWS; day -= length) starts.push(day)
  return starts
}

function firstTold(activities: ActivitiesOfUnits): number {
  let first = Infinity
  for (const [row] of activities.values()) first = Math.min(first, row.day)
  return first
}

function thirds(exposures: readonly Float64Array[]): number[] {
  const values = exposures.flatMap((of) => Array.from(of).filter((value) => !Number.isNaN(value)))
  return values.length === 0 ? [] : [1 / 3, 2 / 3].map((share) => empiricalQuantile(values, share))
}
