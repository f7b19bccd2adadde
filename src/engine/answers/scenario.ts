import { addMonths, firstDayOfMonth, monthOfDay } from '../../core/calendar'
import { concentration } from '../../core/concentration'
import { lastCompleteMonth } from '../../core/completeMonth'
import type { DayWindow } from '../../core/dayWindow'
import { toldMonths } from '../../core/costTable'
import { quantile } from '../../core/math/quantile'
import { MOVEMENT_CLASSES } from '../../core/movements'
import { isCovered, windowBefore } from '../../core/period'
import type { Scope } from '../../core/scope'
import { saleCount } from '../../core/windowTotals'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { unitMovementsOver } from '../comparisonOver'
import { answerEconomics } from './economics'

/** The rates of a company, or of a part of it, over the last twelve complete months. */
export interface OwnRates {
  /** Accounts that bought in the year before and not in this one ÷ accounts that bought in the year before; null unknown. */
  readonly yearlyLoss: number | null
  /** Orders ÷ accounts that ordered. */
  readonly ordersPerYear: number | null
  /** Gross sales ÷ orders, ten-thousandths. */
  readonly aov: number | null
  /** Margin ÷ revenue of the orders; null where no margin is known. */
  readonly marginShare: number | null
}

/** What "what if" begins with: the company's own rates, and how they spread over its segments. */
export interface ScenarioAnswer {
  readonly frame: Frame
  /** The twelve complete months that the rates are of, and the twelve before. */
  readonly window: DayWindow
  readonly windowBefore: DayWindow
  /** False: the history does not reach back over both. */
  readonly covered: boolean
  readonly rates: OwnRates
  /** Accounts that ordered in the window; won or won back in it; lost against the window before. */
  readonly ordering: number
  readonly won: number
  readonly lost: number
  readonly orderingBefore: number
  /** Revenue of the window. */
  readonly revenue: number
  /** Each rate's 10 % and 90 % point over the segments that are large enough; fewer than three: null. */
  readonly segments: { readonly count: number; readonly ranges: Ranges | null }
  /** Share of historical CLV that the best fifth of the accounts holds. */
  readonly top20: number | null
  /** Cost of winning an account, and of keeping one for a year; null where no feed tells it. */
  readonly costToWin: number | null
  readonly costToKeep: number | null
}

export type Ranges = { readonly [Rate in keyof OwnRates]: readonly [low: number, high: number] }

/** Accounts that a segment must have in both years to count for the spread. */
const LEAST_ACCOUNTS = 15
const LEAST_SEGMENTS = 3

/** The company's own rates of the last twelve complete months, whatever period the scope reports. */
export function answerScenario(analysis: Analysis, scope: Scope): ScenarioAnswer {
  const ledger = analysis.ledger(scope)
  const to = firstDayOfMonth(lastCompleteMonth(ledger.asOfDay) + 1)
  const window = { from: addMonths(to, -12), to }
  const before = windowBefore(window, 12)
  const covered = isCovered(before, ledger.firstDay)
  const mask = analysis.mask(scope)
  const sums = rateSums(analysis, scope, window, before)
  const all = sums.of((unit) => mask === null || mask[unit] === 1)
  return {
    frame: analysis.frame(scope),
    window,
    windowBefore: before,
    covered,
    rates: ratesOf(all, covered),
    ordering: all.ordering,
    won: all.won,
    lost: all.lost,
    orderingBefore: all.orderingBefore,
    revenue: all.gross,
    segments: spread(analysis, scope, sums, covered),
    top20: concentration(analysis.clv(scope).map((value, unit) => (mask === null || mask[unit] === 1 ? value : NaN)))
      .shareCeil,
    costToWin: answerEconomics(analysis, { scope, grain: null, offset: 'calendar' }).total?.cac ?? null,
    costToKeep: costToKeep(analysis, window, sums.of(() => true).ordering),
  }
}

interface RateSums {
  readonly ordering: number
  readonly orderingBefore: number
  readonly lost: number
  readonly won: number
  readonly sales: number
  readonly gross: number
  readonly margin: number
}

/** What the rates of any choice of units are summed from. */
function rateSums(analysis: Analysis, scope: Scope, window: DayWindow, before: DayWindow) {
  const everyone = { ...scope, accounts: {} }
  const now = analysis.windowTotals(everyone, window)
  const then = analysis.windowTotals(everyone, before)
  const { unitClass } = unitMovementsOver(analysis, everyone, before, window)
  const margin = unitMargins(analysis, { ...everyone, basis: 'margin' }, window)
  const [fresh, returned] = [MOVEMENT_CLASSES.indexOf('new'), MOVEMENT_CLASSES.indexOf('returned')]
  const of = (isIn: (unit: number) => boolean): RateSums => {
    const sum = { ordering: 0, orderingBefore: 0, lost: 0, won: 0, sales: 0, gross: 0, margin: 0 }
    for (let unit = 0; unit < unitClass.length; unit++) {
      if (!isIn(unit)) continue
      const sales = saleCount(now.did[unit]!)
      const [bought, boughtBefore] = [sales > 0, saleCount(then.did[unit]!) > 0]
      sum.ordering += Number(bought)
      sum.orderingBefore += Number(boughtBefore)
      sum.lost += Number(boughtBefore && !bought)
      sum.won += Number(unitClass[unit] === fresh || unitClass[unit] === returned)
      sum.sales += sales
      sum.gross += now.gross[unit]!
      sum.margin += margin === null ? NaN : margin[unit]!
    }
    return sum
  }
  return { of, units: unitClass.length }
}

/** Margin of each unit's sales in the window; null where no margin is known. */
function unitMargins(analysis: Analysis, scope: Scope, { from, to }: DayWindow): Float64Array | null {
  if (!analysis.frame(scope).marginKnown) return null
  const { saleStart, saleDay, value, unitCount } = analysis.ledger(scope)
  const margin = new Float64Array(unitCount)
  for (let unit = 0; unit < unitCount; unit++) {
    for (let sale = saleStart[unit]!; sale < saleStart[unit + 1]!; sale++) {
      if (saleDay[sale]! >= from && saleDay[sale]! < to) margin[unit]! += value[sale]!
    }
  }
  return margin
}

function ratesOf(sums: RateSums, covered: boolean): OwnRates {
  const share = (part: number, whole: number) => (whole > 0 && !Number.isNaN(part) ? part / whole : null)
  return {
    yearlyLoss: covered ? share(sums.lost, sums.orderingBefore) : null,
    ordersPerYear: share(sums.sales, sums.ordering),
    aov: share(sums.gross, sums.sales),
    marginShare: share(sums.margin, sums.gross),
  }
}

function spread(
  analysis: Analysis,
  scope: Scope,
  sums: ReturnType<typeof rateSums>,
  covered: boolean,
): ScenarioAnswer['segments'] {
  const mask = analysis.mask(scope)
  const { texts, code } = analysis.table.accounts.attributes.segment
  const segmentOf = Array.from({ length: sums.units }, (_, unit) => code[analysis.leadOf(scope, unit)]!)
  const large = [...texts.keys()]
    .slice(1)
    .map((segment) => sums.of((unit) => segmentOf[unit] === segment && (mask === null || mask[unit] === 1)))
    .filter(({ ordering, orderingBefore }) => Math.min(ordering, orderingBefore) >= LEAST_ACCOUNTS)
    .map((one) => ratesOf(one, covered))
  if (large.length < LEAST_SEGMENTS) return { count: large.length, ranges: null }
  const range = (rate: keyof OwnRates): readonly [number, number] => {
    const values = large.map((one) => one[rate] ?? NaN).toSorted((a, b) => a - b)
    return [quantile(values, 0.1), quantile(values, 0.9)]
  }
  return {
    count: large.length,
    ranges: {
      yearlyLoss: range('yearlyLoss'),
      ordersPerYear: range('ordersPerYear'),
      aov: range('aov'),
      marginShare: range('marginShare'),
    },
  }
}

/** What keeping an account cost in the window, a mean over the accounts that ordered; null where a month of it is untold. */
function costToKeep({ costs }: Analysis, { from, to }: DayWindow, ordering: number): number | null {
  const told = toldMonths(costs.retention)
  const [first, last] = [monthOfDay(from), monthOfDay(to - 1)]
  if (told === null || told.first > first || told.last < last || ordering === 0) return null
  const spent = costs.retention.filter(({ month }) => month >= first && month <= last)
  return spent.reduce((sum, { amount }) => sum + amount, 0) / ordering
}
