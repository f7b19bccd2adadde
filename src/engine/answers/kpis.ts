import type { AccountMask } from '../../core/accountMask'
import { addMonths, firstDayOfMonth, monthOfDay } from '../../core/calendar'
import type { DayWindow } from '../../core/dayWindow'
import { logoChurn } from '../../core/logoChurn'
import { monthlySales } from '../../core/monthlySales'
import { movements } from '../../core/movements'
import { isCovered, PERIOD_MONTHS, windowBefore } from '../../core/period'
import { retentionSeries } from '../../core/retentionSeries'
import { revenueRetention } from '../../core/revenueRetention'
import type { Rhythms } from '../../core/rhythm'
import { salesSummary } from '../../core/salesSummary'
import type { Scope } from '../../core/scope'
import { stateHistory } from '../../core/stateHistory'
import type { Analysis, Frame } from '../Analysis'

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
  /** A month, on average over the period's months: Σ churned ÷ Σ open at each start. */
  readonly logoChurnMonthly: Kpi
  readonly openAccounts: Kpi
  readonly netRevenue: Kpi
  readonly aov: Kpi
  readonly frequency: ComparedFigure
  readonly repeatRate: ComparedFigure
  /** Mean historical CLV of units with a sale, and how many those are. */
  readonly clv: { readonly mean: number | null; readonly units: number; readonly total: number }
}

const SERIES_MONTHS = 13

/** The KPI strip: every figure over the scope's period and its comparison, most of them with their last 13 months. */
export function answerKpis(analysis: Analysis, scope: Scope): KpisAnswer {
  const frame = analysis.frame(scope)
  const ledger = analysis.ledger(scope)
  const mask = analysis.mask(scope)
  const rhythm = analysis.rhythms(scope)
  const lastMonth = monthOfDay(frame.asOfDay)
  const firstMonth = lastMonth - SERIES_MONTHS + 1
  const windows = Array.from({ length: SERIES_MONTHS }, (_, i) => monthWindow(firstMonth + i, frame.asOfDay))
  const compared = (of: (window: DayWindow) => Ratio): ComparedFigure => {
    const now = of(frame.current)
    const then = frame.previousCovered ? of(frame.previous) : NOTHING
    return { value: now.value, previous: then.value, numerator: now.numerator, denominator: now.denominator }
  }
  const known = (values: ArrayLike<number>) =>
    Float64Array.from(windows, ({ to }, i) => (to <= ledger.firstDay ? Number.NaN : values[i]!))

  const summary = new Map([frame.current, frame.previous].map((window) => [window, salesSummary(ledger, mask, window)]))
  const sales = monthlySales(ledger, mask, firstMonth, lastMonth)
  const open = openAccounts(rhythm, mask, [frame.current, frame.previous, ...windows])
  const months = PERIOD_MONTHS[scope.period]
  const retention = retentionSeries(ledger, mask, firstMonth, lastMonth, months)
  const lastIncomplete = windows.at(-1)!.to < firstDayOfMonth(lastMonth + 1)
  const retained = (pick: 'nrr' | 'grr'): Kpi => {
    const of = (window: DayWindow): Ratio => {
      const prior = windowBefore(window, months)
      if (!isCovered(prior, ledger.firstDay)) return NOTHING
      const result = revenueRetention(movements(ledger, mask, prior, window))
      const value = result[pick]
      return { value, numerator: value === null ? null : Math.round(value * result.prev), denominator: result.prev }
    }
    const now = of(frame.current)
    return {
      ...now,
      previous: of(frame.previous).value,
      series: retention[pick].map((value, i) => {
        const covered = isCovered({ from: firstDayOfMonth(firstMonth + i - 2 * months + 1), to: 0 }, ledger.firstDay)
        return covered && !(lastIncomplete && i === SERIES_MONTHS - 1) ? value : Number.NaN
      }),
    }
  }
  const pick = (of: (one: ReturnType<typeof salesSummary>) => Ratio) =>
    compared((window) => of(summary.get(window) ?? salesSummary(ledger, mask, window)))
  const monthlyChurn = logoChurn(rhythm, mask, windows)
  return {
    frame,
    seriesMonths: Int32Array.from(windows, (_, i) => firstMonth + i),
    lastIncomplete,
    nrr: retained('nrr'),
    grr: retained('grr'),
    logoChurn: compared((window) => {
      const [{ churned, openAtStart, rate } = { churned: 0, openAtStart: 0, rate: null }] = logoChurn(rhythm, mask, [
        window,
      ])
      return { value: rate, numerator: churned, denominator: openAtStart }
    }),
    logoChurnMonthly: {
      ...compared((window) => meanMonthlyChurn(rhythm, mask, window)),
      series: known(monthlyChurn.map(({ rate }) => rate ?? Number.NaN)),
    },
    openAccounts: {
      ...compared((window) => ({ value: open.get(window) ?? null, numerator: null, denominator: null })),
      series: known(windows.map((window) => open.get(window) ?? Number.NaN)),
    },
    netRevenue: {
      ...pick(({ net, gross, credits }) => ({ value: net, numerator: gross, denominator: credits })),
      series: known(sales.gross.map((gross, i) => gross - sales.credits[i]!)),
    },
    aov: {
      ...pick(({ aov, gross, sales: orders }) => ({ value: aov, numerator: gross, denominator: orders })),
      series: known(sales.gross.map((gross, i) => gross / sales.orders[i]!)),
    },
    frequency: pick((one) => ({ value: one.ordersPerYear, numerator: one.sales, denominator: one.ordering })),
    repeatRate: pick((one) => ({ value: one.repeatRate, numerator: one.repeating, denominator: one.ordering })),
    clv: meanClv(analysis.clv(scope), mask),
  }
}

type Ratio = Omit<ComparedFigure, 'previous'>

const NOTHING: Ratio = { value: null, numerator: null, denominator: null }

/** Open units at the end of each window. */
function openAccounts(rhythm: Rhythms, mask: AccountMask, windows: readonly DayWindow[]): Map<DayWindow, number> {
  const days = windows.map(({ to }) => Math.min(to - 1, rhythm.asOfDay))
  const { active, due, atRisk } = stateHistory(rhythm, mask, Int32Array.from(days))
  return new Map(windows.map((window, i) => [window, active[i]! + due[i]! + atRisk[i]!]))
}

function meanMonthlyChurn(rhythm: Rhythms, mask: AccountMask, { from, to }: DayWindow): Ratio {
  const windows: DayWindow[] = []
  for (let start = from; start < to; start = addMonths(start, 1)) {
    windows.push({ from: start, to: Math.min(addMonths(start, 1), to) })
  }
  const months = logoChurn(rhythm, mask, windows)
  const churned = months.reduce((sum, month) => sum + month.churned, 0)
  const openAtStart = months.reduce((sum, month) => sum + month.openAtStart, 0)
  return { value: openAtStart > 0 ? churned / openAtStart : null, numerator: churned, denominator: openAtStart }
}

function meanClv(clv: Float64Array, mask: AccountMask): KpisAnswer['clv'] {
  let total = 0
  let units = 0
  clv.forEach((value, unit) => {
    if (Number.isNaN(value) || (mask !== null && mask[unit] === 0)) return
    total += value
    units++
  })
  return { mean: units === 0 ? null : total / units, units, total }
}

/** A civil month, cut at the end of the as-of day. */
function monthWindow(month: number, asOfDay: number): DayWindow {
  return { from: firstDayOfMonth(month), to: Math.min(firstDayOfMonth(month + 1), asOfDay + 1) }
}
