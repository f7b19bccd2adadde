import type { MarginDays } from './imputation'

/** The running totals of all sales by day: `imputed` 1 where a margin is, `firmOf` the margin of those that no average decides. O(sales + days). */
export function marginDays(
  day: Uint16Array,
  revenue: Float64Array,
  imputed: Uint8Array,
  firmOf: Float64Array,
): MarginDays {
  const firstDay = day.reduce((first, its) => Math.min(first, its), 65_535)
  const days = day.length === 0 ? 0 : day.reduce((last, its) => Math.max(last, its), 0) - firstDay + 1
  const totals = [new Float64Array(days), new Float64Array(days), new Float64Array(days)] as const
  const [all, estimated, firmMargin] = totals
  for (let sale = 0; sale < day.length; sale++) {
    const at = day[sale] - firstDay
    all[at] += revenue[sale]
    if (imputed[sale] === 1) estimated[at] += revenue[sale]
    firmMargin[at] += firmOf[sale]
  }
  for (const total of totals) for (let at = 1; at < days; at++) total[at] += total[at - 1]
  return { firstDay, revenue: all, estimated, firmMargin }
}
