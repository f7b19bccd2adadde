import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeOrders } from '../../src/core/arrangeOrders'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import type { OrderTable } from '../../src/core/orderTable'
import { Records } from '../../src/core/Records'
import { arbitraryRecords, plainRules, recordsOf } from '../core/plainRecords'
import { slowOrderTable } from '../core/slowOrderTable'
import { propertyRuns } from './propertyRuns'

const RUNS = propertyRuns(3_000)
const rules = plainRules({ defaultShare: 0.3 })

describe('buildOrderTable', () => {
  it('agrees with the slow table on sales, credits and what is set aside', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.boolean(), (told, freightIncluded) => {
        const records = recordsOf(told)
        const its = { ...rules, freightIncluded }
        const table = buildOrderTable(records, its)
        const slow = slowOrderTable(told, its)
        expect(salesOf(table, records)).toEqual(slow.sales)
        expect(creditsOf(table, records)).toEqual(slow.credits)
        const aside = new Map(
          table.setAside.map((s) => [
            `${s.source} ${s.record} ${s.reason} ${s.currency}`,
            { count: s.count, amount: s.amount },
          ]),
        )
        expect(aside).toEqual(slow.aside)
      }),
      { numRuns: RUNS },
    )
  })

  it('counts every order once: sales + set aside = orders told', () => {
    fc.assert(
      fc.property(arbitraryRecords, (told) => {
        const table = buildOrderTable(recordsOf(told), rules)
        const aside = (record: string) =>
          table.setAside.filter((s) => s.record === record).reduce((sum, s) => sum + s.count, 0)
        expect(table.saleDay.length + aside('order')).toBe(told.orders.length)
        expect(table.creditDay.length + aside('credit')).toBe(told.adjustments.length)
      }),
      { numRuns: RUNS },
    )
  })

  it('is the same from records that were arranged for it, also when some are read again', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.array(fc.nat()), (told, again) => {
        const records = recordsOf(told)
        const before = withoutRows(buildOrderTable(records, rules))
        arrangeOrders(records, rules)
        records.rest()
        const table = buildOrderTable(records, rules)
        const its = withoutRows(table)
        expect(its).toEqual(before)
        expect(Array.from(table.saleRecord)).toEqual(Array.from(table.saleRecord, (_, sale) => sale))
        if (told.orders.length === 0) return
        for (const i of again) records.upsertOrder({ ...told.orders[i % told.orders.length]!, net: 1, lines: [] })
        expect(withoutRows(table)).toEqual(its)
        for (const order of told.orders) records.upsertOrder(order)
        arrangeOrders(records, rules)
        expect(withoutRows(buildOrderTable(records, rules))).toEqual(before)
        expect(salesOf(buildOrderTable(records, rules), records)).toEqual(slowOrderTable(told, rules).sales)
      }),
      { numRuns: RUNS },
    )
  })

  it('does not depend on the order of arrival, nor on pages that come twice', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.infiniteStream(fc.nat()), (told, stream) => {
        const shuffle = <T>(rows: readonly T[]) =>
          rows
            .map((row) => ({ row, key: stream.next().value as number }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ row }) => row)
        const again = new Records()
        for (const order of [...shuffle(told.orders), ...told.orders.slice(0, 5)]) again.upsertOrder(order)
        for (const customer of shuffle(told.customers)) again.upsertCustomer(customer)
        for (const adjustment of [...told.adjustments.slice(2), ...shuffle(told.adjustments)])
          again.upsertAdjustment(adjustment)
        const records = recordsOf(told)
        expect(withoutRows(buildOrderTable(again, rules))).toEqual(withoutRows(buildOrderTable(records, rules)))
      }),
      { numRuns: RUNS },
    )
  })
})

function salesOf(table: OrderTable, records: Records) {
  return rowsOf(table, table.saleStart, (sale) => ({
    atMs: table.saleAtS[sale] * 1000,
    day: table.saleDay[sale],
    source: records.sources.decode(records.orders.keys.source(table.saleRecord[sale])),
    id: records.orders.keys.id(table.saleRecord[sale]),
    revenue: table.saleRevenue[sale],
  }))
}

function creditsOf(table: OrderTable, records: Records) {
  return rowsOf(table, table.creditStart, (credit) => ({
    atMs: table.creditAtS[credit] * 1000,
    day: table.creditDay[credit],
    source: records.sources.decode(records.adjustments.keys.source(table.creditRecord[credit])),
    id: records.adjustments.keys.id(table.creditRecord[credit]),
    revenue: table.creditRevenue[credit],
    sale: table.creditSale[credit] < 0 ? null : records.orders.keys.id(table.saleRecord[table.creditSale[credit]]),
  }))
}

function rowsOf<Row>({ accounts }: OrderTable, start: Uint32Array, row: (i: number) => Row) {
  return Array.from({ length: accounts.count }, (_, account) =>
    Array.from({ length: start[account + 1] - start[account] }, (__, i) => ({
      account: `${accounts.source[account]}/${accounts.id[account]}`,
      ...row(start[account] + i),
    })),
  ).flat()
}

/**
 * The table without the places its rows stood at among the records, which are the one thing arrival decides, besides the
 * width of its columns: that of a record that was read again may still be that of its earlier reading.
 */
function withoutRows({ saleRecord: _sales, creditRecord: _credits, same: _same, ...table }: OrderTable) {
  const plain = (value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value)
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, plain(value)]))
}
