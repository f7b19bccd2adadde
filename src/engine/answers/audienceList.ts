import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { audienceOfRule } from '../audienceOfRule'
import { type AccountRow, accountRow } from './accountRow'
import { type AudienceQuestion, splitOf } from './audience'

/** An account of an audience as it is handed on. */
export interface AudienceMember {
  readonly row: AccountRow
  readonly email: string | null
  /** Consent to be contacted; null where not known. */
  readonly consent: boolean | null
  readonly heldOut: boolean
}

export interface AudienceListAnswer {
  readonly frame: Frame
  /** All of them, by descending historical CLV. */
  readonly members: readonly AudienceMember[]
}

/** Every account of an audience, without a cap. */
export async function answerAudienceList(
  analysis: Analysis,
  emailOf: (source: string, id: string) => string | null,
  question: AudienceQuestion,
  signal: AbortSignal,
): Promise<AudienceListAnswer> {
  const { scope } = question
  const { mask } = await audienceOfRule(analysis, scope, question.rule, signal)
  const { heldOut } = splitOf(analysis, question, mask)
  const clv = analysis.clv(scope)
  const units = [...mask.keys()].filter((unit) => mask[unit] === 1).toSorted((a, b) => clv[b]! - clv[a]! || a - b)
  return {
    frame: analysis.frame(scope),
    members: units.map((unit) => memberOf(analysis, scope, unit, heldOut[unit] === 1, emailOf)),
  }
}

function memberOf(
  analysis: Analysis,
  scope: Scope,
  unit: number,
  heldOut: boolean,
  emailOf: (source: string, id: string) => string | null,
): AudienceMember {
  const row = accountRow(analysis, scope, unit)
  const consent = analysis.table.accounts.consent[analysis.leadOf(scope, unit)]!
  return { row, email: emailOf(row.source, row.id), consent: consent < 0 ? null : consent === 1, heldOut }
}
