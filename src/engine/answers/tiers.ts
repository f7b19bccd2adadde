import { concentration } from '../../core/concentration'
import type { Scope } from '../../core/scope'
import { type TierCut, tiers } from '../../core/tiers'
import type { Analysis, Frame } from '../Analysis'

export interface TiersQuestion {
  readonly scope: Scope
  readonly by: TierCut
  readonly cuts: readonly number[]
}

export interface TiersAnswer {
  readonly frame: Frame
  readonly count: Uint32Array
  readonly value: Float64Array
  readonly smallest: Float64Array
  readonly total: number
  readonly units: number
  /** The whale curve the cuts stand on: share of accounts, share of value. */
  readonly curveX: Float64Array
  readonly curveY: Float64Array
}

/** CLV tiers at the asked cuts. The cuts are made over all accounts, then the chosen ones are counted. */
export function answerTiers(analysis: Analysis, { scope, by, cuts }: TiersQuestion): TiersAnswer {
  const clv = analysis.clv(scope)
  const mask = analysis.mask(scope)
  const result = tiers(clv, by, cuts)
  const count = new Uint32Array(cuts.length + 1)
  const value = new Float64Array(cuts.length + 1)
  const smallest = new Float64Array(cuts.length + 1).fill(Number.NaN)
  result.tier.forEach((tier, unit) => {
    if (tier === 255 || (mask !== null && mask[unit] === 0)) return
    count[tier]!++
    value[tier]! += clv[unit]!
    if (!(smallest[tier]! <= clv[unit]!)) smallest[tier] = clv[unit]!
  })
  const chosen = clv.filter((worth, unit) => !Number.isNaN(worth) && (mask === null || mask[unit] === 1))
  const { curveX, curveY } = concentration(chosen, 200)
  return {
    frame: analysis.frame(scope),
    count,
    value,
    smallest,
    total: value.reduce((sum, part) => sum + part, 0),
    units: chosen.length,
    curveX,
    curveY,
  }
}
