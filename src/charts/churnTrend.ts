import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'
import { monthTrend, type MonthTrendInput } from './monthTrend'

export type ChurnTrendInput = Omit<MonthTrendInput, 'lines'> & {
  /** Share of the open accounts lost, a month each; NaN where none was open. */
  readonly logoChurn: ArrayLike<number>
}

/** Logo churn by month as one line, the running month dashed. */
export function churnTrend({ logoChurn, ...input }: ChurnTrendInput, style: ChartStyle): Drawing {
  return monthTrend({ ...input, lines: [{ name: 'Logo churn', values: logoChurn, role: 'main', ends: true }] }, style)
}
