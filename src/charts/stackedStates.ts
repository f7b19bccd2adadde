import type { LineSeriesOption } from 'echarts/charts'

import { haloLabel, placeAxis, plotArea, roomFor, valueAxis } from './axes'
import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface StackedStatesInput {
  /** One a week; an empty name leaves the tick without a label. */
  readonly places: readonly string[]
  /** The full name of each week, for what is read out: "5 Dec 2011". */
  readonly placesSaid: readonly string[]
  /** From the ground up. */
  readonly layers: readonly StateLayer[]
  readonly print: (count: number) => string
}

export interface StateLayer {
  readonly name: string
  readonly state: 'active' | 'due' | 'at-risk' | 'churned'
  readonly counts: ArrayLike<number>
}

/** Pixels that a name stands in, so that the names of states with hardly an account do not run into one another. */
const NAME_HEIGHT = 16

/** Accounts by state over the weeks, stacked, each named with its last count at the right. */
export function stackedStates(input: StackedStatesInput, style: ChartStyle): Drawing {
  const last = input.places.length - 1
  const endText = (layer: StateLayer) => `${layer.name} ${input.print(layer.counts[last] ?? 0)}`
  const series = input.layers.map((layer, place): LineSeriesOption => {
    const colour = stateColour(layer.state, style)
    return {
      id: layer.state,
      name: layer.name,
      type: 'line',
      stack: 'accounts',
      data: Array.from(layer.counts),
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: false,
      itemStyle: { color: style.surface, borderColor: colour, borderWidth: 2 },
      lineStyle: { color: style.surface, width: 1 },
      areaStyle: { color: colour, opacity: 1 },
      emphasis: { disabled: true },
      endLabel: {
        show: true,
        formatter: style.narrow ? layer.name : `{name|${layer.name}} ${input.print(layer.counts[last] ?? 0)}`,
        distance: 6,
        ...haloLabel(style, style.ink2),
        lineHeight: NAME_HEIGHT,
        rich: { name: { ...haloLabel(style, style.ink, true), lineHeight: NAME_HEIGHT } },
      },
      // Where tops coincide the names keep the order of the layers.
      labelLayout: { moveOverlap: 'shiftY', dy: -place / 10 },
    }
  })
  const room = Math.max(0, ...input.layers.map((layer) => roomFor(style.narrow ? layer.name : endText(layer))))
  return {
    option: {
      grid: plotArea({ left: 4, right: 8 + room, top: 12, bottom: 4 }),
      xAxis: placeAxis(style, input.places),
      yAxis: valueAxis(style, input.print),
      series,
    },
    points: input.layers.flatMap((layer, series) =>
      Array.from(layer.counts, (count, index) => ({
        series,
        index,
        said: `${layer.name}, ${input.placesSaid[index] ?? ''}, ${input.print(count)}`,
      })),
    ),
    hover: 'axis',
  }
}

function stateColour(state: StateLayer['state'], style: ChartStyle): string {
  const colours = { active: style.series[0], due: style.series[4], 'at-risk': style.series[1], churned: style.grey }
  return colours[state]
}
