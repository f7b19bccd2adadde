import fc from 'fast-check'
import type { AccountMask } from '../../src/core/accountMask'
import { dayOfCivil } from '../../src/core/calendar'
import type { DayWindow } from '../../src/core/dayWindow'
import type { Ledger } from '../../src/core/ledger'
import { ledgerOf, type PlainCredit, type PlainSale } from '../core/ledgerOf'
import { propertyRuns } from './propertyRuns'

/** How many random companies each property is tried on. */
export const RUNS = propertyRuns(1_000)

/** A small company as a slow twin reads it: plain rows, some of them after the as-of day. */
export interface PlainLedger {
  readonly units: number
  readonly asOfDay: number
  readonly sales: readonly PlainSale[]
  readonly credits: readonly PlainCredit[]
  readonly mask: Uint8Array | null
}

// Two years with a 29 February; month ends and starts come up often.
const FIRST_DAY = dayOfCivil(2011, 6, 20)
const LAST_DAY = dayOfCivil(2013, 5, 10)
const EDGES = [
  dayOfCivil(2011, 12, 31),
  dayOfCivil(2012, 1, 1),
  dayOfCivil(2012, 1, 31),
  dayOfCivil(2012, 2, 28),
  dayOfCivil(2012, 2, 29),
  dayOfCivil(2012, 3, 1),
  dayOfCivil(2012, 3, 31),
  dayOfCivil(2012, 4, 30),
  dayOfCivil(2013, 2, 28),
]

export const arbitraryDay = fc.oneof(
  { arbitrary: fc.integer({ min: FIRST_DAY, max: LAST_DAY }), weight: 3 },
  { arbitrary: fc.constantFrom(...EDGES), weight: 1 },
)

/** A window of days somewhere in those years; now and then empty. */
export const arbitraryWindow: fc.Arbitrary<DayWindow> = fc
  .tuple(arbitraryDay, arbitraryDay)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

/** Two windows, the earlier first, now and then with days between them. */
export const arbitraryWindows = fc.array(arbitraryDay, { minLength: 4, maxLength: 4 }).map((days) => {
  const [a, b, c, d] = days.toSorted((x, y) => x - y)
  return { prev: { from: a, to: b }, cur: { from: c, to: d } }
})

const arbitrarySale = (units: number): fc.Arbitrary<PlainSale> =>
  fc.record({
    unit: fc.nat(units - 1),
    day: arbitraryDay,
    revenue: fc.integer({ min: 1, max: 40 }),
    value: fc.integer({ min: -10, max: 30 }),
  })

const arbitraryCredit = (units: number, sales: readonly PlainSale[]): fc.Arbitrary<PlainCredit> =>
  fc
    .record({
      unit: fc.nat(units - 1),
      day: arbitraryDay,
      revenue: fc.integer({ min: 1, max: 40 }),
      value: fc.integer({ min: 0, max: 30 }),
      names: fc.option(fc.nat(Math.max(0, sales.length - 1))),
    })
    .map(({ names, ...credit }) => {
      const named = names === null ? undefined : sales[names]
      return names === null || named === undefined ? credit : { ...credit, unit: named.unit, sale: names }
    })

export const arbitraryLedger: fc.Arbitrary<PlainLedger> = fc.integer({ min: 1, max: 7 }).chain((units) =>
  fc.array(arbitrarySale(units), { maxLength: 30 }).chain((sales) =>
    fc.record({
      units: fc.constant(units),
      asOfDay: fc.oneof({ arbitrary: fc.constant(LAST_DAY), weight: 1 }, { arbitrary: arbitraryDay, weight: 2 }),
      sales: fc.constant(sales),
      credits: fc.array(arbitraryCredit(units, sales), { maxLength: 10 }),
      mask: fc.option(fc.uint8Array({ minLength: units, maxLength: units, max: 1 })),
    }),
  ),
)

/** The ledger that the kernel under test reads. */
export function ledgerOfPlain({ units, asOfDay, sales, credits }: PlainLedger): Ledger {
  return ledgerOf(units, asOfDay, sales, credits)
}

export function isCounted(mask: AccountMask, unit: number): boolean {
  return mask === null || mask[unit] === 1
}

export function isIn(window: DayWindow, day: number): boolean {
  return window.from <= day && day < window.to
}

/** Sales known on the as-of day, of one unit or of all counted ones, in order of day. */
export function knownSales(plain: PlainLedger, unit?: number): PlainSale[] {
  return plain.sales
    .filter(
      (sale) =>
        sale.day <= plain.asOfDay && (unit === undefined ? isCounted(plain.mask, sale.unit) : sale.unit === unit),
    )
    .toSorted((a, b) => a.day - b.day)
}

/** Credits known on the as-of day, of one unit or of all counted ones; one whose sale is not known yet names none. */
export function knownCredits(plain: PlainLedger, unit?: number): PlainCredit[] {
  return plain.credits
    .filter(
      (credit) =>
        credit.day <= plain.asOfDay && (unit === undefined ? isCounted(plain.mask, credit.unit) : credit.unit === unit),
    )
    .map(({ sale, ...credit }) =>
      sale !== undefined && plain.sales[sale].day <= plain.asOfDay ? { ...credit, sale } : credit,
    )
}

export function sum<Row>(rows: readonly Row[], amount: (row: Row) => number): number {
  return rows.reduce((total, row) => total + amount(row), 0)
}

/** The numbers of all units. */
export function unitsOf({ units }: PlainLedger): number[] {
  return Array.from({ length: units }, (_, unit) => unit)
}
