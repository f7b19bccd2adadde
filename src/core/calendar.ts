const DAY_MS = 86_400_000

/** A civil date of the proleptic Gregorian calendar; months are 1–12. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * Days since 1970-01-01 of a civil date. Pure arithmetic, no time zone.
 *
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayOfCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The civil date of a day since 1970: the inverse of `dayOfCivil`. */
export function civilOfDay(day: number): CivilDate {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Civil months since 1970-01 of a day. */
export function monthOfDay(day: number): number {
  const { year, month } = civilOfDay(day)
  return (year - 1970) * 12 + month - 1
}

/** The first day of a civil month counted since 1970-01. */
export function firstDayOfMonth(month: number): number {
  const year = 1970 + Math.floor(month / 12)
  return dayOfCivil(year, month - (year - 1970) * 12 + 1, 1)
}

/** Monday of the ISO week that holds the day, as a day since 1970. */
export function isoWeekStart(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** The same civil day so many months later; a day that the month does not have becomes its last. */
export function addMonths(day: number, months: number): number {
  const { day: dayOfMonth } = civilOfDay(day)
  const month = monthOfDay(day) + months
  const first = firstDayOfMonth(month)
  return Math.min(first + dayOfMonth - 1, firstDayOfMonth(month + 1) - 1)
}

/** Civil months since 1970-01 of every day in `[from, to]`, for a scan that cannot afford the arithmetic per row. */
export function monthTable(from: number, to: number): Int32Array {
  const months = new Int32Array(Math.max(0, to - from + 1))
  let month = monthOfDay(from)
  let next = firstDayOfMonth(month + 1)
  for (let i = 0; i < months.length; i++) {
    if (from + i >= next) next = firstDayOfMonth(++month + 1)
    months[i] = month
  }
  return months
}

/**
 * A time zone's offsets from UTC: `atMs` ascending instants at which `offsetMs` begins to hold.
 * `offsetMs[i]` holds for atMs[i] ≤ t < atMs[i+1]; before the first instant the first offset holds.
 */
export interface ZoneOffsets {
  readonly zone: string
  readonly atMs: Float64Array
  readonly offsetMs: Float64Array
}

/**
 * Reads a zone's offsets for 1970–2150 out of `Intl`, once. Transitions are found to the second by bisection of days.
 *
 * @throws RangeError when the zone is unknown.
 */
export function zoneOffsets(zone: string, fromYear = 1970, toYear = 2150): ZoneOffsets {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsetAt = (ms: number): number => {
    // Written as "12/31/2024, 23:59:59"; parts of it would take three times as long.
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = format.format(ms).split(/\D+/).map(Number)
    const local = dayOfCivil(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000
    return local - Math.floor(ms / 1000) * 1000
  }
  const start = dayOfCivil(fromYear, 1, 1) * DAY_MS
  const end = dayOfCivil(toYear, 1, 1) * DAY_MS
  const atMs = [start]
  const offsetMs = [offsetAt(start)]
  // A zone changes at most a few times a year and never twice in 10 days in the period that matters.
  const step = 10 * DAY_MS
  for (let from = start, offset = offsetMs[0] ?? 0; from < end; from += step) {
    const later = offsetAt(from + step)
    if (later === offset) continue
    let low = from
    let high = from + step
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000
      if (offsetAt(middle) === offset) low = middle
      else high = middle
    }
    atMs.push(high)
    offsetMs.push(later)
    offset = later
  }
  return { zone, atMs: Float64Array.from(atMs), offsetMs: Float64Array.from(offsetMs) }
}

/** The civil day, in the zone, of an instant. */
export function civilDay(ms: number, offsets: ZoneOffsets): number {
  let low = 0
  let high = offsets.atMs.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((offsets.atMs[middle] as number) <= ms) low = middle
    else high = middle
  }
  return Math.floor((ms + (offsets.offsetMs[low] as number)) / DAY_MS)
}

/** The instant of a civil date and time of day written without a zone, read as time in the given zone. */
export function instantOfCivil(day: number, timeOfDayMs: number, offsets: ZoneOffsets): number {
  const local = day * DAY_MS + timeOfDayMs
  // Two guesses settle it: the offset at the local time taken as UTC, then the offset at the instant that gives.
  const guess = local - offsetAtMs(local, offsets)
  return local - offsetAtMs(guess, offsets)
}

function offsetAtMs(ms: number, offsets: ZoneOffsets): number {
  let low = 0
  let high = offsets.atMs.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((offsets.atMs[middle] as number) <= ms) low = middle
    else high = middle
  }
  return offsets.offsetMs[low] as number
}
