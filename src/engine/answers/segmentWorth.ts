import type { AccountMask } from '../../core/accountMask'
import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { expectationTotal } from '../expectationTotal'
import type { Frame } from '../frame'
import { type ForecastStanding, settledForecast } from '../settledForecast'

/** What the accounts of a segment have earned and are expected to bring. Money is ten-thousandths, of all of them together. */
export interface SegmentWorth {
  /** Null: all segments together. */
  readonly segment: RfmSegment | null
  /** With a sale: those that have a historical CLV, and its sum. */
  readonly accounts: number
  readonly earned: number
  /** With a purchase: those of which something is expected, and its sum with the 80 % interval; NaN unless it is shown. */
  readonly predicted: number
  readonly expected: number
  readonly low: number
  readonly high: number
}

export interface SegmentWorthAnswer {
  readonly frame: Frame
  readonly standing: ForecastStanding
  readonly horizonMonths: number
  /** Segments with an account that bought, in the order of their codes. */
  readonly segments: readonly SegmentWorth[]
  readonly all: SegmentWorth
}

/** What the chosen accounts are worth by RFM segment: historical CLV, and predicted CLV where the forecast is shown. */
export async function answerSegmentWorth(
  analysis: Analysis,
  scope: Scope,
  signal: AbortSignal,
): Promise<SegmentWorthAnswer> {
  const { frame, fit, standing } = await settledForecast(analysis, scope, signal)
  const clv = analysis.clv(scope)
  const chosen = analysis.mask(scope)
  const { segment: codes } = analysis.rfm(scope)
  const worthOf = (segment: RfmSegment | null, mask: AccountMask): SegmentWorth => {
    const total = fit === null || standing !== 'shown' ? null : expectationTotal(fit.present, fit.presentFit, mask)
    const known = total !== null && total.accounts > 0 ? total.clv : null
    return {
      segment,
      ...earnedBy(clv, mask),
      predicted: total?.accounts ?? 0,
      expected: known?.value ?? Number.NaN,
      low: known?.low ?? Number.NaN,
      high: known?.high ?? Number.NaN,
    }
  }
  return {
    frame: analysis.frame(scope),
    standing,
    horizonMonths: frame.settings.horizonMonths,
    segments: RFM_SEGMENTS.map((segment, code) => {
      const mask = codes.map((own, unit) => Number(own === code && (chosen === null || chosen[unit] === 1)))
      return worthOf(segment, Uint8Array.from(mask))
    }).filter(({ accounts }) => accounts > 0),
    all: worthOf(null, chosen),
  }
}

function earnedBy(clv: Float64Array, mask: AccountMask): Pick<SegmentWorth, 'accounts' | 'earned'> {
  const known = clv.filter((value, unit) => !Number.isNaN(value) && (mask === null || mask[unit] === 1))
  return { accounts: known.length, earned: known.reduce((sum, value) => sum + value, 0) }
}
