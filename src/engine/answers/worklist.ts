import { expectedLoss, expectedStake } from '../../core/expectedStake'
import type { Scope } from '../../core/scope'
import { unitsToCall } from '../../core/unitsToCall'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { horizonOf, ownRhythms, riskFit } from '../riskFit'
import { type AccountRow, accountRow } from './accountRow'
import { trailingValue } from './trailingValue'

export interface WorklistQuestion {
  readonly scope: Scope
  readonly count: number
}

/** An account to call. Money is ten-thousandths in the basis; NaN where it is not known. */
export interface WorklistRow extends AccountRow {
  /** Expected value of the next 12 months at its own rhythm. */
  readonly stake: number
  /** P(no order within the horizon) now, and at its median silence. */
  readonly risk: number
  readonly before: number
  /** stake × max(0, risk − before). */
  readonly loss: number
}

export interface WorklistAnswer {
  readonly frame: Frame
  readonly rows: readonly WorklistRow[]
  readonly eligible: number
  /** Σ of the last 12 months' value over all eligible units. */
  readonly value12: number
  /** By expected loss, or, where no risk is known, by the value of the last 12 months. */
  readonly rankedBy: 'loss' | 'value12'
  /** Days ahead that risk looks. */
  readonly horizon: number
  /** The known expected losses of all eligible units, descending; empty where no risk is known. */
  readonly losses: Float64Array
}

/**
 * Accounts to call: at risk, or churned within the last 90 days, ranked by what is expected to be lost with them (metrics 3).
 * What is not known comes last; equal ones keep the order of source and id.
 */
export async function answerWorklist(
  analysis: Analysis,
  { scope, count }: WorklistQuestion,
  signal: AbortSignal,
): Promise<WorklistAnswer> {
  const { risk, before } = await riskFit(analysis, scope, signal)
  const rhythm = ownRhythms(analysis, scope)
  const stake = analysis.recall('stake', { ...scope, accounts: {} }, () => expectedStake(analysis.clv(scope), rhythm))
  const value12 = trailingValue(analysis, scope)
  const units = eligibleUnits(analysis, scope)
  const loss = stake.map((its, unit) => expectedLoss(its, risk[unit]!, before[unit]!))
  const isKnown = units.some((unit) => !Number.isNaN(risk[unit]!))
  const rank = (unit: number) => (isKnown ? (Number.isNaN(loss[unit]!) ? -1 : loss[unit]!) : value12[unit]!)
  units.sort((a, b) => rank(b) - rank(a) || a - b)
  return {
    frame: analysis.frame(scope),
    rows: units.slice(0, count).map((unit) => ({
      ...accountRow(analysis, scope, unit),
      stake: stake[unit]!,
      risk: risk[unit]!,
      before: before[unit]!,
      loss: loss[unit]!,
    })),
    eligible: units.length,
    value12: units.reduce((sum, unit) => sum + value12[unit]!, 0),
    rankedBy: isKnown ? 'loss' : 'value12',
    horizon: horizonOf(analysis, scope),
    losses: Float64Array.from(
      units.filter((unit) => !Number.isNaN(loss[unit]!)),
      (unit) => loss[unit]!,
    ),
  }
}

function eligibleUnits(analysis: Analysis, scope: Scope): number[] {
  const mask = analysis.mask(scope)
  const listed = unitsToCall(analysis.rhythms(scope), analysis.asOfDay(scope))
  return Array.from(listed.keys()).filter((unit) => listed[unit] === 1 && (mask === null || mask[unit] === 1))
}
