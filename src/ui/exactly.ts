import type { FigureKind, Format } from './format'
import { machineValue } from './machineValue'

/** A number as it is printed, and with every digit that it has, for whoever reckons on with it. */
export interface ExactValue {
  readonly text: string
  /** As `machineValue` writes it: empty where it is not known. */
  readonly exact: string
  /** Of a quotient what was divided, and by what. */
  readonly parts?: readonly [above: string, below: string]
}

const of =
  (kind: FigureKind) =>
  (format: Format, value: number | null): ExactValue => ({
    text: format.figure(kind, value),
    exact: machineValue(kind, value),
  })

/** Several numbers of one line: printed together, and copied as a line each, under the line's name and their own. */
export interface ExactValues {
  readonly text: string
  readonly each: readonly NamedValue[]
}

type NamedValue = readonly [name: string, value: ExactValue]

/** A number and how it is printed. */
type Printed = readonly [kind: FigureKind, value: number | null]

/** Numbers that are put into a working, by how they are printed. */
export const exactly = {
  moneyFull: of('money-full'),
  percent: of('percent'),
  points: of('points'),
  ratio: of('ratio'),
  count: of('count'),
  days: of('days'),
  day: of('day'),
  decimal: (format: Format, value: number | null, digits?: number): ExactValue => ({
    text: format.decimal(value, digits),
    exact: machineValue('decimal', value),
  }),
  /** "72 ÷ 148 = 48.6%". */
  quotient: (format: Format, above: Printed, below: Printed, result: Printed): ExactValue => ({
    text: `${format.figure(...above)} ÷ ${format.figure(...below)} = ${format.figure(...result)}`,
    exact: machineValue(...result),
    parts: [machineValue(...above), machineValue(...below)],
  }),
  /** Numbers that stand in one line, in the words between them. */
  several: (each: readonly NamedValue[], between = '; '): ExactValues => ({
    text: each.map(([, { text }]) => text).join(between),
    each,
  }),
  /** A number in words of its own, such as "24 months". */
  worded: (text: string, kind: FigureKind, value: number | null): ExactValue => ({
    text,
    exact: machineValue(kind, value),
  }),
  figure: (format: Format, kind: FigureKind, value: number | null) => of(kind)(format, value),
} as const
