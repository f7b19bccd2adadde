/** The 97.5 % point of the standard normal distribution: two-sided 95 %. */
export const Z_95 = 1.959963984540054

/** Bounds of a share, 0 to 1. */
export interface ShareInterval {
  readonly low: number
  readonly high: number
}

/**
 * Wilson's score interval of a share `hits` ÷ `of`, without continuity correction; null when nobody was asked
 * (`of` = 0). Never leaves 0 to 1, and does not shrink to a point at 0 or at all.
 *
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927.
 */
export function wilsonInterval(hits: number, of: number, z = Z_95): ShareInterval | null {
  if (of <= 0) return null
  const share = hits / of
  const weight = (z * z) / of
  const middle = share + weight / 2
  const spread = z * Math.sqrt((share * (1 - share)) / of + weight / (4 * of))
  return {
    low: Math.max(0, (middle - spread) / (1 + weight)),
    high: Math.min(1, (middle + spread) / (1 + weight)),
  }
}
