import { civilOfDay, dayOfCivil, instantOfCivil } from '../../core/calendar'
import type { ZoneOffsets } from '../../core/calendar'
import type { DateFormat } from './mapping'

const DAY_MS = 86_400_000
const FIRST_MS = DAY_MS
const END_MS = dayOfCivil(2149, 1, 1) * DAY_MS

const TIME = String.raw`(?:(?:[T ]|, ?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AaPp])\.?[Mm]\.?)?)?`
const ZONE = String.raw` ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`

const WRITTEN = {
  ymd: new RegExp(String.raw`^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|()(\d{2})(\d{2}))${TIME}${ZONE}$`),
  dmy: new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`),
}

/**
 * Reads a date as the instant it means, in milliseconds since 1970 UTC. One that names no zone is read in the
 * given zone; one without a time of day is the beginning of its day. Two-digit years are 1970–2069.
 *
 * Null where it is not written so, where no calendar has it (31 February), and outside 2 January 1970 to 2148,
 * which the columns cannot hold and only placeholders such as 1900-01-01 use.
 */
export function readDate(text: string, format: DateFormat, offsets: ZoneOffsets): number | null {
  const trimmed = text.trim()
  if (format === 'epoch-seconds' || format === 'epoch-milliseconds') {
    if (!/^\d{1,13}$/.test(trimmed)) return null
    return inRange(Number(trimmed) * (format === 'epoch-seconds' ? 1000 : 1))
  }
  const parts = format === 'ymd' ? ymdParts(trimmed) : slashedParts(trimmed, format)
  if (parts === null) return null
  const day = civilDay(parts.year, parts.month, parts.day)
  const timeMs = timeOfDay(parts.time)
  if (day === null || timeMs === null) return null
  if (parts.zone === undefined) return inRange(instantOfCivil(day, timeMs, offsets))
  return inRange(day * DAY_MS + timeMs - zoneOffsetMs(parts.zone))
}

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Hours, minutes, seconds, fraction, A or P. */
  readonly time: readonly (string | undefined)[]
  readonly zone: string | undefined
}

function ymdParts(text: string): DateParts | null {
  const match = WRITTEN.ymd.exec(text)
  if (match === null) return null
  return {
    year: Number(match[1]),
    month: Number(match[3] ?? match[6]),
    day: Number(match[4] ?? match[7]),
    time: match.slice(8, 13),
    zone: match[13],
  }
}

function slashedParts(text: string, format: 'dmy' | 'mdy'): DateParts | null {
  const match = WRITTEN.dmy.exec(text)
  if (match === null) return null
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  return {
    year: year > 99 ? year : year < 70 ? 2000 + year : 1900 + year,
    month: format === 'dmy' ? second : first,
    day: format === 'dmy' ? first : second,
    time: match.slice(5, 10),
    zone: undefined,
  }
}

function civilDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1) return null
  const days = dayOfCivil(year, month, day)
  return civilOfDay(days).month === month ? days : null
}

function timeOfDay([hours = '0', minutes = '0', seconds = '0', fraction = '', half]: DateParts['time']): number | null {
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3))
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + ms
}

function zoneOffsetMs(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? '0')
  return (match[1] === '-' ? -minutes : minutes) * 60_000
}

function inRange(ms: number): number | null {
  return ms >= FIRST_MS && ms < END_MS ? ms : null
}
