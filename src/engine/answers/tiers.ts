import type { AccountMask } from '../../core/accountMask'
import { concentration } from '../../core/concentration'
import type { Scope } from '../../core/scope'
import { NO_TIER, type TierCut, tiers } from '../../core/tiers'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import type { ForecastStanding } from '../settledForecast'
import { answerPredictions } from './predictions'

export interface TiersQuestion {
  readonly scope: Scope
  readonly by: TierCut
  readonly cuts: readonly number[]
  /** What is cut: CLV so far, unless the predicted one is asked for. */
  readonly of?: 'predicted'
}

export interface TiersAnswer {
  readonly frame: Frame
  /** Of a predicted CLV: whether it is shown at all; if not, nobody has one. */
  readonly standing?: ForecastStanding
  /** Of the chosen units, best tier first. */
  readonly count: Uint32Array
  readonly value: Float64Array
  readonly total: number
  readonly units: number
  /** For each cut, over all units: the smallest CLV above it (NaN when nobody is), and the share of units and of CLV there. */
  readonly cutAt: Float64Array
  readonly cutRank: Float64Array
  readonly cutShare: Float64Array
  /** The whale curve of all units, on which the cuts stand: share of units, share of CLV, CLV of the unit there. */
  readonly curveX: Float64Array
  readonly curveY: Float64Array
  readonly curveClv: Float64Array
}

/** Tiers of predicted CLV, which is waited for. */
export async function answerPredictedTiers(
  analysis: Analysis,
  question: TiersQuestion,
  signal: AbortSignal,
): Promise<TiersAnswer> {
  const { clv, standing } = await answerPredictions(analysis, question.scope, signal)
  return { ...tiersOf(analysis, question, clv), standing }
}

/** Tiers of CLV so far. */
export function answerTiers(analysis: Analysis, question: TiersQuestion): TiersAnswer {
  return tiersOf(analysis, question, analysis.clv(question.scope))
}

/** CLV tiers at the asked cuts. The cuts are made over all accounts, then the chosen ones are counted. */
function tiersOf(analysis: Analysis, { scope, by, cuts }: TiersQuestion, clv: Float64Array): TiersAnswer {
  const result = tiers(clv, by, cuts)
  const curve = concentration(clv, 201)
  const bestFirst = clv
    .filter((worth) => !Number.isNaN(worth))
    .sort()
    .reverse()
  const { accounts, total } = curve
  return {
    frame: analysis.frame(scope),
    ...countChosen(result.tier, clv, analysis.mask(scope), cuts.length + 1),
    cutAt: result.smallest.slice(0, cuts.length),
    cutRank: Float64Array.from(cuts, (_, cut) => upTo(result.count, cut) / accounts),
    cutShare: Float64Array.from(cuts, (_, cut) => (total > 0 ? upTo(result.value, cut) / total : Number.NaN)),
    curveX: curve.curveX,
    curveY: curve.curveY,
    curveClv: curve.curveX.map((share) => bestFirst[Math.max(0, Math.round(share * accounts) - 1)]!),
  }
}

function upTo(parts: ArrayLike<number>, last: number): number {
  let sum = 0
  for (let at = 0; at <= last; at++) sum += parts[at]!
  return sum
}

function countChosen(tier: Uint8Array, clv: Float64Array, mask: AccountMask, tierCount: number) {
  const count = new Uint32Array(tierCount)
  const value = new Float64Array(tierCount)
  tier.forEach((at, unit) => {
    if (at === NO_TIER || (mask !== null && mask[unit] === 0)) return
    count[at]!++
    value[at]! += clv[unit]!
  })
  return { count, value, total: upTo(value, tierCount - 1), units: upTo(count, tierCount - 1) }
}
