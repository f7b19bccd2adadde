import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import { eligibleRepeat } from '../../core/eligibleRepeat'
import { onboarding } from '../../core/onboarding'
import { orderCounts } from '../../core/orderCounts'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { answerOnboarding } from '../answers/onboarding'
import { answerRepeat } from '../answers/repeat'
import type { TakeApart } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** Chosen accounts of whom something holds, one each. */
function thoseWho(
  holds: (analysis: Analysis, scope: Scope) => (unit: number) => boolean,
  shown: (analysis: Analysis, scope: Scope) => number,
): TakeApart {
  return (analysis, scope) => {
    const has = holds(analysis, scope)
    const { unitCount, asOfDay } = analysis.ledger(scope)
    const parts = addedContributions(unitCount, analysis.mask(scope), (unit) => (has(unit) ? 1 : null))
    return { ...witnesses(asOfDay), parts, above: 'accounts', below: null, shown: shown(analysis, scope) }
  }
}

const boughtTimes = (times: number) => (analysis: Analysis, scope: Scope) => {
  const { saleStart } = analysis.ledger(scope)
  return (unit: number) => saleStart[unit + 1]! - saleStart[unit]! >= times
}

const overdue = (analysis: Analysis, scope: Scope) => {
  const { overdue: is } = onboarding(analysis.ledger(scope), analysis.mask(scope))
  return (unit: number) => is[unit] === 1
}

const answerOf = (analysis: Analysis, scope: Scope) => answerOnboarding(analysis, { scope, count: 0 })

/** Of the accounts whose first sale is at least so many days old ("90"), those with a second one. */
const eligible: TakeApart = (analysis, scope, at) => {
  const days = Number(at)
  if (at === '' || !Number.isInteger(days) || days < 0) return null
  const ledger = analysis.ledger(scope)
  const { saleStart, saleDay, unitCount, asOfDay } = ledger
  const [once, twice] = [boughtTimes(1)(analysis, scope), boughtTimes(2)(analysis, scope)]
  const mask = analysis.mask(scope)
  const isOld = (unit: number) => once(unit) && asOfDay - saleDay[saleStart[unit]!]! >= days
  const parts = dividedContributions(
    unitCount,
    mask,
    (unit) => (isOld(unit) ? Number(twice(unit)) : null),
    () => 1,
  )
  const kinds = { above: 'accounts', below: 'accounts' } as const
  return { ...witnesses(asOfDay), ...kinds, parts, shown: eligibleRepeat(ledger, mask, days).rate }
}

/** Of the accounts with a sale, those with sales on two days or more. */
const onSeveralDays: TakeApart = (analysis, scope) => {
  const ledger = analysis.ledger(scope)
  const { saleStart, saleDay, unitCount, asOfDay } = ledger
  const mask = analysis.mask(scope)
  const once = boughtTimes(1)(analysis, scope)
  const parts = dividedContributions(
    unitCount,
    mask,
    (unit) => (once(unit) ? Number(saleDay[saleStart[unit]!] !== saleDay[saleStart[unit + 1]! - 1]) : null),
    () => 1,
  )
  const counts = orderCounts(ledger, mask)
  const buyers = counts.units.reduce((sum, count) => sum + count, 0)
  const shown = buyers === 0 ? null : counts.onSeveralDays / buyers
  return { ...witnesses(asOfDay), parts, above: 'accounts', below: 'accounts', shown }
}

/** Accounts with exactly so many orders ("3"). */
const withOrders: TakeApart = (analysis, scope, at) => {
  if (!/^[1-9]\d*$/.test(at)) return null
  const { saleStart } = analysis.ledger(scope)
  const exactly = (unit: number) => saleStart[unit + 1]! - saleStart[unit]! === Number(at)
  return thoseWho(
    () => exactly,
    () => answerRepeat(analysis, scope).units[Number(at)] ?? 0,
  )(analysis, scope, at)
}

/** How accounts come to their next orders. */
export const REPEAT_BEHIND = {
  'onboarding-second': thoseWho(boughtTimes(2), (analysis, scope) => answerOf(analysis, scope).withSecond),
  'onboarding-third': thoseWho(boughtTimes(3), (analysis, scope) => answerOf(analysis, scope).withThird),
  'onboarding-overdue': thoseWho(overdue, (analysis, scope) => answerOf(analysis, scope).overdueCount),
  'accounts-with-orders': withOrders,
  'repeat-rate-eligible': eligible,
  'repeat-rate-days': onSeveralDays,
} as const satisfies Record<string, TakeApart>
