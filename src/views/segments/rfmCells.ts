import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'
import type { RfmAnswer } from '../../state/answers'

/** A cell of the RFM grid as it is drawn. */
export interface RfmCell {
  readonly r: number
  readonly fm: number
  /** One name, or two where a New cell holds accounts whose first sale is too long ago to be new. */
  readonly segments: readonly RfmSegment[]
  readonly units: number
  readonly value: number
}

const NEW = RFM_SEGMENTS.indexOf('New')

/** The 25 cells, best first: R5 FM5, R5 FM4 … R1 FM1. */
export function rfmCells(answer: RfmAnswer): readonly RfmCell[] {
  return Array.from(answer.cellUnits, (units, cell) => ({
    r: 5 - Math.floor(cell / 5),
    fm: 5 - (cell % 5),
    segments: namesOf(answer, cell),
    units,
    value: answer.cellValue[cell] ?? Number.NaN,
  }))
}

function namesOf(answer: RfmAnswer, cell: number): readonly RfmSegment[] {
  const name = RFM_SEGMENTS[answer.cellSegment[cell] ?? NEW] ?? 'New'
  const promising = answer.cellPromising[cell] ?? 0
  if (promising === 0) return [name]
  return promising === answer.cellUnits[cell] ? ['Promising'] : [name, 'Promising']
}
