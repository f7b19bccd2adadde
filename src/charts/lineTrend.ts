import type { LineSeriesOption } from 'echarts/charts'

import { endLabel, endRoom, haloLabel, placeAxis, plotArea, valueAxis } from './axes'
import { DASHED, REFERENCE_DASH, seriesColour, type ChartStyle } from './chartStyle'
import type { Drawing, DrawnPoint } from './drawing'
import { knownStretch, type KnownStretch } from './knownStretch'

export interface LineTrendInput {
  /** One name a period, oldest first: "Apr". */
  readonly places: readonly string[]
  readonly lines: readonly TrendLine[]
  /** The first period that is not complete, as a place; what leads to it is drawn dashed. */
  readonly incompleteFrom: number | null
  /** "December: 9 of 31 days, 39 so far". */
  readonly incompleteNote: string | null
  readonly annotations: readonly { readonly place: number; readonly text: string }[]
  /** For labels and what is read out. */
  readonly print: (value: number) => string
  /** For the axis. */
  readonly printTick: (value: number) => string
}

export interface TrendLine {
  readonly name: string
  /** One a place; null and NaN where it is not known: a gap, never 0. */
  readonly values: readonly (number | null)[]
  /** `comparison` is drawn thin and grey. */
  readonly role: 'main' | 'comparison'
  /** Prints the first and the last complete value at their points. */
  readonly ends?: boolean
}

/** A drawn piece of a line: the complete part, or the incomplete one that follows. */
interface Piece {
  readonly option: LineSeriesOption
  readonly stretch: KnownStretch
  readonly line: TrendLine
  readonly complete: boolean
}

/** Lines over periods: direct labels, the incomplete part dashed and left out of what the ends print. */
export function lineTrend(input: LineTrendInput, style: ChartStyle): Drawing {
  const pieces = input.lines.flatMap((line, i) => piecesOf(line, i, input, style))
  return {
    option: {
      grid: plotArea({
        left: 4,
        right: endRoom(
          style,
          input.lines.map((line) => line.name),
        ),
        top: input.annotations.length > 0 || input.incompleteNote !== null ? 44 : 20,
        bottom: 4,
      }),
      xAxis: placeAxis(style, input.places),
      yAxis: valueAxis(style, input.printTick),
      series: pieces.map((piece) => piece.option),
    },
    points: pieces.flatMap((piece, series) => pointsOf(piece, series, input)),
    hover: 'axis',
  }
}

function piecesOf(line: TrendLine, index: number, input: LineTrendInput, style: ChartStyle): Piece[] {
  const main = line.role === 'main'
  const colour = main ? seriesColour(style, index) : { mark: style.grey, text: style.ink3 }
  const cut = input.incompleteFrom ?? line.values.length
  const complete = knownStretch(line.values, 0, cut)
  const rest = knownStretch(line.values, cut - 1)
  const ended = cut < line.values.length && rest.pairs.length > 0
  const shape = { color: colour.mark, width: main ? 2 : 1.1, opacity: main ? 1 : 0.6 }
  const end = endLabel(style, line.name, colour.text, main)
  const base = {
    name: line.name,
    type: 'line' as const,
    symbol: 'circle',
    symbolSize: 6,
    itemStyle: { color: style.surface, borderColor: colour.mark, borderWidth: 2 },
    labelLayout: { moveOverlap: 'shiftY' as const },
  }
  const solid: LineSeriesOption = {
    ...base,
    id: line.name,
    data: line.ends === true ? withEnds(complete, input, style) : [...complete.pairs],
    showAllSymbol: true,
    showSymbol: main && complete.pairs.length <= 40,
    lineStyle: shape,
    ...(ended ? {} : { endLabel: end }),
    ...(index === 0 ? { markLine: marks(input, style) } : {}),
  }
  const pieces = [{ option: solid, stretch: complete, line, complete: true }]
  if (!ended) return pieces
  const option: LineSeriesOption = {
    ...base,
    id: `${line.name} (incomplete)`,
    data: [...rest.pairs],
    showSymbol: false,
    lineStyle: { ...shape, type: DASHED },
    endLabel: end,
  }
  return [...pieces, { option, stretch: rest, line, complete: false }]
}

/** Places that the number at an end reaches over. */
const NUMBER_REACH = { wide: 1, narrow: 3 }

/** The complete values, the first and the last with their number beside them, on the side the line does not take. */
function withEnds({ pairs }: KnownStretch, input: LineTrendInput, style: ChartStyle) {
  const last = pairs.length - 1
  const reach = style.narrow ? NUMBER_REACH.narrow : NUMBER_REACH.wide
  return pairs.map(([place, value], i) => {
    const pair = [place, value]
    if (value === null || (i !== 0 && i !== last)) return { value: pair }
    const near = pairs.slice(Math.max(0, i - reach), i + reach + 1).map(([, beside]) => (beside ?? value) - value)
    const lineAbove = Math.max(...near) > -Math.min(...near)
    const align = i === 0 && last > 0 ? ('left' as const) : style.narrow ? ('right' as const) : ('center' as const)
    return {
      value: pair,
      label: {
        show: true,
        position: lineAbove ? ('bottom' as const) : ('top' as const),
        align,
        formatter: input.print(value),
        ...haloLabel(style, style.ink, true),
      },
    }
  })
}

/** Where the incomplete period begins, and one leader and text for each annotation. */
function marks(input: LineTrendInput, style: ChartStyle): NonNullable<LineSeriesOption['markLine']> {
  const incomplete =
    input.incompleteFrom === null
      ? []
      : [
          {
            xAxis: input.incompleteFrom,
            lineStyle: { color: style.ink2, width: 1, type: REFERENCE_DASH },
            label: {
              show: input.incompleteNote !== null && !style.narrow,
              formatter: input.incompleteNote ?? '',
              position: 'end' as const,
              distance: 20,
              align: 'right' as const,
              ...haloLabel(style, style.ink3),
              fontSize: 11,
            },
          },
        ]
  const notes = input.annotations.flatMap(({ place, text }) => {
    const value = input.lines[0]?.values[place]
    if (value === undefined || value === null || Number.isNaN(value)) return []
    const label = { formatter: text, position: 'end' as const, ...haloLabel(style, style.ink2) }
    return [
      pair(
        { coord: [place, value], lineStyle: { color: style.ink2, width: 1, type: 'solid' as const }, label },
        { xAxis: place, yAxis: value, y: 48 },
      ),
    ]
  })
  return { silent: true, symbol: 'none', animation: false, data: [...incomplete, ...notes] }
}

const pair = <From, To>(from: From, to: To): [From, To] => [from, to]

function pointsOf(piece: Piece, series: number, input: LineTrendInput): DrawnPoint[] {
  const late = input.incompleteFrom
  return piece.stretch.pairs.flatMap(([place, value], index) => {
    // The dashed piece begins with the last complete value, which the solid one tells.
    if (value === null || (!piece.complete && late !== null && place < late)) return []
    const words = [piece.line.name, input.places[place] ?? '', input.print(value)]
    return [{ series, index, said: [...words, ...(piece.complete ? [] : ['incomplete'])].join(', ') }]
  })
}
