/** How often days fell where: bin i reaches from edge i to edge i + 1, the upper edge not in it. */
export interface DayBins {
  readonly edges: readonly number[]
  readonly counts: readonly number[]
}

/** Days. */
const WIDTHS = [1, 2, 5, 7, 10, 14, 30, 60, 90, 180]

/** About ten bins of a round width, from 0 to past the longest; none of no days. */
export function dayBins(days: Float64Array): DayBins {
  if (days.length === 0) return { edges: [], counts: [] }
  const longest = days.reduce((most, day) => Math.max(most, day), 0)
  const width = WIDTHS.find((wide) => longest / wide < 12) ?? 365
  const counts = Array.from({ length: Math.floor(longest / width) + 1 }, () => 0)
  for (const day of days) counts[Math.floor(day / width)]++
  return { edges: Array.from({ length: counts.length + 1 }, (_, i) => i * width), counts }
}
