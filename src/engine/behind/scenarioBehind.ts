import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import { revenueYears } from '../../core/scenario/revenueYears'
import type { Scope } from '../../core/scope'
import { saleCount } from '../../core/windowTotals'
import type { Analysis } from '../Analysis'
import { answerScenario } from '../answers/scenario'
import type { TakeApart } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** Years that "what if" follows. */
const YEARS = 5

/** The twelve months that own rates are of, account by account. */
function ownYear(analysis: Analysis, scope: Scope) {
  const answer = answerScenario(analysis, scope)
  const now = analysis.windowTotals(scope, answer.window)
  const then = analysis.windowTotals(scope, answer.windowBefore)
  const orders = (unit: number) => saleCount(now.did[unit]!)
  const orderedBefore = (unit: number) => saleCount(then.did[unit]!) > 0
  const cut = { windows: [answer.window], money: 'gross', creditsAt: 'own', factor: 1 } as const
  const held = (unit: number) => [now.gross[unit]!]
  return {
    answer,
    now,
    orders,
    orderedBefore,
    mask: analysis.mask(scope),
    count: now.did.length,
    ofGross: { ...cut, held },
  }
}

/** Accounts lost in a year: of those that bought in the year before, the ones that did not since. */
const yearlyLoss: TakeApart = (analysis, scope) => {
  const { answer, orders, orderedBefore, mask, count } = ownYear(analysis, scope)
  if (!answer.covered) return null
  const parts = dividedContributions(
    count,
    mask,
    (unit) => (orderedBefore(unit) ? Number(orders(unit) === 0) : null),
    () => 1,
  )
  const windows = [answer.windowBefore, answer.window]
  const shown = answer.rates.yearlyLoss
  return { ...witnesses(answer.window.to - 1), windows, parts, above: 'accounts', below: 'accounts', shown }
}

const ordersPerYear: TakeApart = (analysis, scope) => {
  const { answer, orders, mask, count, ofGross } = ownYear(analysis, scope)
  const parts = dividedContributions(
    count,
    mask,
    (unit) => orders(unit) || null,
    () => 1,
  )
  return { ...ofGross, parts, above: 'orders', below: 'accounts', shown: answer.rates.ordersPerYear }
}

const averageOrder: TakeApart = (analysis, scope) => {
  const { answer, now, orders, mask, count, ofGross } = ownYear(analysis, scope)
  const parts = dividedContributions(count, mask, (unit) => (orders(unit) > 0 ? now.gross[unit]! : null), orders)
  return { ...ofGross, parts, above: 'money', below: 'orders', shown: answer.rates.aov }
}

/** Margin of the year's sales over their revenue. */
const marginShare: TakeApart = (analysis, scope) => {
  const inMargin: Scope = { ...scope, basis: 'margin' }
  if (!analysis.frame(inMargin).marginKnown) return null
  const { answer, now, orders, mask, count } = ownYear(analysis, scope)
  const { saleStart, saleDay, value } = analysis.ledger(inMargin)
  const { from, to } = answer.window
  const margin = (unit: number) => {
    let sum = 0
    for (let sale = saleStart[unit]!; sale < saleStart[unit + 1]!; sale++)
      if (saleDay[sale]! >= from && saleDay[sale]! < to) sum += value[sale]!
    return sum
  }
  const parts = dividedContributions(
    count,
    mask,
    (unit) => (orders(unit) > 0 ? margin(unit) : null),
    (unit) => now.gross[unit]!,
  )
  return {
    ...witnesses(to - 1),
    windows: [answer.window],
    money: 'value',
    scope: inMargin,
    parts,
    above: 'money',
    below: 'money',
    shown: answer.rates.marginShare,
  }
}

/**
 * Revenue of five years at the rates "loss:won:orders:order" (the order in ten-thousandths), shared over the accounts that
 * ordered in the year by their revenue of it: whom the company wins has no name yet.
 */
const fiveYears: TakeApart = (analysis, scope, at) => {
  const rates = at.split(':').map(Number)
  const [loss = Number.NaN, won = Number.NaN, frequency = Number.NaN, aov = Number.NaN] = rates
  if (rates.length !== 4 || rates.some(Number.isNaN)) return null
  const { answer, now, orders, mask, count, ofGross } = ownYear(analysis, scope)
  if (answer.revenue === 0) return null
  const asked = { yearlyLoss: loss, newAYear: won, ordersPerYear: frequency, aov, accounts: answer.ordering }
  const shown = revenueYears(asked, YEARS).reduce((sum, year) => sum + year, 0)
  const parts = addedContributions(count, mask, (unit) =>
    orders(unit) > 0 ? (now.gross[unit]! / answer.revenue) * shown : null,
  )
  return { ...ofGross, parts, above: 'money', below: null, shown }
}

/** The company's own rates, and what they come to. */
export const SCENARIO_BEHIND = {
  'own-yearly-loss': yearlyLoss,
  'own-orders-a-year': ordersPerYear,
  'own-average-order': averageOrder,
  'own-margin-share': marginShare,
  'what-if-revenue': fiveYears,
} as const satisfies Record<string, TakeApart>
