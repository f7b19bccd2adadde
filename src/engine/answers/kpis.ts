import type { AccountMask } from '../../core/accountMask'
import type { Comparison } from '../../core/comparison'
import { firstDayOfMonth, monthOfDay } from '../../core/calendar'
import type { DayWindow } from '../../core/dayWindow'
import type { LogoChurn } from '../../core/logoChurn'
import { monthsOfWindow } from '../../core/monthsOfWindow'
import { isCovered, windowBefore } from '../../core/period'
import { revenueRetention } from '../../core/revenueRetention'
import type { SalesSummary } from '../../core/salesSummary'
import type { Scope } from '../../core/scope'
import { type TimelineColumn, totalBefore } from '../../core/timeline'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { logoChurnOver } from '../logoChurnOver'
import { comparisonOver, explainedOver } from '../comparisonOver'
import { returnedIn } from '../returnedIn'
import { monthlySalesShown, retentionShown } from './monthlyFigures'

/** A figure now and in the comparison; null where it does not exist. */
export interface ComparedFigure {
  readonly value: number | null
  readonly previous: number | null
  /** What the value was computed from, for its working: numerator and denominator, where it is a ratio. */
  readonly numerator: number | null
  readonly denominator: number | null
}

/** One figure of the KPI strip with its last months (NaN where unknown), one a month of `KpisAnswer.seriesMonths`. */
export interface Kpi extends ComparedFigure {
  readonly series: Float64Array
}

export interface KpisAnswer {
  readonly frame: Frame
  /** Civil months since 1970-01; the last is running when `lastIncomplete`. */
  readonly seriesMonths: Int32Array
  readonly lastIncomplete: boolean
  /** Of the windows that end with each month; NaN for the running one. */
  readonly nrr: Kpi
  readonly grr: Kpi
  /** Over the whole period: each account that churned counts once. */
  readonly logoChurn: ComparedFigure
  /** Of the accounts that churned in the period, those open again at its end. */
  readonly logoChurnReturned: number
  /** A month, on average over the period's months: Σ churned ÷ Σ open at each start. */
  readonly logoChurnMonthly: Kpi
  readonly openAccounts: Kpi
  readonly netRevenue: Kpi
  readonly aov: Kpi
  readonly frequency: ComparedFigure
  readonly repeatRate: ComparedFigure
  /** Mean historical CLV of units with a sale, and how many those are. */
  readonly clv: { readonly mean: number | null; readonly units: number; readonly total: number }
  /** Share of units with a sale that have two or more, ever. */
  readonly repeatRateEver: number | null
}

const SERIES_MONTHS = 13

/** The KPI strip: every figure over the scope's period and its comparison, most of them with their last 13 months. */
export function answerKpis(analysis: Analysis, scope: Scope): KpisAnswer {
  const frame = analysis.frame(scope)
  const mask = analysis.mask(scope)
  const timeline = analysis.timeline(scope)
  const lastMonth = monthOfDay(frame.asOfDay)
  const firstMonth = lastMonth - SERIES_MONTHS + 1
  const windows = Array.from({ length: SERIES_MONTHS }, (_, i) => monthWindow(firstMonth + i, frame.asOfDay))
  const compared = (of: (window: DayWindow) => Ratio): ComparedFigure => {
    const now = of(frame.current)
    const then = frame.previousCovered ? of(frame.previous) : NOTHING
    return { value: now.value, previous: then.value, numerator: now.numerator, denominator: now.denominator }
  }
  const known = (values: ArrayLike<number>) =>
    Float64Array.from(windows, ({ to }, i) => (to <= frame.firstDay ? Number.NaN : values[i]!))

  const comparedIn = new Map<DayWindow, Comparison>([
    [frame.current, explainedOver(analysis, scope, windowBefore(frame.current, frame.months), frame.current)],
    [frame.previous, comparisonOver(analysis, scope, windowBefore(frame.previous, frame.months), frame.previous)],
  ])
  const sales = monthlySalesShown(analysis, scope)
  const until = (column: TimelineColumn, day = frame.asOfDay + 1) => totalBefore(timeline, column, day)
  const openAt = ({ to }: DayWindow) => {
    const day = Math.min(to, frame.asOfDay + 1)
    return until('bought', day) - until('churned', day)
  }
  const buyers = until('bought')
  const { months } = frame
  const retention = retentionShown(analysis, scope, months)
  const lastIncomplete = windows.at(-1)!.to < firstDayOfMonth(lastMonth + 1)
  const retainedIn = new Map(
    [frame.current, frame.previous].map((window) => {
      const prior = windowBefore(window, months)
      const covered = isCovered(prior, frame.firstDay)
      return [window, covered ? revenueRetention(comparedIn.get(window)!.movements) : null]
    }),
  )
  const retained = (pick: 'nrr' | 'grr'): Kpi => {
    const of = (window: DayWindow): Ratio => {
      const result = retainedIn.get(window) ?? null
      if (result === null) return NOTHING
      const value = result[pick]
      return { value, numerator: value === null ? null : Math.round(value * result.prev), denominator: result.prev }
    }
    const now = of(frame.current)
    return {
      ...now,
      previous: of(frame.previous).value,
      series: lastOf(retention[pick]).map((value, i) => {
        const covered = isCovered({ from: firstDayOfMonth(firstMonth + i - 2 * months + 1), to: 0 }, frame.firstDay)
        return covered && !(lastIncomplete && i === SERIES_MONTHS - 1) ? value : Number.NaN
      }),
    }
  }
  const pick = (of: (one: SalesSummary) => Ratio) => compared((window) => of(comparedIn.get(window)!.sales))
  const churnIn = churnOfWindows(analysis, scope, [
    ...windows,
    ...[frame.current, frame.previous].flatMap((window) => [window, ...monthsOfWindow(window)]),
  ])
  return {
    frame,
    seriesMonths: Int32Array.from(windows, (_, i) => firstMonth + i),
    lastIncomplete,
    nrr: retained('nrr'),
    grr: retained('grr'),
    logoChurn: compared((window) => {
      const { churned, openAtStart, rate } = churnIn(window)
      return { value: rate, numerator: churned, denominator: openAtStart }
    }),
    logoChurnReturned: returnedIn(analysis, scope, frame.current),
    logoChurnMonthly: {
      ...compared((window) => meanChurn(monthsOfWindow(window).map(churnIn))),
      series: known(windows.map((window) => churnIn(window).rate ?? Number.NaN)),
    },
    openAccounts: {
      ...compared((window) => ({ value: openAt(window), numerator: null, denominator: null })),
      series: known(windows.map(openAt)),
    },
    netRevenue: {
      ...pick(({ net, gross, credits }) => ({ value: net, numerator: gross, denominator: credits })),
      series: known(lastOf(sales.gross.map((gross, i) => gross - sales.credits[i]!))),
    },
    aov: {
      ...pick(({ aov, gross, sales: orders }) => ({ value: aov, numerator: gross, denominator: orders })),
      series: known(lastOf(sales.gross.map((gross, i) => gross / sales.orders[i]!))),
    },
    frequency: pick((one) => ({ value: one.ordersPerYear, numerator: one.sales, denominator: one.ordering })),
    repeatRate: pick((one) => ({ value: one.repeatRate, numerator: one.repeating, denominator: one.ordering })),
    clv: meanClv(analysis.clv(scope), mask),
    repeatRateEver: buyers === 0 ? null : until('repeating') / buyers,
  }
}

type Ratio = Omit<ComparedFigure, 'previous'>

const NOTHING: Ratio = { value: null, numerator: null, denominator: null }

/** Logo churn of every window, counted together. */
function churnOfWindows(analysis: Analysis, scope: Scope, windows: readonly DayWindow[]) {
  const churn = logoChurnOver(analysis, scope, windows)
  const nameOf = ({ from, to }: DayWindow) => `${from} ${to}`
  const byName = new Map(windows.map((window, i) => [nameOf(window), churn[i]!]))
  return (window: DayWindow): LogoChurn => byName.get(nameOf(window))!
}

function meanChurn(months: readonly LogoChurn[]): Ratio {
  const churned = months.reduce((sum, month) => sum + month.churned, 0)
  const openAtStart = months.reduce((sum, month) => sum + month.openAtStart, 0)
  return { value: openAtStart > 0 ? churned / openAtStart : null, numerator: churned, denominator: openAtStart }
}

/** Of a value for each month shown, those of the series. */
function lastOf(shown: Float64Array): Float64Array {
  return shown.slice(-SERIES_MONTHS)
}

function meanClv(clv: Float64Array, mask: AccountMask): KpisAnswer['clv'] {
  let total = 0
  let units = 0
  for (let unit = 0; unit < clv.length; unit++) {
    if (Number.isNaN(clv[unit]!) || (mask !== null && mask[unit] === 0)) continue
    total += clv[unit]!
    units++
  }
  return { mean: units === 0 ? null : total / units, units, total }
}

/** A civil month, cut at the end of the as-of day. */
function monthWindow(month: number, asOfDay: number): DayWindow {
  return { from: firstDayOfMonth(month), to: Math.min(firstDayOfMonth(month + 1), asOfDay + 1) }
}
