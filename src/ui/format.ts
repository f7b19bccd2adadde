import { civilOfDay, firstDayOfMonth, monthOfDay } from '../core/calendar'
import type { DayWindow } from '../core/dayWindow'
import { PARTS_PER_UNIT } from '../core/money'

/** What a dash looks like; the reason is told by whoever prints it. */
export const UNKNOWN = '–'

/** How the numbers of a figure are to be read: decides its text on screen and its value for machines. */
export type FigureKind =
  | 'money'
  | 'money-whole'
  | 'money-full'
  | 'percent'
  | 'percent-whole'
  | 'points'
  | 'ratio'
  | 'count'
  | 'decimal'
  | 'days'
  | 'day'
  | 'month'

/**
 * Every format of the screen for one locale and currency. Null and NaN print as a dash, zero as 0.
 *
 * Amounts come in as whole ten-thousandths of the currency unit; percentages as ratios (0.352); days as civil days
 * since 1970; months as civil months since 1970-01. Nothing here reads the browser's time zone.
 */
export interface Format {
  readonly locale: string
  readonly currency: string | null
  /** "£" — for the header of a column whose cells leave it out. */
  readonly currencySign: string
  /** £5,259 under 10,000; above, three significant digits: £18.1k, £3.04m. Cents only under 100. */
  readonly money: (parts: number | null) => string
  /** £128,699: whole units, for columns. */
  readonly moneyWhole: (parts: number | null) => string
  /** £1,809,917.09: to the cent, for the working. */
  readonly moneyFull: (parts: number | null) => string
  /** +£895k, −£287k: `money` with its sign. */
  readonly moneyChange: (parts: number | null) => string
  /** £3m, £500, 0: for the ticks of an axis. */
  readonly moneyTick: (parts: number | null) => string
  /** 118.3% */
  readonly percent: (ratio: number | null) => string
  /** 98%; 0.3% and 99.7% near the ends. */
  readonly percentWhole: (ratio: number | null) => string
  /** 10%, 2.5%: for the ticks of an axis. */
  readonly percentTick: (ratio: number | null) => string
  /** 35.2 pts: the difference of two percentages. */
  readonly points: (ratioDifference: number | null) => string
  /** 4.1 × */
  readonly ratio: (value: number | null) => string
  /** 4,338 */
  readonly count: (value: number | null) => string
  /** 2.06 */
  readonly decimal: (value: number | null, digits?: number) => string
  /** 17 d */
  readonly days: (value: number | null) => string
  /** 9 Dec 2011 */
  readonly day: (day: number | null) => string
  /** 9 Dec */
  readonly dayShort: (day: number | null) => string
  /** 29 Nov – 5 Dec; both days are part of it. Years are printed where they differ. */
  readonly dayRange: (from: number | null, to: number | null) => string
  /** 29 Jun – 25 Jul 2025; the year is printed always. */
  readonly dayRangeYear: (from: number | null, to: number | null) => string
  /** Day and time of an instant, milliseconds since 1970, by the clock of the browser: "24 Nov, 12:40". */
  readonly instant: (ms: number | null) => string
  /** Nov 2011 */
  readonly month: (month: number | null) => string
  /** Nov */
  readonly monthShort: (month: number | null) => string
  /** Sep – Nov 2011; both months are part of it. */
  readonly monthRange: (from: number | null, to: number | null) => string
  /** A window as its months where it is made of whole months, else as its days. */
  readonly window: (window: DayWindow | null) => string
  /** The text of a figure of this kind. */
  readonly figure: (kind: FigureKind, value: number | null) => string
}

const known = (value: number | null): value is number => value !== null && !Number.isNaN(value)
const instantOfDay = (day: number) => new Date(day * 86_400_000)
const instantOfMonth = (month: number) => new Date(Date.UTC(1970, month, 1))

/** Builds the formats once; the Intl objects inside are costly to make and cheap to call. */
export function formatOf(locale: string, currency: string | null): Format {
  const english = locale.toLowerCase().startsWith('en')
  const style: Intl.NumberFormatOptions = currency === null ? {} : { style: 'currency', currency }
  const print = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options)
    return (value: number) => {
      // Most numbers have no part to be printed otherwise, and are printed at once.
      if (options.notation !== 'compact' && (value > 0 || Object.is(value, 0))) return format.format(value)
      return format
        .formatToParts(value)
        .map((part) => {
          if (part.type === 'minusSign') return '−'
          return part.type === 'compact' && english ? part.value.toLowerCase() : part.value
        })
        .join('')
    }
  }
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })

  const compactDigits = { notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const
  const moneyStyles = (sign: Intl.NumberFormatOptions) => ({
    cents: print({ ...style, ...sign, minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    whole: print({ ...style, ...sign, maximumFractionDigits: 0, minimumFractionDigits: 0 }),
    compact: print({ ...style, ...sign, ...compactDigits }),
  })
  const level = moneyStyles({})
  const change = moneyStyles({ signDisplay: 'exceptZero' })
  const short = (styles: typeof level, parts: number) => {
    const units = parts / PARTS_PER_UNIT
    const size = Math.abs(units)
    if (size >= 9_999.5) return styles.compact(units)
    return size < 100 && !Number.isInteger(units) ? styles.cents(units) : styles.whole(units)
  }
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const percent = print({ style: 'percent', ...oneDecimal })
  const noDecimal = print({ style: 'percent', maximumFractionDigits: 0 })
  // A share that is not none, or not all, is not printed as if it were.
  const percentWhole = (ratio: number) => {
    const points = Math.round(ratio * 100)
    const atEnd = points === 0 || points === 100
    return atEnd && Math.abs(ratio * 100 - points) >= 0.05 ? percent(ratio) : noDecimal(ratio)
  }
  const percentTick = print({ style: 'percent', maximumFractionDigits: 1 })
  const tick = print({ ...style, notation: 'compact', maximumSignificantDigits: 3 })
  const tenth = print(oneDecimal)
  const count = print({ maximumFractionDigits: 0 })
  const decimals = [0, 1, 2, 3, 4].map((n) => print({ minimumFractionDigits: n, maximumFractionDigits: n }))

  const dayLong = date({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayMonth = date({ day: 'numeric', month: 'short' })
  const dayTime = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
  const monthYear = date({ month: 'short', year: 'numeric' })
  const monthOnly = date({ month: 'short' })
  const tidy = (text: string) => (english ? text.replace('Sept', 'Sep') : text).replace(/\u2009/g, ' ')

  const or = (text: (value: number) => string) => (value: number | null) => (known(value) ? text(value) : UNKNOWN)
  const format: Format = {
    locale,
    currency,
    currencySign: currency === null ? '' : signOf(locale, currency),
    money: or((parts) => short(level, parts)),
    moneyWhole: or((parts) => level.whole(parts / PARTS_PER_UNIT)),
    moneyFull: or((parts) => level.cents(parts / PARTS_PER_UNIT)),
    moneyChange: or((parts) => short(change, parts)),
    moneyTick: or((parts) => (parts === 0 ? count(0) : tick(parts / PARTS_PER_UNIT))),
    percent: or(percent),
    percentTick: or(percentTick),
    percentWhole: or(percentWhole),
    points: or((difference) => `${tenth(difference * 100)} pts`),
    ratio: or((value) => `${tenth(value)} ×`),
    count: or(count),
    decimal: (value, digits = 2) => (known(value) ? (decimals[digits] ?? tenth)(value) : UNKNOWN),
    days: or((value) => `${count(value)} d`),
    day: or((day) => tidy(dayLong.format(instantOfDay(day)))),
    dayShort: or((day) => tidy(dayMonth.format(instantOfDay(day)))),
    instant: or((ms) => tidy(dayTime.format(ms))),
    dayRange(from, to) {
      if (!known(from) || !known(to)) return UNKNOWN
      const sameYear = civilOfDay(from).year === civilOfDay(to).year
      return tidy((sameYear ? dayMonth : dayLong).formatRange(instantOfDay(from), instantOfDay(to)))
    },
    dayRangeYear: (from, to) =>
      known(from) && known(to) ? tidy(dayLong.formatRange(instantOfDay(from), instantOfDay(to))) : UNKNOWN,
    month: or((month) => tidy(monthYear.format(instantOfMonth(month)))),
    monthShort: or((month) => tidy(monthOnly.format(instantOfMonth(month)))),
    monthRange(from, to) {
      if (!known(from) || !known(to)) return UNKNOWN
      return tidy(monthYear.formatRange(instantOfMonth(from), instantOfMonth(to)))
    },
    window(window) {
      if (window === null || window.to <= window.from) return UNKNOWN
      const from = monthOfDay(window.from)
      const after = monthOfDay(window.to)
      const whole = firstDayOfMonth(from) === window.from && firstDayOfMonth(after) === window.to
      return whole ? format.monthRange(from, after - 1) : format.dayRange(window.from, window.to - 1)
    },
    figure: (kind, value) => PRINTERS[kind](format, value),
  }
  return format
}

const PRINTERS: Readonly<Record<FigureKind, (format: Format, value: number | null) => string>> = {
  money: (format, value) => format.money(value),
  'money-whole': (format, value) => format.moneyWhole(value),
  'money-full': (format, value) => format.moneyFull(value),
  percent: (format, value) => format.percent(value),
  'percent-whole': (format, value) => format.percentWhole(value),
  points: (format, value) => format.points(value),
  ratio: (format, value) => format.ratio(value),
  count: (format, value) => format.count(value),
  decimal: (format, value) => format.decimal(value),
  days: (format, value) => format.days(value),
  day: (format, value) => format.day(value),
  month: (format, value) => format.month(value),
}

function signOf(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0)
  return parts.find((part) => part.type === 'currency')?.value ?? currency
}
