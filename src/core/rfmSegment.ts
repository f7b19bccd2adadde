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

/** Rows R1 … R5, columns FM1 … FM5. */
const MAP: readonly (readonly RfmSegment[])[] = [
  ['Lost', 'Lost', 'Slipping', "Can't lose them", "Can't lose them"],
  ['Hibernating', 'Hibernating', 'Slipping', 'Slipping', "Can't lose them"],
  ['About to sleep', 'About to sleep', 'Needs attention', 'Loyal', 'Loyal'],
  ['New', 'Promising', 'Potential loyalists', 'Loyal', 'Champions'],
  ['New', 'Promising', 'Potential loyalists', 'Champions', 'Champions'],
]

/** A first sale at most so many days ago is "New", an older one "Promising". */
export const NEW_WITHIN_DAYS = 90

/** The segment of scores R and FM (both 1–5); `sinceFirst` is days since the first sale ever. */
export function rfmSegment(r: number, fm: number, sinceFirst: number): RfmSegment {
  const segment = MAP[r - 1][fm - 1]
  return segment === 'New' && sinceFirst > NEW_WITHIN_DAYS ? 'Promising' : segment
}
