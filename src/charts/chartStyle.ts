/** The colours charts are drawn in; the token file of the look has them all. */
export interface ChartColours {
  readonly surface: string
  readonly wash: string
  readonly grid: string
  readonly edge: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly grey: string
  readonly series: readonly [string, string, string, string, string]
  readonly seriesText: readonly [string, string, string, string, string]
  readonly ramp: readonly string[]
}

/** What an option maker knows of the place it draws for. */
export interface ChartStyle extends ChartColours {
  /** Too narrow for labels beside the drawing: a phone. */
  readonly narrow: boolean
}

/** The family of every text in a chart; the base style reaches labels, but not text that a custom mark draws. */
export const FONT = "'Inter Variable', system-ui, sans-serif"

/** Dash patterns of look: an incomplete period or forecast, and a reference. */
export const DASHED = [5, 4]
export const REFERENCE_DASH = [3, 3]

/** The mark and text colour of a series by its place; from the sixth on grey. */
export function seriesColour(style: ChartColours, index: number): { mark: string; text: string } {
  return { mark: style.series[index] ?? style.grey, text: style.seriesText[index] ?? style.ink3 }
}
