import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import { RFM_SEGMENTS } from '../../core/rfmSegment'
import { TRAIT_UNKNOWN } from '../../core/segmentProfile'
import { traitId } from '../../core/traitId'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { answerMigration } from '../answers/migration'
import { answerProfile } from '../answers/profile'
import { answerRfm } from '../answers/rfm'
import { traitsOfScope } from '../traitsOfScope'
import type { TakeApart } from './BehindFigure'
import { witnesses } from './windowsBehind'

const codeOf = (name: string | undefined) => RFM_SEGMENTS.findIndex((segment) => segment === name)

/** The value of the 24 months to a day; a unit without an order in them has none. */
function valueOn(analysis: Analysis, scope: Scope) {
  const { window, monetary, r } = analysis.rfm(scope)
  const cut = { money: 'value', creditsAt: 'sale' } as const
  return {
    ...cut,
    scope,
    windows: [window],
    cutOf: (unit: number) => ({ ...cut, windows: r[unit] === 0 ? [] : [window] }),
    held: (unit: number) => (r[unit] === 0 ? [] : [monetary[unit]!]),
    factor: 1,
    amount: (unit: number) => (Number.isNaN(monetary[unit]!) ? 0 : monetary[unit]!),
  }
}

/** A flow "3:At risk:Champions", from one segment three months ago into another now: its accounts, or their value then or now. */
function migrationFlow(what: 'accounts' | 'before' | 'after'): TakeApart {
  return (analysis, scope, at) => {
    const [months, fromName, toName] = at.split(':')
    const [from, to] = [codeOf(fromName), codeOf(toName)]
    if (from < 0 || to < 0 || !/^\d+$/.test(months ?? '')) return null
    const { beforeDay, flows } = answerMigration(analysis, { scope, months: Number(months) })
    if (flows === null) return null
    const then = { ...scope, asOfDay: beforeDay }
    const [before, now] = [analysis.rfm(then).segment, analysis.rfm(scope).segment]
    const { amount, ...orders } = valueOn(analysis, what === 'before' ? then : scope)
    const parts = addedContributions(now.length, analysis.mask(scope), (unit) =>
      before[unit] !== from || now[unit] !== to ? null : what === 'accounts' ? 1 : amount(unit),
    )
    const flow = from * flows.labels + to
    const shown = { accounts: flows.count, before: flows.valueBefore, after: flows.valueAfter }[what][flow]!
    return { ...orders, parts, above: what === 'accounts' ? 'accounts' : 'money', below: null, shown }
  }
}

/** The share of a segment's accounts with a trait, "Champions:category:Cable", or that of all others. */
function traitShare(side: 'segment' | 'rest'): TakeApart {
  return (analysis, scope, at) => {
    const [name = '', ...id] = at.split(':')
    const segment = RFM_SEGMENTS[codeOf(name)]
    const trait = traitsOfScope(analysis, scope).find(({ meaning }) => traitId(meaning) === id.join(':'))
    if (segment === undefined || trait === undefined) return null
    const { saleStart, unitCount } = analysis.ledger(scope)
    const { segment: own } = analysis.rfm(scope)
    const isCounted = (unit: number) =>
      saleStart[unit]! < saleStart[unit + 1]! &&
      trait.holds[unit] !== TRAIT_UNKNOWN &&
      (own[unit] === codeOf(name)) === (side === 'segment')
    const parts = dividedContributions(
      unitCount,
      analysis.mask(scope),
      (unit) => (isCounted(unit) ? trait.holds[unit]! : null),
      () => 1,
    )
    const told = answerProfile(analysis, { scope, segment }).traits.find(
      ({ meaning }) => traitId(meaning) === id.join(':'),
    )
    const shown = (side === 'segment' ? told?.segmentShare : told?.restShare) ?? null
    return { ...witnesses(analysis.asOfDay(scope)), parts, above: 'accounts', below: 'accounts', shown }
  }
}

/** The chosen accounts, one each: all, or those with an order in the 24 months, which are scored. */
function counted(which: 'all' | 'scored'): TakeApart {
  return (analysis, scope) => {
    const { r } = analysis.rfm(scope)
    const { segmentUnits, scored } = answerRfm(analysis, scope)
    const parts = addedContributions(r.length, analysis.mask(scope), (unit) =>
      which === 'all' || r[unit]! > 0 ? 1 : null,
    )
    const shown = which === 'all' ? segmentUnits.reduce((sum, units) => sum + units, 0) : scored
    return { ...witnesses(analysis.asOfDay(scope)), parts, above: 'accounts', below: null, shown }
  }
}

/** Mean days since the last sale of a segment's accounts. */
const recency: TakeApart = (analysis, scope, at) => {
  const segment = codeOf(at)
  const own = analysis.rfm(scope)
  const shown = answerRfm(analysis, scope).segmentRecency[segment] ?? Number.NaN
  if (Number.isNaN(shown)) return null
  const parts = dividedContributions(
    own.r.length,
    analysis.mask(scope),
    (unit) => (own.segment[unit] === segment ? own.recency[unit]! : null),
    () => 1,
  )
  return { ...witnesses(analysis.asOfDay(scope)), parts, above: 'days', below: 'accounts', shown }
}

/** Figures of segments, of how they change, and of what marks them. */
export const SEGMENTS_BEHIND = {
  'segments-accounts': counted('all'),
  'segments-scored': counted('scored'),
  'segment-recency': recency,
  'migration-accounts': migrationFlow('accounts'),
  'migration-value-before': migrationFlow('before'),
  'migration-value-after': migrationFlow('after'),
  'trait-segment-share': traitShare('segment'),
  'trait-rest-share': traitShare('rest'),
} as const satisfies Record<string, TakeApart>
