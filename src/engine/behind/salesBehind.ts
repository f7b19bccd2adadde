import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import type { DayWindow } from '../../core/dayWindow'
import type { Scope } from '../../core/scope'
import { saleCount } from '../../core/windowTotals'
import type { Analysis } from '../Analysis'
import { answerChurnTrend, type ChurnTrendAnswer } from '../answers/churnTrend'
import { answerKpis } from '../answers/kpis'
import type { BehindFigure, TakeApart } from './BehindFigure'
import { monthAt, monthOfWord } from './windowsBehind'

const DAYS_PER_YEAR = 365.25

/** What the chosen units did in a window, with the ways to take it apart. */
function salesIn(analysis: Analysis, scope: Scope, window: DayWindow) {
  const totals = analysis.windowTotals(scope, window)
  const mask = analysis.mask(scope)
  const count = totals.did.length
  const orders = (unit: number) => saleCount(totals.did[unit]!)
  const net = (unit: number) => totals.net[unit]!
  const cut = { windows: [window], creditsAt: 'own', factor: 1 } as const
  const bought = (unit: number) => orders(unit) > 0
  return {
    totals,
    added: (of: (unit: number) => number | null) => addedContributions(count, mask, of),
    divided: (of: (unit: number) => number | null, under: (unit: number) => number) =>
      dividedContributions(count, mask, of, under),
    orders,
    bought,
    moved: (unit: number) => totals.did[unit]! > 0,
    net,
    ofNet: { ...cut, money: 'net', held: (unit: number) => [net(unit)] } as const,
    ofGross: { ...cut, money: 'gross', held: (unit: number) => [totals.gross[unit]!] } as const,
  }
}

const current = (analysis: Analysis, scope: Scope) => salesIn(analysis, scope, analysis.frame(scope).current)

function netRevenue(analysis: Analysis, scope: Scope): BehindFigure {
  const { ofNet, added, moved, net } = current(analysis, scope)
  const parts = added((unit) => (moved(unit) ? net(unit) : null))
  return { ...ofNet, parts, above: 'money', below: null, shown: answerKpis(analysis, scope).netRevenue.value }
}

/** What every order brought on average. */
function averageOrder(analysis: Analysis, scope: Scope): BehindFigure {
  const { ofGross, divided, bought, orders, totals } = current(analysis, scope)
  const parts = divided((unit) => (bought(unit) ? totals.gross[unit]! : null), orders)
  return { ...ofGross, parts, above: 'money', below: 'orders', shown: answerKpis(analysis, scope).aov.value }
}

function frequency(analysis: Analysis, scope: Scope): BehindFigure {
  const { ofNet, divided, bought, orders } = current(analysis, scope)
  const { from, to } = analysis.frame(scope).current
  const parts = divided(
    (unit) => (bought(unit) ? orders(unit) : null),
    () => 1,
  )
  const shown = answerKpis(analysis, scope).frequency.value
  return { ...ofNet, parts, above: 'orders', below: 'accounts', factor: DAYS_PER_YEAR / (to - from), shown }
}

function repeatRate(analysis: Analysis, scope: Scope): BehindFigure {
  const { ofNet, divided, bought, orders } = current(analysis, scope)
  const parts = divided(
    (unit) => (bought(unit) ? Number(orders(unit) > 1) : null),
    () => 1,
  )
  return { ...ofNet, parts, above: 'accounts', below: 'accounts', shown: answerKpis(analysis, scope).repeatRate.value }
}

/** A figure of one civil month: what of a unit's totals counts, and what the screen shows. */
function ofMonth(
  above: BehindFigure['above'],
  amount: (sales: ReturnType<typeof salesIn>, unit: number) => number | null,
  shown: (trend: ChurnTrendAnswer, at: number) => number,
): TakeApart {
  return (analysis, scope, at) => {
    const window = monthAt(analysis, scope, at)
    if (window === null) return null
    const sales = salesIn(analysis, scope, window)
    const trend = answerChurnTrend(analysis, scope)
    const place = trend.months.indexOf(monthOfWord(at) ?? -1)
    const parts = sales.added((unit) => amount(sales, unit))
    return { ...sales.ofNet, parts, above, below: null, shown: place < 0 ? null : shown(trend, place) }
  }
}

/** Figures of sales in the period or in a month. */
export const SALES_BEHIND = {
  'net-revenue': netRevenue,
  aov: averageOrder,
  'purchase-frequency': frequency,
  'repeat-rate': repeatRate,
  'monthly-net': ofMonth(
    'money',
    ({ moved, net }, unit) => (moved(unit) ? net(unit) : null),
    ({ gross, credits }, at) => gross[at]! - credits[at]!,
  ),
  'monthly-orders': ofMonth(
    'orders',
    ({ bought, orders }, unit) => (bought(unit) ? orders(unit) : null),
    ({ orders }, at) => orders[at]!,
  ),
  'ordering-accounts': ofMonth(
    'accounts',
    ({ bought }, unit) => (bought(unit) ? 1 : null),
    ({ ordering }, at) => ordering[at]!,
  ),
} as const satisfies Record<string, TakeApart>
