import type { LineSeriesOption } from 'echarts/charts'

import { endLabel, endRoom, haloLabel, placeAxis, plotArea, valueAxis } from './axes'
import { DASHED, REFERENCE_DASH, seriesColour, type ChartStyle } from './chartStyle'
import type { Drawing, DrawnPoint } from './drawing'
import { knownStretch, type KnownStretch } from './knownStretch'

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

/** A drawn piece: the complete part of a curve, the incomplete one, or the mean. */
interface Piece {
  readonly option: LineSeriesOption
  readonly stretch: KnownStretch
  /** Null: context, not walked. */
  readonly name: string | null
  /** The first age whose period still runs. */
  readonly incompleteFrom: number
  /** Whether the piece tells what lies before `incompleteFrom`. */
  readonly complete: boolean
}

/** Cohorts by age: the chosen ones coloured and named, the others grey, their mean in ink. */
export function cohortCurves(input: CohortCurvesInput, style: ChartStyle): Drawing {
  let place = 0
  const pieces = input.curves.flatMap((curve) => {
    const colour = curve.chosen ? seriesColour(style, place++) : { mark: style.grey, text: style.ink3 }
    return curvePieces(curve, colour, style)
  })
  if (input.mean !== null) pieces.push(meanPiece(input.mean, style))
  const chosen = input.curves.filter((curve) => curve.chosen).map((curve) => curve.name)
  const names = [...chosen, ...(input.mean === null ? [] : [MEAN]), input.reference?.text ?? '']
  return {
    option: {
      grid: plotArea({ left: 4, right: endRoom(style, names), top: 16, bottom: 4 }),
      xAxis: placeAxis(style, input.ages),
      yAxis: valueAxis(style, input.printTick),
      series: [...pieces.map((piece) => piece.option), referenceSeries(input.reference, style)],
    },
    points: pieces.flatMap((piece, series) => pointsOf(piece, series, input)),
    hover: 'point',
  }
}

const MEAN = 'weighted mean'

function curvePieces(curve: CohortCurve, colour: { mark: string; text: string }, style: ChartStyle): Piece[] {
  const cut = curve.incompleteFrom ?? curve.values.length
  const complete = knownStretch(curve.values, 0, cut)
  const rest = knownStretch(curve.values, cut - 1)
  const ended = cut < curve.values.length && rest.pairs.length > 0
  const line = { color: colour.mark, width: curve.chosen ? 2.5 : 1.1, opacity: curve.chosen ? 1 : 0.6 }
  const end = { ...endLabel(style, curve.name, colour.text, true), show: curve.chosen }
  const base = { ...lineBase(colour.mark, style), name: curve.name, z: curve.chosen ? 3 : 2 }
  const told = { name: curve.chosen ? curve.name : null, incompleteFrom: cut }
  const solid: LineSeriesOption = {
    ...base,
    id: curve.name,
    data: [...complete.pairs],
    lineStyle: line,
    ...(ended ? {} : { endLabel: end }),
    ...(curve.chosen && curve.reached !== null ? { markPoint: reachedPoint(curve, curve.reached, colour, style) } : {}),
  }
  const pieces = [{ ...told, option: solid, stretch: complete, complete: true }]
  if (!ended) return pieces
  const option: LineSeriesOption = {
    ...base,
    id: `${curve.name} (incomplete)`,
    data: [...rest.pairs],
    lineStyle: { ...line, type: DASHED },
    endLabel: end,
  }
  return [...pieces, { ...told, option, stretch: rest, complete: false }]
}

function lineBase(colour: string, style: ChartStyle) {
  return {
    type: 'line' as const,
    symbol: 'circle',
    symbolSize: 6,
    showSymbol: false,
    itemStyle: { color: style.surface, borderColor: colour, borderWidth: 2 },
    labelLayout: { moveOverlap: 'shiftY' as const },
  }
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

function meanPiece(mean: ArrayLike<number>, style: ChartStyle): Piece {
  const stretch = knownStretch(mean)
  const option: LineSeriesOption = {
    ...lineBase(style.ink, style),
    id: MEAN,
    name: MEAN,
    data: [...stretch.pairs],
    lineStyle: { color: style.ink, width: 2 },
    endLabel: endLabel(style, MEAN, style.ink2, false),
    z: 4,
  }
  return { option, stretch, name: MEAN, incompleteFrom: mean.length, complete: true }
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

function pointsOf(piece: Piece, series: number, input: CohortCurvesInput): DrawnPoint[] {
  const { name, incompleteFrom, complete } = piece
  if (name === null) return []
  return piece.stretch.pairs.flatMap(([age, value], index) => {
    // The dashed piece begins with the last complete value, which the solid one tells.
    if (value === null || (!complete && age < incompleteFrom)) return []
    const words = [name, `age ${input.ages[age] ?? ''}`, input.print(value)]
    return [{ series, index, said: [...words, ...(complete ? [] : ['incomplete'])].join(', ') }]
  })
}
