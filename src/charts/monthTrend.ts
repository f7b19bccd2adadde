import { monthOfDay } from '../core/calendar'
import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'
import { lineTrend, type TrendLine } from './lineTrend'

export interface MonthTrendInput {
  /** Civil months since 1970-01, oldest first. */
  readonly months: ArrayLike<number>
  /** One value a month each; null and NaN where it is not known. */
  readonly lines: readonly (Omit<TrendLine, 'values'> & { readonly values: ArrayLike<number | null> })[]
  /** Said of the last month while it runs; null when it is over. */
  readonly running: string | null
  /** What happened on a day (civil, since 1970); drawn at its month where that is drawn. */
  readonly notes?: readonly { readonly day: number; readonly text: string }[]
  /** "Apr 2011" for the first month and each January, "May" for the others. */
  readonly printMonth: (month: number) => string
  readonly printMonthShort: (month: number) => string
  readonly print: (value: number) => string
  readonly printTick: (value: number) => string
}

/** So many months are drawn, the newest: two years and the month that runs. */
export const TREND_MONTHS = 25

/** Lines over the civil months of the last two years, from the first of them with a known value, the running one dashed. */
export function monthTrend(input: MonthTrendInput, style: ChartStyle): Drawing {
  const first = Math.max(firstKnown(input), input.months.length - TREND_MONTHS, 0)
  const months = Array.from(input.months).slice(first)
  return lineTrend(
    {
      places: months.map((month, i) =>
        i === 0 || month % 12 === 0 ? input.printMonth(month) : input.printMonthShort(month),
      ),
      lines: input.lines.map((line) => ({ ...line, values: Array.from(line.values).slice(first) })),
      incompleteFrom: input.running === null ? null : months.length - 1,
      incompleteNote: input.running,
      annotations: annotationsOf(input.notes ?? [], months),
      print: input.print,
      printTick: input.printTick,
    },
    style,
  )
}

/** The notes at the place of their month, oldest first; several of one month are one text. */
function annotationsOf(notes: NonNullable<MonthTrendInput['notes']>, months: readonly number[]) {
  return months.flatMap((month, place) => {
    const texts = notes.filter(({ day }) => monthOfDay(day) === month).toSorted((a, b) => a.day - b.day)
    return texts.length === 0 ? [] : [{ place, text: texts.map(({ text }) => text).join('; ') }]
  })
}

/** The first place at which any line is known; 0 when none is. */
function firstKnown({ months, lines }: MonthTrendInput): number {
  const known = Array.from(months, (_, place) =>
    lines.some(({ values }) => values[place] != null && !Number.isNaN(values[place])),
  )
  return Math.max(0, known.indexOf(true))
}
