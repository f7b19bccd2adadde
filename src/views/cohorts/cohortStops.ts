/** Columns of the walk that stand before the ages: the ticks of the curves, and the sizes of the cohorts. */
export const TICKS = -2
export const SIZES = -1
