import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import { topRanked } from '../../core/behind/topRanked'
import { addMonths } from '../../core/calendar'
import { RFM_SEGMENTS } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import { NO_TIER, type TierCut, tiers } from '../../core/tiers'
import { unitsToCall } from '../../core/unitsToCall'
import type { Analysis } from '../Analysis'
import { answerConcentration } from '../answers/concentration'
import { answerKpis } from '../answers/kpis'
import { answerRfm } from '../answers/rfm'
import { answerTiers } from '../answers/tiers'
import { trailingValue } from '../answers/trailingValue'
import type { BehindFigure, TakeApart } from './BehindFigure'
import { everUpTo } from './windowsBehind'

/** Every order so far, with its value in the basis: what historical CLV is made of. */
function everything(analysis: Analysis, scope: Scope) {
  const clv = analysis.clv(scope)
  const cut = { windows: [everUpTo(analysis.asOfDay(scope))], money: 'value', creditsAt: 'own', factor: 1 } as const
  return { clv, mask: analysis.mask(scope), cut: { ...cut, held: (unit: number) => [clv[unit]!] } }
}

const known = (value: number) => (Number.isNaN(value) ? null : value)

function meanClv(analysis: Analysis, scope: Scope): BehindFigure {
  const { clv, mask, cut } = everything(analysis, scope)
  const parts = dividedContributions(
    clv.length,
    mask,
    (unit) => known(clv[unit]!),
    () => 1,
  )
  return { ...cut, parts, above: 'money', below: 'accounts', shown: answerKpis(analysis, scope).clv.mean }
}

/** The share that the best fifth of accounts hold of the value of all. */
function topFifth(analysis: Analysis, scope: Scope): BehindFigure {
  const { clv, mask, cut } = everything(analysis, scope)
  const chosen = clv.map((value, unit) => (mask === null || mask[unit] === 1 ? value : Number.NaN))
  const { topCeil, shareCeil } = answerConcentration(analysis, scope)
  const top = topRanked(chosen, topCeil)
  const parts = dividedContributions(
    clv.length,
    mask,
    (unit) => (Number.isNaN(clv[unit]!) ? null : top[unit] === 1 ? clv[unit]! : 0),
    (unit) => clv[unit]!,
  )
  return { ...cut, parts, above: 'money', below: 'money', shown: shareCeil }
}

/** Of the accounts that ever bought, those that bought again. */
function repeatEver(analysis: Analysis, scope: Scope): BehindFigure {
  const { saleStart, unitCount } = analysis.ledger(scope)
  const sales = (unit: number) => saleStart[unit + 1]! - saleStart[unit]!
  const parts = dividedContributions(
    unitCount,
    analysis.mask(scope),
    (unit) => (sales(unit) > 0 ? Number(sales(unit) > 1) : null),
    () => 1,
  )
  return {
    ...everything(analysis, scope).cut,
    money: 'net',
    held: null,
    parts,
    above: 'accounts',
    below: 'accounts',
    shown: answerKpis(analysis, scope).repeatRateEver,
  }
}

/** A segment of the RFM map: its accounts, or their value in the window; a credit that names its sale is taken off that. */
function segment(what: 'accounts' | 'money'): TakeApart {
  return (analysis, scope, at) => {
    const code = RFM_SEGMENTS.findIndex((name) => name === at)
    if (code < 0) return null
    const { segment: of, monetary, window, r } = analysis.rfm(scope)
    const cut = { money: 'value', creditsAt: 'sale' } as const
    const parts = addedContributions(of.length, analysis.mask(scope), (unit) =>
      of[unit] === code ? (what === 'money' ? monetary[unit]! : 1) : null,
    )
    const { segmentUnits, segmentValue } = answerRfm(analysis, scope)
    return {
      ...cut,
      windows: [window],
      cutOf: (unit) => ({ ...cut, windows: r[unit] === 0 ? [] : [window] }),
      factor: 1,
      held: (unit) => (r[unit] === 0 ? [] : [monetary[unit]!]),
      parts,
      above: what,
      below: null,
      shown: (what === 'money' ? segmentValue : segmentUnits)[code]!,
    }
  }
}

/** Historical CLV of an account of a segment, a mean; "All" is every chosen account. */
const earnedBySegment: TakeApart = (analysis, scope, at) => {
  if (at === 'All') return meanClv(analysis, scope)
  const code = RFM_SEGMENTS.findIndex((name) => name === at)
  if (code < 0) return null
  const { clv, mask, cut } = everything(analysis, scope)
  const { segment: of } = analysis.rfm(scope)
  const parts = dividedContributions(
    clv.length,
    mask,
    (unit) => (of[unit] === code ? known(clv[unit]!) : null),
    () => 1,
  )
  const narrowed = { ...scope, accounts: { ...scope.accounts, rfm: [RFM_SEGMENTS[code]!] } }
  return { ...cut, parts, above: 'money', below: 'accounts', shown: answerKpis(analysis, narrowed).clv.mean }
}

/** A tier of CLV so far at given cuts: "0:rank:0.05:0.2:0.5", the tier's place first. */
function tier(what: 'accounts' | 'money'): TakeApart {
  return (analysis, scope, at) => {
    const [place, by, ...rest] = at.split(':')
    const cuts = rest.map(Number)
    const cut = (['rank', 'share', 'money'] as const satisfies readonly TierCut[]).find((name) => name === by)
    const index = Number(place)
    if (cut === undefined || cuts.length === 0 || cuts.some(Number.isNaN) || !(index >= 0 && index <= cuts.length))
      return null
    const { clv, mask, cut: orders } = everything(analysis, scope)
    const { tier: of } = tiers(clv, cut, cuts)
    const parts = addedContributions(of.length, mask, (unit) =>
      of[unit] !== NO_TIER && of[unit] === index ? (what === 'money' ? clv[unit]! : 1) : null,
    )
    const { count, value } = answerTiers(analysis, { scope, by: cut, cuts })
    return { ...orders, parts, above: what, below: null, shown: (what === 'money' ? value : count)[index]! }
  }
}

/** Value of the last 12 months of the accounts that are to be called: at risk, or churned within 90 days. */
function worklistValue(analysis: Analysis, scope: Scope): BehindFigure {
  const value12 = trailingValue(analysis, scope)
  const day = analysis.asOfDay(scope)
  const listed = unitsToCall(analysis.rhythms(scope), day)
  const parts = addedContributions(value12.length, analysis.mask(scope), (unit) =>
    listed[unit] === 1 ? value12[unit]! : null,
  )
  return {
    windows: [{ from: addMonths(day + 1, -12), to: day + 1 }],
    money: 'value',
    creditsAt: 'own',
    factor: 1,
    held: (unit) => [value12[unit]!],
    parts,
    above: 'money',
    below: null,
    shown: null,
  }
}

/** Figures of what accounts were worth so far. */
export const WORTH_BEHIND = {
  'historical-clv-mean': meanClv,
  'top20-share': topFifth,
  'repeat-rate-ever': repeatEver,
  'segment-accounts': segment('accounts'),
  'segment-value': segment('money'),
  'segment-clv-earned': earnedBySegment,
  'tier-accounts': tier('accounts'),
  'tier-value': tier('money'),
  'worklist-value-12': worklistValue,
} as const satisfies Record<string, TakeApart>
