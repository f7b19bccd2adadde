import { ACCOUNT_STATES } from '../core/accountState'
import type { AccountTrait } from '../core/accountTraits'
import { type Audience, audienceMask } from '../core/audience/audienceMask'
import type { AudienceFigure, AudienceRule, Condition } from '../core/audience/audienceRule'
import { addMonths } from '../core/calendar'
import { TIER_LABELS } from '../core/chooseAccounts'
import { PARTS_PER_UNIT } from '../core/money'
import { RFM_SEGMENTS } from '../core/rfmSegment'
import type { Scope } from '../core/scope'
import { traitId } from '../core/traitId'
import { netClvOfScope } from './answers/accountWorth'
import { answerPredictions } from './answers/predictions'
import { trailingValue } from './answers/trailingValue'
import type { Analysis } from './Analysis'
import { boughtByCategory } from './boughtByCategory'
import { riskFit } from './riskFit'
import { traitsOfScope } from './traitsOfScope'

/** Figures that models give: they are waited for where a rule asks for them. */
interface Modelled {
  readonly predicted: Float64Array | null
  readonly active: Float64Array | null
  readonly risk: Float64Array | null
}

const NOT_MODELLED: Modelled = { predicted: null, active: null, risk: null }

/** An audience, and the figures that its rule asks and that are known of nobody who could be in it. */
export interface AudienceOfRule extends Audience {
  readonly unknown: readonly AudienceFigure[]
}

/** The audience of a rule among the chosen units that ever bought. A figure that is not known of a unit fulfils nothing. */
export async function audienceOfRule(
  analysis: Analysis,
  scope: Scope,
  rule: AudienceRule,
  signal: AbortSignal,
): Promise<AudienceOfRule> {
  const modelled = await modelledFor(analysis, scope, rule, signal)
  const ledger = analysis.ledger(scope)
  const mask = analysis.mask(scope)
  const pool = Uint8Array.from({ length: ledger.unitCount }, (_, unit) =>
    Number(ledger.saleStart[unit]! < ledger.saleStart[unit + 1]! && (mask === null || mask[unit] === 1)),
  )
  const unknown = new Set<AudienceFigure>()
  const valuesOf = (figure: AudienceFigure) => {
    const values = figureOf(analysis, scope, figure, modelled)
    if (pool.includes(1) && pool.every((could, unit) => could === 0 || Number.isNaN(values[unit]))) unknown.add(figure)
    return values
  }
  const audience = audienceMask(rule, pool, (condition) => holdsOf(analysis, scope, condition, valuesOf))
  return { ...audience, unknown: [...unknown] }
}

async function modelledFor(
  analysis: Analysis,
  scope: Scope,
  { parts, also }: AudienceRule,
  signal: AbortSignal,
): Promise<Modelled> {
  const conditions = [...parts.flatMap((part) => part.conditions), ...also]
  const asks = (...figures: AudienceFigure[]) =>
    conditions.some((one) => one.kind === 'figure' && figures.includes(one.figure))
  const predictions = asks('predicted', 'active') ? await answerPredictions(analysis, scope, signal) : null
  const risk = asks('risk') ? (await riskFit(analysis, scope, signal)).risk : null
  return predictions === null
    ? { ...NOT_MODELLED, risk }
    : { predicted: predictions.clv, active: predictions.pActive, risk }
}

function holdsOf(
  analysis: Analysis,
  scope: Scope,
  condition: Condition,
  valuesOf: (figure: AudienceFigure) => ArrayLike<number>,
): Uint8Array {
  switch (condition.kind) {
    case 'field':
      return fieldHolds(analysis, scope, condition)
    case 'figure': {
      const values = valuesOf(condition.figure)
      const { sign, value } = condition
      return Uint8Array.from(values, (own) => Number(sign === '>=' ? own >= value : own < value))
    }
    case 'bought': {
      const { ever, last12 } = boughtByCategory(analysis, scope, condition.category)
      const bought = condition.within === 'ever' ? ever : last12
      return Uint8Array.from(bought, (revenue) => Number(revenue > 0 !== condition.not))
    }
    case 'share': {
      const { last12, all12 } = boughtByCategory(analysis, scope, condition.category)
      return Uint8Array.from(last12, (revenue, unit) => {
        const share = (100 * revenue) / all12[unit]!
        return Number(condition.sign === '>=' ? share >= condition.percent : share < condition.percent)
      })
    }
    case 'traits':
      return traitsHold(traitsOfScope(analysis, scope), condition.traits, analysis.ledger(scope).unitCount)
  }
}

/** 1 for units that have every one of the traits; a trait that these data do not know is had by nobody. */
export function traitsHold(known: readonly AccountTrait[], ids: readonly string[], units: number): Uint8Array {
  const holds = new Uint8Array(units).fill(1)
  for (const id of ids) {
    const trait = known.find(({ meaning }) => traitId(meaning) === id)
    for (let unit = 0; unit < units; unit++) if (trait?.holds[unit] !== 1) holds[unit] = 0
  }
  return holds
}

function fieldHolds(
  analysis: Analysis,
  scope: Scope,
  { field, values, not }: Extract<Condition, { kind: 'field' }>,
): Uint8Array {
  const { accounts } = analysis.table
  const wanted = new Set(values)
  // What the account filter chooses by the first sales of a unit.
  const filtered = values.length === 0 ? null : analysis.mask({ ...scope, accounts: { [field]: values } })
  const has = (account: number, unit: number): boolean => {
    switch (field) {
      case 'source':
        return wanted.has(accounts.source[account]!)
      case 'tag':
        return (
          accounts.tags[account]!.some((tag) => wanted.has(tag)) ||
          (wanted.has('') && accounts.tags[account]!.length === 0)
        )
      case 'consent':
        return wanted.has(CONSENT_WORDS[accounts.consent[account]! + 1]!)
      case 'state':
        return wanted.has(ACCOUNT_STATES[analysis.states(scope)[unit]!]!)
      case 'rfm':
        return wanted.has(RFM_SEGMENTS[analysis.rfm(scope).segment[unit]!]!)
      case 'tier':
        return wanted.has(TIER_LABELS[analysis.tiers(scope).tier[unit]!] ?? '')
      case 'cohort':
      case 'ordered':
      case 'first-channel':
      case 'first-rep':
      case 'first-category':
        return filtered?.[unit] === 1
      default: {
        const { texts, code } = accounts.attributes[field]
        return wanted.has(texts[code[account]!]!)
      }
    }
  }
  return Uint8Array.from({ length: analysis.ledger(scope).unitCount }, (_, unit) =>
    Number(has(analysis.leadOf(scope, unit), unit) !== not),
  )
}

const CONSENT_WORDS = ['unknown', 'no', 'yes']

/** A figure of every unit as it is asked: money in units, times in days, chances in percent; NaN unknown. */
function figureOf(analysis: Analysis, scope: Scope, figure: AudienceFigure, modelled: Modelled): ArrayLike<number> {
  const ledger = analysis.ledger(scope)
  const { saleStart, saleDay, revenue, asOfDay, unitCount } = ledger
  const units = (values: Float64Array | null, scale: number) =>
    Float64Array.from({ length: unitCount }, (_, unit) => (values?.[unit] ?? NaN) * scale)
  const ofSales = (read: (from: number, to: number, unit: number) => number) =>
    Float64Array.from({ length: unitCount }, (_, unit) =>
      saleStart[unit] === saleStart[unit + 1] ? NaN : read(saleStart[unit]!, saleStart[unit + 1]!, unit),
    )
  const since = addMonths(asOfDay + 1, -12)
  switch (figure) {
    case 'clv':
      return units(analysis.clv(scope), 1 / PARTS_PER_UNIT)
    case 'net':
      return units(netClvOfScope(analysis, scope), 1 / PARTS_PER_UNIT)
    case 'value12':
      return units(trailingValue(analysis, scope), 1 / PARTS_PER_UNIT)
    case 'orders':
      return ofSales((from, to) => to - from)
    case 'orders12':
      return ofSales((from, to) => saleDay.subarray(from, to).filter((day) => day >= since).length)
    case 'aov':
      return ofSales((from, to) => {
        let gross = 0
        for (let sale = from; sale < to; sale++) gross += revenue[sale]!
        return gross / (to - from) / PARTS_PER_UNIT
      })
    case 'silence':
      return ofSales((_, to) => asOfDay - saleDay[to - 1]!)
    case 'tenure':
      return ofSales((from) => asOfDay - saleDay[from]!)
    case 'gap': {
      const { start, usualGap } = analysis.rhythms(scope)
      return Float64Array.from({ length: unitCount }, (_, unit) => usualGap[start[unit + 1]! - 1] ?? NaN)
    }
    case 'due': {
      const { start, dueAfter } = analysis.rhythms(scope)
      return ofSales((_, to, unit) => saleDay[to - 1]! + Math.ceil(dueAfter[start[unit + 1]! - 1]!) - asOfDay)
    }
    case 'predicted':
      return units(modelled.predicted, 1 / PARTS_PER_UNIT)
    case 'active':
      return units(modelled.active, 100)
    case 'risk':
      return units(modelled.risk, 100)
  }
}
