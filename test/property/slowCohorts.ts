import { addMonths, firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import type { CohortGrain, CohortOffset } from '../../src/core/saleAge'
import type { PlainCredit, PlainSale } from '../core/ledgerOf'
import { isCounted, knownCredits, knownSales, type PlainLedger, sum, unitsOf } from './plainLedger'

/** One cell of the cohort matrix, counted the slow way. */
export interface SlowCell {
  readonly cohortMonth: number
  readonly age: number
  readonly size: number
  readonly state: 'absent' | 'complete' | 'partial'
  readonly active: number
  readonly activeOnOrAfter: number
  readonly orders: number
  readonly gross: number
  readonly revenue: number
  readonly value: number
}

/** Every cell, row by row, each found by going through all rows of the company again. */
export function slowCohorts(plain: PlainLedger, grain: CohortGrain, offset: CohortOffset): SlowCell[] {
  const span = grain === 'month' ? 1 : 3
  const earliest = Math.min(
    plain.asOfDay,
    ...unitsOf(plain).flatMap((unit) => knownSales(plain, unit).map(({ day }) => day)),
  )
  const firstMonth = Math.floor(monthOfDay(earliest) / span) * span
  const periods = Math.floor(monthOfDay(plain.asOfDay) / span) - firstMonth / span + 1
  const places = Array.from({ length: periods }, (_, place) => place)
  return places.flatMap((row) => places.map((age) => slowCell(plain, firstMonth + row * span, age, span, offset)))
}

function slowCell(plain: PlainLedger, cohortMonth: number, age: number, span: number, offset: CohortOffset): SlowCell {
  const begins = firstDayOfMonth(cohortMonth)
  const ends = firstDayOfMonth(cohortMonth + span)
  const members = unitsOf(plain).filter((unit) => {
    const first = knownSales(plain, unit).at(0)
    return isCounted(plain.mask, unit) && first !== undefined && first.day >= begins && first.day < ends
  })
  /** From this day, to before that one, a member who first bought on `first` is of this age. */
  const stretch = (first: number): [number, number] =>
    offset === 'calendar'
      ? [firstDayOfMonth(cohortMonth + age * span), firstDayOfMonth(cohortMonth + (age + 1) * span)]
      : [addMonths(first, age * span), addMonths(first, (age + 1) * span)]
  const salesOf = (unit: number, isNow: (day: number, from: number, to: number) => boolean) => {
    const sales = knownSales(plain, unit)
    const [from, to] = stretch(sales[0].day)
    return sales.filter(({ day }) => isNow(day, from, to))
  }
  const now = (day: number, from: number, to: number) => from <= day && day < to
  const sales = members.flatMap((unit) => salesOf(unit, now))
  const credits = members.flatMap((unit) =>
    knownCredits(plain, unit).filter((credit) => {
      const first = knownSales(plain, unit)[0].day
      return now(creditDay(plain, credit, first), ...stretch(first))
    }),
  )
  const gross = sum(sales, ({ revenue }) => revenue)
  const possible = Array.from({ length: ends - begins }, (_, i) => stretch(begins + i))
  return {
    cohortMonth,
    age,
    size: members.length,
    state: possible.every(([, to]) => to - 1 <= plain.asOfDay)
      ? 'complete'
      : possible.every(([from]) => from > plain.asOfDay)
        ? 'absent'
        : 'partial',
    active: new Set(sales.map(({ unit }) => unit)).size,
    activeOnOrAfter: members.filter((unit) => salesOf(unit, (day, from) => day >= from).length > 0).length,
    orders: sales.length,
    gross,
    revenue: gross - sum(credits, ({ revenue }) => revenue),
    value: sum(sales, worth) - sum(credits, worth),
  }
}

/** A credit counts where its sale does, one without a sale on its own day, but never before the first sale. */
function creditDay(plain: PlainLedger, credit: PlainCredit, first: number): number {
  return credit.sale === undefined ? Math.max(first, credit.day) : plain.sales[credit.sale].day
}

function worth(row: PlainSale | PlainCredit): number {
  return row.value ?? row.revenue
}
