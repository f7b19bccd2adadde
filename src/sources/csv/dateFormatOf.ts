import { zoneOffsets } from '../../core/calendar'
import type { DateFormat } from './mapping'
import { readDate } from './readDate'

const UTC = zoneOffsets('UTC', 1970, 1971)

/** A guessed format, and what makes it doubtful: a sentence, or null where the values decide it. */
export interface DateFormatGuess {
  readonly format: DateFormat
  /** The share of the values that can be read so, 0–1. */
  readonly share: number
  readonly doubt: string | null
}

/**
 * How the dates of a column are written, by the format that reads most of them. Whether "03/04/2011" is 3 April or
 * 4 March is told by a part above 12; else by dots, which only day-first dates have; else by the reading in which
 * the rows stand in better order of time, with the doubt said. Null where no format reads any value.
 */
export function dateFormatOf(values: readonly string[]): DateFormatGuess | null {
  const written = values.map((value) => value.trim()).filter((value) => value !== '')
  const share = (format: DateFormat): number =>
    written.filter((value) => isPlausible(value, format) && readDate(value, format, UTC) !== null).length /
    written.length
  const guesses = (['ymd', 'dmy', 'mdy', 'epoch-seconds', 'epoch-milliseconds'] as const)
    .map((format) => ({ format, share: written.length === 0 ? 0 : share(format) }))
    .toSorted((a, b) => b.share - a.share)
  const [best, second] = guesses
  if (best === undefined || best.share === 0) return null
  if (second !== undefined && second.share === best.share) return dayOrMonthFirst(written, best.share)
  return { ...best, doubt: best.share < 1 ? unreadable(written, best.format) : null }
}

function dayOrMonthFirst(written: readonly string[], share: number): DateFormatGuess {
  const example = written[0] ?? ''
  if (example.includes('.')) return { format: 'dmy', share, doubt: null }
  const format = disorder(written, 'mdy') < disorder(written, 'dmy') ? 'mdy' : 'dmy'
  const order = format === 'dmy' ? 'day first' : 'month first'
  return {
    format,
    share,
    doubt: `"${example}" may be written with the day or the month first; no row decides it. It is read with the ${order}.`,
  }
}

/** How often the rows turn against the order of time that most of them keep, be it forward or back. */
function disorder(written: readonly string[], format: DateFormat): number {
  let back = 0
  let forward = 0
  let before: number | null = null
  for (const value of written) {
    const ms = readDate(value, format, UTC)
    if (ms === null) continue
    if (before !== null && ms < before) back++
    if (before !== null && ms > before) forward++
    before = ms
  }
  return Math.min(back, forward)
}

/** Short numbers are ids or amounts, not seconds since 1970. */
function isPlausible(value: string, format: DateFormat): boolean {
  if (format === 'epoch-seconds') return /^\d{9,10}$/.test(value)
  return format !== 'epoch-milliseconds' || /^\d{12,13}$/.test(value)
}

function unreadable(written: readonly string[], format: DateFormat): string {
  const example = written.find((value) => readDate(value, format, UTC) === null) ?? ''
  return `Some dates are written otherwise, such as "${example}"; their rows will be rejected.`
}
