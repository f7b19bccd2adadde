import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { RateTable } from '../../src/core/rates'
import { arbitraryRecords, plainRules, recordsOf } from '../core/plainRecords'
import { propertyRuns } from './propertyRuns'

const RATES = [
  { currency: 'GBP', day: 19_723, rate: 1.25 },
  { currency: 'GBP', day: 19_900, rate: 1.1 },
  { currency: 'CHF', day: 20_000, rate: 0.96 },
]
const rates = new RateTable('EUR', RATES)

/** The rate to EUR in force on a day, looked for one by one. */
function euroRate(currency: string, day: number): number | null {
  if (currency === 'EUR') return 1
  let known: number | null = null
  for (const rate of RATES) if (rate.currency === currency && rate.day <= day) known = rate.rate
  return known
}

const half = (parts: number, rate: number) => Math.sign(parts) * Math.round(Math.abs(parts) * rate)

test('at the rates of one day every amount is its own money times that rate, and what has no rate that day is set aside', () => {
  fc.assert(
    fc.property(arbitraryRecords, fc.constantFrom(19_700, 19_800, 19_950, 20_100), (told, ratesOn) => {
      const records = recordsOf(told)
      const table = buildOrderTable(records, plainRules({ rates, ratesOn }))
      const seen = Array.from(table.saleRecord, (row, sale) => [
        `${records.sources.decode(records.orders.keys.source(row))}/${records.orders.keys.id(row)}`,
        table.saleRevenue[sale],
      ])
      for (const [key, revenue] of seen) {
        const order = told.orders.find((one) => `${one.source}/${one.id}` === key)!
        expect(revenue).toBe(half(order.net, euroRate(order.currency, ratesOn)!))
      }
      const dated = buildOrderTable(records, plainRules({ rates }))
      const unknown = (of: typeof table) =>
        of.setAside
          .filter(({ record, reason }) => record === 'order' && reason === 'unknown-rate')
          .reduce((sum, { count }) => sum + count, 0)
      const missing = ['EUR', 'GBP', 'CHF'].filter((currency) => euroRate(currency, ratesOn) === null)
      if (missing.length === 0) expect(unknown(table)).toBe(0)
      for (const { record, reason, currency } of table.setAside)
        if (record === 'order' && reason === 'unknown-rate') expect(missing).toContain(currency)
      expect(table.saleDay.length + unknown(table)).toBe(
        dated.saleDay.length + unknown(dated) + inFuture(dated) - inFuture(table),
      )
      Array.from(table.creditRecord, (row, credit) => {
        const told_ = told.adjustments.find(
          (one) =>
            one.source === records.sources.decode(records.adjustments.keys.source(row)) &&
            one.id === records.adjustments.keys.id(row),
        )!
        const named = told.orders.find((one) => one.source === told_.source && one.id === told_.orderId)
        const currency = told_.currency ?? named!.currency
        expect(table.creditRevenue[credit]).toBe(half(told_.amount, euroRate(currency, ratesOn)!))
      })
    }),
    { numRuns: propertyRuns(1_500) },
  )
})

function inFuture({ setAside }: ReturnType<typeof buildOrderTable>): number {
  return setAside
    .filter(({ record, reason }) => record === 'order' && reason === 'future')
    .reduce((sum, { count }) => sum + count, 0)
}
