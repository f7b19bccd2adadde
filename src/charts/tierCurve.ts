import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'

import { numberAxis, valueAxis } from './axes'
import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'
import { hatchedArea } from './hatchedArea'

export interface TierCurveInput {
  /** Share of accounts, best first, 0 to 1, and the cumulative share of value there. */
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  /** Shares of accounts at which tiers end, ascending; one less than there are tiers. */
  readonly cuts: readonly number[]
  /** The value is expected, not earned: the areas are hatched. */
  readonly expected: boolean
  /** Best first: "Top, 217 accounts, 46.4%". */
  readonly tiersSaid: readonly string[]
  readonly printTick: (share: number) => string
}

/** Steps of the ramp, darkest for the best tier. */
const STEPS = [6, 4, 2, 1, 0]

/** The cumulative curve cut into tiers. The handles are inputs laid over it by whoever draws it; the plot fills the width. */
export function tierCurve(input: TierCurveInput, style: ChartStyle): Drawing {
  const ends = [...input.cuts, 1]
  const series = ends.map((end, tier): LineSeriesOption => {
    const begin = tier === 0 ? 0 : (ends[tier - 1] ?? 0)
    return {
      id: `tier ${tier}`,
      type: 'line',
      data: curveBetween(input, begin, end),
      symbol: 'none',
      lineStyle: { width: 0 },
      areaStyle: { color: style.ramp[STEPS[tier] ?? 0] ?? style.grey, opacity: 1 },
      ...(tier < input.cuts.length ? { markLine: cutLine(end, style) } : {}),
    }
  })
  const highest = Math.max(1, ...Array.from(input.y))
  return {
    option: {
      grid: { left: 0, right: 0, top: 8, bottom: 4, outerBoundsMode: 'none' },
      xAxis: { ...numberAxis(style, 0, 1, input.printTick), axisLabel: { show: false } },
      yAxis: { ...valueAxis(style, input.printTick), show: false, min: 0, max: highest },
      series: input.expected ? [...series, hatch(input, style)] : series,
    },
    points: input.tiersSaid.map((said, tier) => ({ series: tier, index: 0, said })),
    hover: 'point',
  }
}

/** Strokes of the ground's colour over all areas. */
function hatch({ x, y }: TierCurveInput, style: ChartStyle): CustomSeriesOption {
  return {
    id: 'hatch',
    type: 'custom',
    silent: true,
    z: 3,
    data: [0],
    renderItem: (_params, api) => {
      const at = (place: number, height: number): readonly [number, number] => {
        const [left = 0, top = 0] = api.coord([place, height])
        return [left, top]
      }
      const curve = Array.from(x, (place, i) => at(place, y[i] ?? 0))
      return hatchedArea(curve, at(0, 0)[1], style.surface)
    },
  }
}

function cutLine(at: number, style: ChartStyle): NonNullable<LineSeriesOption['markLine']> {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    label: { show: false },
    lineStyle: { color: style.ink, width: 1.5, type: 'solid' },
    data: [{ xAxis: at }],
  }
}

/** The curve from one share of accounts to another, with both ends on it. */
export function curveBetween(input: Pick<TierCurveInput, 'x' | 'y'>, from: number, to: number): number[][] {
  const inside = Array.from(input.x, (x, i) => [x, input.y[i] ?? 0]).filter(([x = 0]) => x > from && x < to)
  return [[from, heightAt(input, from)], ...inside, [to, heightAt(input, to)]]
}

function heightAt({ x, y }: Pick<TierCurveInput, 'x' | 'y'>, at: number): number {
  const right = Array.from(x).findIndex((value) => value >= at)
  if (right <= 0) return right === 0 ? (y[0] ?? 0) : (y[y.length - 1] ?? 0)
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [x[right - 1], x[right], y[right - 1], y[right]]
  return x1 === x0 ? y1 : y0 + ((at - x0) / (x1 - x0)) * (y1 - y0)
}
