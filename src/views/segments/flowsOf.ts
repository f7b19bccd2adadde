import type { Migration } from '../../core/migration'
import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'

/** One flow between two segments. */
export interface SegmentFlow {
  readonly from: RfmSegment
  readonly to: RfmSegment
  readonly count: number
  readonly valueBefore: number
  readonly valueAfter: number
}

/** Every flow that somebody took, in the order of the segments. */
export function flowsOf(flows: Migration): readonly SegmentFlow[] {
  return RFM_SEGMENTS.flatMap((from, a) =>
    RFM_SEGMENTS.map((to, b) => {
      const flow = a * flows.labels + b
      return {
        from,
        to,
        count: flows.count[flow] ?? 0,
        valueBefore: flows.valueBefore[flow] ?? 0,
        valueAfter: flows.valueAfter[flow] ?? 0,
      }
    }),
  ).filter(({ from, to, count }) => count > 0 && !(from === 'Prospect' && to === 'Prospect'))
}

/** How many more accounts a segment (by its code) has at the later day than at the earlier one. */
export function changeOf(flows: Migration, code: number): number {
  let change = 0
  for (let other = 0; other < flows.labels; other++) {
    change += (flows.count[other * flows.labels + code] ?? 0) - (flows.count[code * flows.labels + other] ?? 0)
  }
  return change
}
