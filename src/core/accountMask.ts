/**
 * Which units are counted and shown: 1 = yes. Ranks, thresholds, scores and states are computed over all units
 * first; the mask only chooses among them. `null` stands for all.
 */
export type AccountMask = Uint8Array | null
