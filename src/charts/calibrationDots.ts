import type { LineSeriesOption } from 'echarts/charts'

import { haloLabel, numberAxis, valueAxis } from './axes'
import { REFERENCE_DASH, type ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface CalibrationDotsInput {
  /** What was foretold and what came, as shares 0–1, from the least foretold to the most. */
  readonly foretold: readonly number[]
  readonly came: readonly number[]
  /** How many each dot stands for. */
  readonly accounts: readonly number[]
  readonly print: (share: number) => string
  readonly printTick: (share: number) => string
}

/** Foretold against came: dots on the diagonal kept their word. */
export function calibrationDots(input: CalibrationDotsInput, style: ChartStyle): Drawing {
  const { foretold, came, accounts, print, printTick } = input
  const dots: LineSeriesOption = {
    id: 'came',
    type: 'line',
    data: foretold.map((share, i) => [share, came[i] ?? Number.NaN]),
    symbol: 'circle',
    symbolSize: 9,
    showSymbol: true,
    showAllSymbol: true,
    itemStyle: { color: style.series[0], borderColor: style.surface, borderWidth: 1 },
    lineStyle: { width: 0 },
    z: 3,
  }
  const diagonal: LineSeriesOption = {
    id: 'kept',
    type: 'line',
    data: [
      [0, 0],
      [1, 1],
    ],
    symbol: 'none',
    silent: true,
    lineStyle: { color: style.ink2, width: 1, type: REFERENCE_DASH },
    endLabel: { show: !style.narrow, formatter: 'as foretold', offset: [-76, 14], ...haloLabel(style, style.ink2) },
  }
  return {
    option: {
      grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
      xAxis: numberAxis(style, 0, 1, printTick),
      yAxis: { ...valueAxis(style, printTick), min: 0, max: 1, interval: 0.25 },
      series: [dots, diagonal],
    },
    points: foretold.map((share, index) => ({
      series: 0,
      index,
      said: `Foretold ${print(share)}, came ${print(came[index] ?? Number.NaN)}, ${accounts[index] ?? 0} accounts`,
    })),
    hover: 'point',
  }
}
