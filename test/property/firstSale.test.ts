import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/core/buildLedger'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { FIRST_SALE_FIELDS, firstSaleColumn } from '../../src/core/firstSale'
import { chosenLines } from '../../src/core/saleShares'
import { arbitraryRecords, plainRules, recordsOf } from '../core/plainRecords'
import { propertyRuns } from './propertyRuns'

const arbitrarySales = fc.record(
  {
    channel: fc.subarray(['web', 'phone', '']),
    category: fc.subarray(['Cable', 'Light', '']),
    product: fc.subarray(['p1', 'p2']),
  },
  { requiredKeys: [] },
)

describe('firstSaleColumn', () => {
  it('agrees with looking at the first order of each account that the filter leaves', () => {
    fc.assert(
      fc.property(arbitraryRecords, arbitrarySales, (told, sales) => {
        const records = recordsOf(told)
        const table = buildOrderTable(records, plainRules())
        const ledger = buildLedger(table, { unit: 'account', credits: true, basis: 'revenue', sales }, 40_000)
        const isLeft = (value: string | null, chosen: readonly string[] | undefined) =>
          chosen === undefined || chosen.length === 0 || chosen.includes(value ?? '')
        for (const field of FIRST_SALE_FIELDS) {
          const { texts, code } = firstSaleColumn(table, ledger, field, chosenLines(table, sales))
          for (let unit = 0; unit < ledger.unitCount; unit++) {
            const first = ledger.saleStart[unit]
            if (first === ledger.saleStart[unit + 1]) {
              expect(code[unit]).toBe(-1)
              continue
            }
            const row = table.saleRecord[ledger.saleRow[first]]
            const { keys } = records.orders
            const order = told.orders.findLast(
              (o) => o.source === records.sources.decode(keys.source(row)) && o.id === keys.id(row),
            )!
            const spent = new Map<string, number>()
            for (const line of order.lines) {
              if (!isLeft(line.category, sales.category) || !isLeft(line.product, sales.product)) continue
              spent.set(line.category ?? '', (spent.get(line.category ?? '') ?? 0) + line.net)
            }
            // Converting the lines of an order rounds each: what differs by less than that is a tie here.
            const most = Math.max(...spent.values())
            const best = [...spent].filter(([, net]) => net > most - 4).map(([category]) => category)
            const expected = {
              'first-channel': [order.channel ?? ''],
              'first-rep': [order.rep ?? ''],
              'first-category': best.length === 0 ? [''] : best,
            }[field]
            expect(expected).toContain(texts[code[unit]])
            if (field === 'first-category' && order.currency === 'EUR') {
              const exact = [...spent].filter(([, net]) => net === most).map(([category]) => category)
              expect(texts[code[unit]]).toBe(exact.toSorted()[0] ?? '')
            }
          }
        }
      }),
      { numRuns: propertyRuns(1_000) },
    )
  })
})
