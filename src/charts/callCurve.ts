import type { LineSeriesOption } from 'echarts/charts'

import { haloLabel, numberAxis, valueAxis } from './axes'
import { DASHED, type ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface CallCurveInput {
  /** Saved value and cost of 0, 1, 2 … calls a week, ten-thousandths. */
  readonly saved: readonly number[]
  readonly cost: readonly number[]
  /** Calls a week that are chosen, and from which on a call no longer pays: null where all on the axis do. */
  readonly chosen: number
  readonly stop: number | null
  readonly printMoney: (parts: number) => string
  readonly printTick: (parts: number) => string
  readonly printCalls: (calls: number) => string
}

/** What calls save against what they cost, by calls a week: hatched in meaning, dashed in line, for all of it is expected. */
export function callCurve(input: CallCurveInput, style: ChartStyle): Drawing {
  const { saved, cost, chosen, stop, printMoney, printTick, printCalls } = input
  const last = Math.max(1, saved.length - 1)
  const plain = { type: 'line' as const, symbol: 'none' }
  const marks =
    stop === null ? [] : [{ xAxis: stop, label: { formatter: `stop at ${stop}`, position: 'end' as const } }]
  const series: LineSeriesOption[] = [
    {
      ...plain,
      id: 'saved',
      data: saved.map((value, calls) => [calls, value]),
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: false,
      itemStyle: { color: style.surface, borderColor: style.series[0], borderWidth: 2 },
      lineStyle: { color: style.series[0], width: 2, type: DASHED },
      z: 3,
      markLine: {
        silent: true,
        symbol: 'none',
        animation: false,
        lineStyle: { color: style.ink2, width: 1, type: 'solid' },
        label: haloLabel(style, style.ink2),
        data: marks,
      },
    },
    {
      ...plain,
      id: 'cost',
      silent: true,
      data: cost.map((value, calls) => [calls, value]),
      lineStyle: { color: style.grey, width: 1.1, type: DASHED },
      endLabel: {
        show: true,
        formatter: 'cost of calls',
        offset: [-84, -10],
        ...haloLabel(style, style.ink3),
      },
    },
    {
      id: 'chosen',
      type: 'line',
      silent: true,
      data: [[chosen, saved[chosen] ?? 0]],
      symbol: 'circle',
      symbolSize: 10,
      showSymbol: true,
      itemStyle: { color: style.series[0], borderColor: style.surface, borderWidth: 2 },
      label: {
        show: true,
        position: 'bottom',
        align: chosen > last / 2 ? 'right' : 'left',
        formatter: `${printCalls(chosen)}: ${printMoney(saved[chosen] ?? 0)}`,
        ...haloLabel(style, style.ink, true),
      },
      z: 4,
    },
  ]
  return {
    option: {
      grid: { left: 4, right: 16, top: 24, bottom: 4, containLabel: true },
      xAxis: { ...numberAxis(style, 0, last, String), minInterval: 1 },
      yAxis: { ...valueAxis(style, printTick), min: 0 },
      series,
    },
    points: saved.map((value, calls) => ({
      series: 0,
      index: calls,
      said: `${printCalls(calls)} a week: ${printMoney(value)} saved, ${printMoney(cost[calls] ?? 0)} spent on calls`,
    })),
    hover: 'axis',
  }
}
