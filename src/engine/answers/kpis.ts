import { addMonths, firstDayOfMonth, monthOfDay } from '../../core/calendar'
import type { DayWindow } from '../../core/dayWindow'
import { logoChurn } from '../../core/logoChurn'
import { movements } from '../../core/movements'
import { isCovered, PERIOD_MONTHS, windowBefore } from '../../core/period'
import { revenueRetention } from '../../core/revenueRetention'
import { salesSummary } from '../../core/salesSummary'
import type { Scope } from '../../core/scope'
import { stateHistory } from '../../core/stateHistory'
import type { Analysis, Frame } from '../Analysis'

/** One figure of the KPI strip: now, in the comparison, and over the last months (NaN where unknown). */
export interface Kpi {
  readonly value: number | null
  readonly previous: number | null
  /** The figure as of the end of each month of `KpisAnswer.seriesMonths`. */
  readonly series: Float64Array
  /** What the value was computed from, for its working: numerator and denominator, where it is a ratio. */
  readonly numerator: number | null
  readonly denominator: number | null
}

export interface KpisAnswer {
  readonly frame: Frame
  /** Civil months since 1970-01; the last is running when `lastIncomplete`. */
  readonly seriesMonths: Int32Array
  readonly lastIncomplete: boolean
  readonly nrr: Kpi
  readonly grr: Kpi
  readonly logoChurn: Kpi
  readonly openAccounts: Kpi
  readonly netRevenue: Kpi
  readonly aov: Kpi
  readonly frequency: Kpi
  readonly repeatRate: Kpi
  /** Mean historical CLV of units with a sale, and how many those are. */
  readonly clv: { readonly mean: number | null; readonly units: number; readonly total: number }
}

const SERIES_MONTHS = 13

/** The KPI strip: every figure over the scope's period, its comparison, and 13 months of it. */
export function answerKpis(analysis: Analysis, scope: Scope): KpisAnswer {
  const frame = analysis.frame(scope)
  const ledger = analysis.ledger(scope)
  const mask = analysis.mask(scope)
  const rhythm = analysis.rhythms(scope)
  const lastMonth = monthOfDay(frame.asOfDay)
  const months = Int32Array.from({ length: SERIES_MONTHS }, (_, i) => lastMonth - SERIES_MONTHS + 1 + i)
  const monthWindows = Array.from(months, (month) => monthWindow(month, frame.asOfDay))

  const windows = [frame.current, frame.previous, ...monthWindows]
  const summaries = windows.map((window) => salesSummary(ledger, mask, window))
  const churn = logoChurn(rhythm, mask, windows)
  const openDays = Int32Array.from([
    frame.current.to - 1,
    frame.previous.to - 1,
    ...monthWindows.map(({ to }) => to - 1),
  ])
  const history = stateHistory(rhythm, mask, openDays)
  const open = openDays.map((_, i) => (history.active[i] ?? 0) + (history.due[i] ?? 0) + (history.atRisk[i] ?? 0))

  const retentionOf = (window: DayWindow) => {
    const prior = windowBefore(window, PERIOD_MONTHS[scope.period])
    return isCovered(prior, ledger.firstDay) ? revenueRetention(movements(ledger, mask, prior, window)) : null
  }
  const retentionNow = retentionOf(frame.current)
  const retentionThen = retentionOf(frame.previous)
  const retentionSeries = monthWindows.map(({ to }) =>
    retentionOf({ from: addMonths(to, -PERIOD_MONTHS[scope.period]), to }),
  )

  const kpi = (pick: (i: number) => number | null, parts: readonly [number | null, number | null]): Kpi => ({
    value: pick(0),
    previous: frame.previousCovered ? pick(1) : null,
    series: Float64Array.from(monthWindows, ({ to }, i) =>
      to <= ledger.firstDay ? Number.NaN : (pick(i + 2) ?? Number.NaN),
    ),
    numerator: parts[0],
    denominator: parts[1],
  })
  const retention = (pick: 'nrr' | 'grr'): Kpi => ({
    value: retentionNow?.[pick] ?? null,
    previous: retentionThen?.[pick] ?? null,
    series: Float64Array.from(retentionSeries, (result) => result?.[pick] ?? Number.NaN),
    numerator: retentionNow?.[pick] == null ? null : Math.round(retentionNow[pick] * retentionNow.prev),
    denominator: retentionNow?.prev ?? null,
  })
  const now = summaries[0]!
  const clv = analysis.clv(scope)
  const clvOf = Float64Array.from(clv).filter(
    (value, unit) => !Number.isNaN(value) && (mask === null || mask[unit] === 1),
  )
  const total = clvOf.reduce((sum, value) => sum + value, 0)
  return {
    frame,
    seriesMonths: months,
    lastIncomplete: (monthWindows[SERIES_MONTHS - 1]?.to ?? 0) < firstDayOfMonth(lastMonth + 1),
    nrr: retention('nrr'),
    grr: retention('grr'),
    logoChurn: kpi((i) => churn[i]!.rate, [churn[0]!.churned, churn[0]!.openAtStart]),
    openAccounts: kpi((i) => open[i] ?? null, [null, null]),
    netRevenue: kpi((i) => summaries[i]!.net, [now.gross, now.credits]),
    aov: kpi((i) => summaries[i]!.aov, [now.gross, now.sales]),
    frequency: kpi((i) => summaries[i]!.ordersPerYear, [now.sales, now.ordering]),
    repeatRate: kpi((i) => summaries[i]!.repeatRate, [now.repeating, now.ordering]),
    clv: { mean: clvOf.length === 0 ? null : total / clvOf.length, units: clvOf.length, total },
  }
}

/** A civil month, cut at the end of the as-of day. */
function monthWindow(month: number, asOfDay: number): DayWindow {
  return { from: firstDayOfMonth(month), to: Math.min(firstDayOfMonth(month + 1), asOfDay + 1) }
}
