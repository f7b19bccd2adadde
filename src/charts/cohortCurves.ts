import type { LineSeriesOption } from 'echarts/charts'

import { haloLabel, placeAxis, roomFor, valueAxis } from './axes'
import { DASHED, REFERENCE_DASH, seriesColour, type ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface CohortCurvesInput {
  /** Ages 0 … n − 1, named on the axis. */
  readonly ages: readonly string[]
  readonly curves: readonly CohortCurve[]
  /** The weighted mean of complete cells; NaN where there is none. */
  readonly mean: ArrayLike<number> | null
  /** A level that is compared with: "CAC £412". */
  readonly reference: { readonly value: number; readonly text: string } | null
  /** "retention", "£ per account": what a value is, for what is read out. */
  readonly print: (value: number) => string
  readonly printTick: (value: number) => string
}

export interface CohortCurve {
  readonly name: string
  /** One an age; NaN where it is not known. */
  readonly values: ArrayLike<number>
  /** Coloured and named; the others are grey. */
  readonly chosen: boolean
  /** The first age whose period still runs; what leads to it is dashed. */
  readonly incompleteFrom: number | null
  /** Where it reaches the reference: a hollow point with its words. Null: not reached yet. */
  readonly reached: { readonly age: number; readonly text: string } | null
}

/** Cohorts by age: the chosen ones coloured and named, the others grey, their mean in ink. */
export function cohortCurves(input: CohortCurvesInput, style: ChartStyle): Drawing {
  let place = 0
  const series = input.curves.flatMap((curve) => {
    const colour = curve.chosen ? seriesColour(style, place++) : { mark: style.grey, text: style.ink3 }
    return curveSeries(curve, colour, style)
  })
  if (input.mean !== null) series.push(meanSeries(input.mean, style))
  series.push(referenceSeries(input.reference, style))
  const named = input.curves.filter((curve) => curve.chosen).map((curve) => roomFor(curve.name))
  const right = Math.max(
    16,
    style.narrow ? 0 : roomFor('weighted mean'),
    ...named,
    roomFor(input.reference?.text ?? ''),
  )
  return {
    option: {
      grid: { left: 4, right, top: 16, bottom: 4, containLabel: true },
      xAxis: placeAxis(style, input.ages),
      yAxis: valueAxis(style, input.printTick),
      series,
    },
    points: curvePoints(input, series),
    hover: 'point',
  }
}

function curveSeries(
  curve: CohortCurve,
  colour: { mark: string; text: string },
  style: ChartStyle,
): LineSeriesOption[] {
  const cut = curve.incompleteFrom ?? curve.values.length
  const dashed = cut < curve.values.length
  const line = { color: colour.mark, width: curve.chosen ? 2.5 : 1.1, opacity: curve.chosen ? 1 : 0.6 }
  const end = {
    show: curve.chosen,
    formatter: curve.name,
    distance: 6,
    ...haloLabel(style, colour.text, true),
  }
  const base = {
    name: curve.name,
    type: 'line' as const,
    symbol: 'circle',
    symbolSize: 6,
    showSymbol: false,
    itemStyle: { color: style.surface, borderColor: colour.mark, borderWidth: 2 },
    labelLayout: { moveOverlap: 'shiftY' as const },
    z: curve.chosen ? 3 : 2,
  }
  const solid: LineSeriesOption = {
    ...base,
    id: curve.name,
    data: known(curve.values, (age) => age < cut),
    lineStyle: line,
    ...(dashed ? {} : { endLabel: end }),
    ...(curve.chosen && curve.reached !== null ? { markPoint: reachedPoint(curve, curve.reached, colour, style) } : {}),
  }
  if (!dashed) return [solid]
  const tail = known(curve.values, (age) => age >= cut - 1)
  return [
    solid,
    { ...base, id: `${curve.name} (incomplete)`, data: tail, lineStyle: { ...line, type: DASHED }, endLabel: end },
  ]
}

function reachedPoint(
  curve: CohortCurve,
  reached: NonNullable<CohortCurve['reached']>,
  colour: { mark: string; text: string },
  style: ChartStyle,
): NonNullable<LineSeriesOption['markPoint']> {
  return {
    silent: true,
    symbol: 'circle',
    symbolSize: 10,
    itemStyle: { color: style.surface, borderColor: colour.mark, borderWidth: 2 },
    label: { position: 'bottom', distance: 6, formatter: reached.text, ...haloLabel(style, style.ink, true) },
    data: [{ name: reached.text, coord: [reached.age, curve.values[reached.age] ?? 0] }],
  }
}

function meanSeries(mean: ArrayLike<number>, style: ChartStyle): LineSeriesOption {
  return {
    id: 'mean',
    name: 'weighted mean',
    type: 'line',
    data: known(mean, () => true),
    symbol: 'circle',
    symbolSize: 6,
    showSymbol: false,
    itemStyle: { color: style.surface, borderColor: style.ink, borderWidth: 2 },
    lineStyle: { color: style.ink, width: 2 },
    endLabel: { show: !style.narrow, formatter: 'weighted mean', distance: 6, ...haloLabel(style, style.ink2) },
    labelLayout: { moveOverlap: 'shiftY' },
    z: 4,
  }
}

function referenceSeries(reference: CohortCurvesInput['reference'], style: ChartStyle): LineSeriesOption {
  if (reference === null) return { id: 'reference', type: 'line', data: [] }
  return {
    id: 'reference',
    type: 'line',
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: style.ink2, width: 1, type: REFERENCE_DASH },
      label: { formatter: reference.text, position: 'end', ...haloLabel(style, style.ink, true) },
      data: [{ yAxis: reference.value }],
    },
  }
}

const known = (values: ArrayLike<number>, shown: (age: number) => boolean) =>
  Array.from(values, (value, age) => (Number.isNaN(value) || !shown(age) ? null : value))

function curvePoints(input: CohortCurvesInput, series: readonly LineSeriesOption[]) {
  return series.flatMap((one, place) => {
    const data = Array.isArray(one.data) ? one.data : []
    const curve = input.curves.find((candidate) => candidate.name === one.name)
    if (curve !== undefined && !curve.chosen) return []
    return data.flatMap((value, index) => {
      if (typeof value !== 'number') return []
      // The dashed part begins with the last complete value, which the solid part has told.
      if (String(one.id).endsWith('(incomplete)') && index < (curve?.incompleteFrom ?? 0)) return []
      const late = curve?.incompleteFrom != null && index >= curve.incompleteFrom ? ', incomplete' : ''
      return [
        {
          series: place,
          index,
          said: `${one.name ?? ''}, age ${input.ages[index] ?? ''}, ${input.print(value)}${late}`,
        },
      ]
    })
  })
}
