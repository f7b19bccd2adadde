import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger, type LedgerScope } from '../../src/core/buildLedger'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import type { Ledger } from '../../src/core/ledger'
import type { OrderTable } from '../../src/core/orderTable'
import type { Numbers } from '../../src/core/numbers'
import { creditsStandAlone, withEverybody } from '../core/knownByThen'
import { arbitraryRecords, plainRules, recordsOf } from '../core/plainRecords'
import { propertyRuns } from './propertyRuns'

const RUNS = propertyRuns(2_000)
const rules = plainRules({ defaultShare: 0.3 })
const withoutDefault = plainRules()

const scope: fc.Arbitrary<LedgerScope> = fc.record({
  unit: fc.constantFrom('account', 'group'),
  credits: fc.boolean(),
  basis: fc.constantFrom('margin', 'revenue'),
  sales: fc.record(
    { channel: fc.subarray(['web', 'phone', '']), category: fc.subarray(['Cable', 'Light']) },
    { requiredKeys: [] },
  ),
})

const arbitraryAsOf = fc.integer({ min: 19_690, max: 20_600 })

describe('buildLedger', () => {
  it('as of a day equals the ledger of only what was known that day', () => {
    fc.assert(
      fc.property(
        arbitraryRecords,
        scope,
        arbitraryAsOf,
        fc.constantFrom(rules, withoutDefault),
        (some, its, asOfDay, by) => {
          const told = withEverybody(some)
          const known = (row: { readonly placedAtMs: number }) => Math.floor(row.placedAtMs / 86_400_000) <= asOfDay
          const all = buildOrderTable(recordsOf(told), by)
          const then = buildOrderTable(
            recordsOf({ ...told, orders: told.orders.filter(known), adjustments: told.adjustments.filter(known) }),
            by,
          )
          fc.pre(creditsStandAlone(told))
          expect(plain(all, buildLedger(all, its, asOfDay), its.unit)).toEqual(
            plain(then, buildLedger(then, its, asOfDay), its.unit),
          )
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('keeps all revenue of the table when nothing is filtered, whatever the unit', () => {
    fc.assert(
      fc.property(arbitraryRecords, scope, (told, its) => {
        const table = buildOrderTable(recordsOf(told), rules)
        const ledger = buildLedger(table, { ...its, sales: {} }, 40_000)
        const whole = (values: Numbers) => Array.from(values).reduce((sum, value) => sum + value, 0)
        expect(whole(ledger.revenue)).toBe(whole(table.saleRevenue))
        expect(whole(ledger.creditRevenue)).toBe(its.credits ? whole(table.creditRevenue) : 0)
        const linked = Array.from(ledger.creditValue).filter((_, i) => ledger.creditSale[i] >= 0)
        expect(whole(ledger.kept)).toBe(whole(ledger.value) - whole(linked))
      }),
      { numRuns: RUNS },
    )
  })

  it('splits each sale by category so that the parts add up to it within rounding', () => {
    fc.assert(
      fc.property(arbitraryRecords, (told) => {
        const table = buildOrderTable(recordsOf(told), rules)
        const revenueOf = (category: string[]) =>
          Array.from(
            buildLedger(table, { unit: 'account', credits: true, basis: 'revenue', sales: { category } }, 40_000)
              .revenue,
          ).reduce((sum, value) => sum + value, 0)
        const parts = ['Cable', 'Light', ''].reduce((sum, category) => sum + revenueOf([category]), 0)
        expect(Math.abs(parts - revenueOf(['Cable', 'Light', '']))).toBeLessThanOrEqual(3 * table.saleDay.length)
      }),
      { numRuns: RUNS },
    )
  })
})

/** The ledger's rows by the name of their unit; units without any row are left out. */
function plain({ accounts }: OrderTable, ledger: Ledger, unit: LedgerScope['unit']) {
  return Array.from({ length: ledger.unitCount }, (_, u) => {
    const account = unit === 'group' ? accounts.groupLead[u] : u
    return {
      unit: `${accounts.source[account]}/${accounts.id[account]}`,
      sales: rows(ledger.saleStart, u, (s) => [ledger.saleDay[s], ledger.revenue[s], ledger.value[s], ledger.kept[s]]),
      credits: rows(ledger.creditStart, u, (c) => [
        ledger.creditDay[c],
        ledger.creditRevenue[c],
        ledger.creditValue[c],
      ]),
    }
  }).filter(({ sales, credits }) => sales.length + credits.length > 0)
}

function rows<Row>(start: Uint32Array, unit: number, row: (i: number) => Row): Row[] {
  return Array.from({ length: start[unit + 1] - start[unit] }, (_, i) => row(start[unit] + i))
}
