import type { LineSeriesOption } from 'echarts/charts'

import { haloLabel, placeAxis, valueAxis } from './axes'
import { REFERENCE_DASH, type ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface SurvivalCurveInput {
  /** One name an age, from 0; an empty name leaves its tick without a label. */
  readonly ages: readonly string[]
  /** The full name of each age, for what is read out: "12 months". */
  readonly agesSaid: readonly string[]
  /** Share that is still there at each age, and its 95 % interval; NaN where that is not known. */
  readonly survival: ArrayLike<number>
  readonly lower: ArrayLike<number>
  readonly upper: ArrayLike<number>
  readonly print: (share: number) => string
  readonly printTick: (share: number) => string
}

/** The share that is still there by age, as a stair, with its interval as a band and a line at one half. */
export function survivalCurve(input: SurvivalCurveInput, style: ChartStyle): Drawing {
  const share = Array.from(input.survival)
  const band = share.map((_, age) => {
    const [from = NaN, to = NaN] = [input.lower[age], input.upper[age]]
    return Number.isNaN(from) || Number.isNaN(to) ? null : { from, width: to - from }
  })
  const stair = { type: 'line' as const, step: 'end' as const, symbol: 'none', silent: true }
  const hidden = { ...stair, stack: 'interval', lineStyle: { width: 0 } }
  const series: LineSeriesOption[] = [
    {
      ...stair,
      id: 'survival',
      silent: false,
      data: share,
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: false,
      itemStyle: { color: style.surface, borderColor: style.series[0], borderWidth: 2 },
      lineStyle: { color: style.series[0], width: 2 },
      z: 3,
      markLine: {
        silent: true,
        symbol: 'none',
        animation: false,
        lineStyle: { color: style.ink2, width: 1, type: REFERENCE_DASH },
        label: { formatter: 'half', position: 'insideEndTop', ...haloLabel(style, style.ink2) },
        data: [{ yAxis: 0.5 }],
      },
    },
    { ...hidden, id: 'lower', data: band.map((at) => at?.from ?? null) },
    {
      ...hidden,
      id: 'interval',
      data: band.map((at) => at?.width ?? null),
      areaStyle: { color: style.series[0], opacity: 0.13 },
    },
  ]
  return {
    option: {
      grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
      xAxis: placeAxis(style, input.ages),
      yAxis: { ...valueAxis(style, input.printTick), min: 0, max: 1, interval: 0.25 },
      series,
    },
    points: share.map((value, index) => ({ series: 0, index, said: saidAt(input, index, value, band[index] ?? null) })),
    hover: 'axis',
  }
}

function saidAt(
  { agesSaid, print }: SurvivalCurveInput,
  age: number,
  value: number,
  band: { readonly from: number; readonly width: number } | null,
): string {
  const interval = band === null ? '' : ` (${print(band.from)}–${print(band.from + band.width)})`
  return `After ${agesSaid[age] ?? ''}: ${print(value)} still open${interval}`
}
