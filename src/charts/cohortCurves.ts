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
  /** What is expected at later ages, ascending, with its interval: drawn on from the last complete value, dashed. Empty: nothing is. */
  readonly ahead: readonly AheadPoint[]
  /** Where it reaches the reference: a hollow point with its words. Null: not reached yet. */
  readonly reached: { readonly age: number; readonly text: string } | null
}

/** A value to come and the interval it lies in (NaN: not known). */
export interface AheadPoint {
  readonly age: number
  readonly value: number
  readonly low: number
  readonly high: number
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
  /** What is expected, where the piece tells that. */
  readonly ahead: readonly AheadPoint[]
}

/** Cohorts by age: the chosen ones coloured and named, the others grey, their mean in ink. */
export function cohortCurves(input: CohortCurvesInput, style: ChartStyle): Drawing {
  let place = 0
  const pieces = input.curves.flatMap((curve) => {
    const colour = curve.chosen ? seriesColour(style, place++) : { mark: style.grey, text: style.ink3 }
    return curvePieces(curve, colour, style)
  })
  const bands = input.curves
    .filter((curve) => curve.chosen)
    .flatMap((curve, at) => aheadBand(curve, seriesColour(style, at).mark))
  if (input.mean !== null) pieces.push(meanPiece(input.mean, style))
  const chosen = input.curves.filter((curve) => curve.chosen).map((curve) => curve.name)
  const names = [...chosen, ...(input.mean === null ? [] : [MEAN]), input.reference?.text ?? '']
  return {
    option: {
      grid: plotArea({ left: 4, right: endRoom(style, names), top: 16, bottom: 4 }),
      xAxis: placeAxis(style, input.ages),
      yAxis: valueAxis(style, input.printTick),
      series: [...pieces.map((piece) => piece.option), referenceSeries(input.reference, style), ...bands],
    },
    points: pieces.flatMap((piece, series) => pointsOf(piece, series, input)),
    hover: 'point',
  }
}

const MEAN = 'weighted mean'
/** Above the mean: the name of a chosen curve stands where other lines pass. */
const CHOSEN_Z = 5

function curvePieces(curve: CohortCurve, colour: { mark: string; text: string }, style: ChartStyle): Piece[] {
  const cut = curve.incompleteFrom ?? curve.values.length
  const complete = knownStretch(curve.values, 0, cut)
  const expects = curve.ahead.length > 0
  const rest = expects ? aheadStretch(curve, complete) : knownStretch(curve.values, cut - 1)
  const ended = (expects || cut < curve.values.length) && rest.pairs.length > 0
  const line = { color: colour.mark, width: curve.chosen ? 2.5 : 1.1, opacity: curve.chosen ? 1 : 0.6 }
  const end = { ...endLabel(style, curve.name, colour.text, true), show: curve.chosen }
  const base = { ...lineBase(colour.mark, style), name: curve.name, z: curve.chosen ? CHOSEN_Z : 2 }
  const told = { name: curve.chosen ? curve.name : null, incompleteFrom: cut, ahead: curve.ahead }
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
    id: `${curve.name} (${expects ? 'expected' : 'incomplete'})`,
    data: [...rest.pairs],
    lineStyle: { ...line, type: DASHED },
    endLabel: end,
  }
  return [...pieces, { ...told, option, stretch: rest, complete: false }]
}

/** From the last complete value to each of those expected. */
function aheadStretch(curve: CohortCurve, complete: KnownStretch): KnownStretch {
  const last = complete.pairs.at(-1)
  const pairs = curve.ahead.map(({ age, value }): [number, number] => [age, value])
  return last === undefined ? { first: pairs[0]?.[0] ?? 0, pairs } : { first: last[0], pairs: [last, ...pairs] }
}

/** The interval of what is expected, as an area: its lower end unseen, its width on top. */
function aheadBand(curve: CohortCurve, colour: string): LineSeriesOption[] {
  const known = curve.ahead.filter(({ low, high }) => !Number.isNaN(low) && !Number.isNaN(high))
  if (known.length === 0) return []
  const cut = curve.incompleteFrom ?? curve.values.length
  const last = knownStretch(curve.values, 0, cut).pairs.at(-1)
  const from = last === undefined || last[1] === null ? [] : [{ age: last[0], low: last[1], high: last[1] }]
  const hidden = {
    type: 'line' as const,
    stack: `band of ${curve.name}`,
    stackStrategy: 'all' as const,
    symbol: 'none',
    silent: true,
    lineStyle: { width: 0 },
  }
  const band = [...from, ...known]
  return [
    { ...hidden, id: `${curve.name} low`, data: band.map(({ age, low }) => [age, low]) },
    {
      ...hidden,
      id: `${curve.name} interval`,
      data: band.map(({ age, low, high }) => [age, high - low]),
      areaStyle: { color: colour, opacity: 0.13 },
    },
  ]
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
  return { option, stretch, name: MEAN, incompleteFrom: mean.length, complete: true, ahead: [] }
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
  const { name, incompleteFrom, complete, ahead } = piece
  if (name === null) return []
  return piece.stretch.pairs.flatMap(([age, value], index) => {
    // The dashed piece begins with the last complete value, which the solid one tells.
    if (value === null || (!complete && age < incompleteFrom)) return []
    const expected = complete ? undefined : ahead.find((point) => point.age === age)
    if (expected !== undefined) return [{ series, index, said: saidAhead(name, expected, input) }]
    const words = [name, `age ${input.ages[age] ?? ''}`, input.print(value)]
    return [{ series, index, said: [...words, ...(complete ? [] : ['incomplete'])].join(', ') }]
  })
}

function saidAhead(name: string, { age, value, low, high }: AheadPoint, { ages, print }: CohortCurvesInput): string {
  const interval = Number.isNaN(low) ? '' : ` (${print(low)}–${print(high)})`
  return `${name}, age ${ages[age] ?? ''}, ${print(value)} expected${interval}`
}
