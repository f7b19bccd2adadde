import type { Rfm } from '../../core/rfm'
import { RFM_SEGMENTS, rfmSegment } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

export interface RfmAnswer {
  readonly frame: Frame
  readonly window: Rfm['window']
  /** 5 × 5 cells, `(5 − r) × 5 + (5 − fm)`: best first. Units and value (basis, in the window). */
  readonly cellUnits: Uint32Array
  readonly cellValue: Float64Array
  /** Name of each cell on the map, by the code of RFM_SEGMENTS. */
  readonly cellSegment: Uint8Array
  /** Units of a New cell that are Promising, because their first sale is too long ago; 0 elsewhere. */
  readonly cellPromising: Uint32Array
  /** By segment: units, value in the window, mean days since the last sale (NaN when none). */
  readonly segmentUnits: Uint32Array
  readonly segmentValue: Float64Array
  readonly segmentRecency: Float64Array
  readonly recencyCuts: Rfm['recencyCuts']
  readonly frequencyCuts: Rfm['frequencyCuts']
  readonly monetaryCuts: Rfm['monetaryCuts']
  readonly scored: number
}

/** Dormant accounts and prospects have no sale in the window, so nothing to score. */
function isScored(segment: number): boolean {
  return RFM_SEGMENTS[segment] !== 'Dormant' && RFM_SEGMENTS[segment] !== 'Prospect'
}

/** The RFM grid of the chosen accounts; scores and cuts are those of all accounts. */
export function answerRfm(analysis: Analysis, scope: Scope): RfmAnswer {
  const result = analysis.rfm(scope)
  const mask = analysis.mask(scope)
  const cellUnits = new Uint32Array(25)
  const cellValue = new Float64Array(25)
  const cellSegment = Uint8Array.from({ length: 25 }, (_, cell) =>
    RFM_SEGMENTS.indexOf(rfmSegment(5 - Math.floor(cell / 5), 5 - (cell % 5), 0)),
  )
  const cellPromising = new Uint32Array(25)
  const segmentUnits = new Uint32Array(RFM_SEGMENTS.length)
  const segmentValue = new Float64Array(RFM_SEGMENTS.length)
  const recency = new Float64Array(RFM_SEGMENTS.length)
  result.segment.forEach((segment, unit) => {
    if (mask !== null && mask[unit] === 0) return
    segmentUnits[segment]!++
    segmentValue[segment]! += result.monetary[unit]!
    if (result.r[unit] === 0) return
    recency[segment]! += result.recency[unit]!
    const cell = (5 - result.r[unit]!) * 5 + (5 - result.fm[unit]!)
    cellUnits[cell]!++
    cellValue[cell]! += result.monetary[unit]!
    if (segment !== cellSegment[cell]) cellPromising[cell]!++
  })
  return {
    frame: analysis.frame(scope),
    window: result.window,
    cellUnits,
    cellValue,
    cellSegment,
    cellPromising,
    segmentUnits,
    segmentValue,
    segmentRecency: recency.map((sum, segment) => (isScored(segment) ? sum / segmentUnits[segment]! : Number.NaN)),
    recencyCuts: structuredClone(result.recencyCuts),
    frequencyCuts: structuredClone(result.frequencyCuts),
    monetaryCuts: structuredClone(result.monetaryCuts),
    scored: cellUnits.reduce((sum, units) => sum + units, 0),
  }
}
