import { accountKey } from '../../core/accountKey'
import type { AudienceFigure, AudienceRule } from '../../core/audience/audienceRule'
import { type HoldOut, holdOut } from '../../core/audience/holdOut'
import { provableUplift } from '../../core/audience/uplift'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { audienceOfRule } from '../audienceOfRule'
import { type LookAlike, lookAlikes } from '../lookAlikes'
import { trailingValue } from './trailingValue'

export interface AudienceQuestion {
  readonly scope: Scope
  readonly rule: AudienceRule
  /** Share of the audience that is held out, 0 to 1, and the seed that decides who. */
  readonly holdOut: number
  readonly seed: number
  /** Days after the export in which an order counts as a response. */
  readonly days: number
}

/** Who a rule finds. Money is ten-thousandths in the basis of the scope. */
export interface AudienceAnswer {
  readonly frame: Frame
  /** Figures that the rule asks and that are known of no account: nobody fulfils what it asks of them. */
  readonly unknown: readonly AudienceFigure[]
  /** Accounts of the scope that ever bought; those left after each part of the rule; and with what is added. */
  readonly funnel: Uint32Array
  readonly size: number
  readonly clv: number
  readonly value12: number
  /** May be contacted, may not, not known. */
  readonly consent: { readonly yes: number; readonly no: number; readonly unknown: number }
  readonly split: { readonly contacted: number; readonly held: number }
  /** Share of the audience with an order in the last `days` days: what to expect without a contact. */
  readonly baseRate: number | null
  /** Smallest uplift that this split can be expected to prove, and one that holds out 30 %. */
  readonly provable: number | null
  readonly provableAt30: number | null
  readonly lookAlikes: readonly LookAlike[]
}

/** Size, value, consent and split of an audience. */
export async function answerAudience(
  analysis: Analysis,
  question: AudienceQuestion,
  signal: AbortSignal,
): Promise<AudienceAnswer> {
  const { scope, rule, days } = question
  const { mask, funnel, unknown } = await audienceOfRule(analysis, scope, rule, signal)
  const pool = (await audienceOfRule(analysis, scope, { parts: [], also: [] }, signal)).mask
  const split = splitOf(analysis, question, mask)
  const { consent } = analysis.table.accounts
  const [clv, value12] = [analysis.clv(scope), trailingValue(analysis, scope)]
  const ledger = analysis.ledger(scope)
  const sums = { size: 0, clv: 0, value12: 0, yes: 0, no: 0, recent: 0 }
  for (let unit = 0; unit < mask.length; unit++) {
    if (mask[unit] === 0) continue
    const agreed = consent[analysis.leadOf(scope, unit)]
    sums.size++
    sums.clv += clv[unit]!
    sums.value12 += value12[unit]!
    sums.yes += Number(agreed === 1)
    sums.no += Number(agreed === 0)
    sums.recent += Number(ledger.saleDay[ledger.saleStart[unit + 1]! - 1]! > ledger.asOfDay - days)
  }
  const baseRate = sums.size === 0 ? null : sums.recent / sums.size
  const held30 = Math.round(0.3 * sums.size)
  return {
    frame: analysis.frame(scope),
    unknown,
    funnel,
    size: sums.size,
    clv: sums.clv,
    value12: sums.value12,
    consent: { yes: sums.yes, no: sums.no, unknown: sums.size - sums.yes - sums.no },
    split: { contacted: split.contacted, held: split.held },
    baseRate,
    provable: baseRate === null ? null : provableUplift(split.contacted, split.held, baseRate),
    provableAt30: baseRate === null ? null : provableUplift(sums.size - held30, held30, baseRate),
    lookAlikes: sums.size === 0 ? [] : lookAlikes(analysis, scope, mask, pool),
  }
}

/** Who of an audience is held out: stratified by tier and country. */
export function splitOf(
  analysis: Analysis,
  { scope, holdOut: share, seed }: Pick<AudienceQuestion, 'scope' | 'holdOut' | 'seed'>,
  mask: Uint8Array,
): HoldOut {
  const { accounts } = analysis.table
  const { tier } = analysis.tiers(scope)
  const { code } = accounts.attributes.country
  const keyOf = (unit: number) => {
    const account = analysis.leadOf(scope, unit)
    return accountKey(accounts.source[account]!, accounts.id[account]!)
  }
  const stratumOf = (unit: number) => `${tier[unit]} ${code[analysis.leadOf(scope, unit)]}`
  return holdOut(mask, keyOf, stratumOf, share, seed)
}
