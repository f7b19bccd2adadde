import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'

/** Names of the RFM map (metrics 5); the code of a segment is its index. */
export const RFM_SEGMENTS = [
  'Champions',
  'Loyal',
  "Can't lose them",
  'Potential loyalists',
  'Needs attention',
  'Slipping',
  'About to sleep',
  'Promising',
  'New',
  'Hibernating',
  'Lost',
  'Dormant',
  'Prospect',
] as const
export type RfmSegment = (typeof RFM_SEGMENTS)[number]

/** RFM of every unit over a window, with the cut values. Scores are 1–5; 0 where the unit has no sale in the window. */
export interface Rfm {
  readonly window: DayWindow
  /** Days since the last sale in the window, sales and value in it; NaN / 0 / 0 where none. */
  readonly recency: Float64Array
  readonly frequency: Uint32Array
  readonly monetary: Float64Array
  readonly r: Uint8Array
  readonly f: Uint8Array
  readonly m: Uint8Array
  /** round-half-up((F + M) / 2). */
  readonly fm: Uint8Array
  readonly segment: Uint8Array
  /** Smallest and largest raw value that got each score 1…5 (index 0…4); NaN where nobody did. */
  readonly recencyCuts: { readonly from: Float64Array; readonly to: Float64Array }
  readonly frequencyCuts: { readonly from: Float64Array; readonly to: Float64Array }
  readonly monetaryCuts: { readonly from: Float64Array; readonly to: Float64Array }
}

/** SIGNATURE ONLY. Score = 1 + ⌊5 × (units with a strictly worse value) ÷ n⌋ over all units with a sale in the window. */
export declare function rfm(ledger: Ledger, window: DayWindow): Rfm
