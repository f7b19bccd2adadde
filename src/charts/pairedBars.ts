import type { CustomSeriesRenderItem } from 'echarts'

import { placeAxis, plotArea, valueAxis } from './axes'
import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'
import { filledRect, hatchedRect } from './hatchedRect'

export interface PairedBarsInput {
  /** One name a pair: "0", "1", "7+". */
  readonly places: readonly string[]
  /** The full name of each pair, for what is read out: "1 repeat order, 439 accounts". */
  readonly placesSaid: readonly string[]
  /** NaN where there is nothing to draw. */
  readonly expected: readonly number[]
  readonly actual: readonly number[]
  readonly print: (value: number) => string
  readonly printTick: (value: number) => string
}

/** What was expected (hatched) beside what happened (solid), in pairs from zero. */
export function pairedBars(input: PairedBarsInput, style: ChartStyle): Drawing {
  const { places, placesSaid, print } = input
  const series = ([EXPECTED, ACTUAL] as const).map((name, side) => ({
    id: name,
    name,
    type: 'custom' as const,
    renderItem: bar(side, style),
    encode: { x: 0, y: 1 },
    data: (side === 0 ? input.expected : input.actual).map((value, place) => [place, value]),
  }))
  return {
    option: {
      grid: plotArea({ left: 4, right: 12, top: 12, bottom: 4 }),
      xAxis: placeAxis(style, places, true),
      yAxis: valueAxis(style, input.printTick),
      series,
    },
    points: series.flatMap(({ data }, at) =>
      data.flatMap(([place = 0, value = NaN], index) =>
        Number.isNaN(value)
          ? []
          : [
              {
                series: at,
                index,
                said: `${placesSaid[place] ?? ''}: ${print(value)} ${at === 0 ? EXPECTED : ACTUAL}`,
              },
            ],
      ),
    ),
    hover: 'axis',
  }
}

const EXPECTED = 'expected'
const ACTUAL = 'happened'
/** Share of a place that its two bars take. */
const FILLED = 0.7

function bar(side: number, style: ChartStyle): CustomSeriesRenderItem {
  return (_params, api) => {
    const value = Number(api.value(1))
    if (Number.isNaN(value)) return null
    const [middle = 0, top = 0] = api.coord([api.value(0), value])
    const [, ground = 0] = api.coord([api.value(0), 0])
    const size = api.size?.([1, 0])
    const room = Array.isArray(size) ? (size[0] ?? 0) : (size ?? 0)
    const width = Math.max(2, (room * FILLED) / 2 - 1)
    const box = { x: side === 0 ? middle - width - 1 : middle + 1, y: top, width, height: Math.max(0, ground - top) }
    return side === 0 ? hatchedRect(box, style.series[0]) : filledRect(box, style.series[0])
  }
}
