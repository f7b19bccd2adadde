import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RateRow } from '../../src/core/listRow'
import { type Rate, RateTable } from '../../src/core/rates'
import { propertyRuns } from './propertyRuns'

const CURRENCIES = ['EUR', 'GBP', 'USD', 'CHF'] as const
const day = fc.integer({ min: 0, max: 12 })
const units = fc.constantFrom(0.5, 0.8, 1.25, 2, 130.5)

const configured = fc.array(fc.record({ currency: fc.constantFrom('GBP', 'USD', 'CHF'), day, rate: units }), {
  maxLength: 5,
})
const feed = fc.uniqueArray(
  fc.record({
    day,
    base: fc.constantFrom('EUR', 'USD'),
    quotes: fc.uniqueArray(fc.record({ currency: fc.constantFrom(...CURRENCIES), units }), {
      selector: ({ currency }) => currency,
    }),
  }),
  { maxLength: 5, selector: (row) => `${row.base} ${row.day}` },
)

/** The rate to EUR, looked for day by day backwards; [rate, day it is of]. */
function slowToEuro(
  rates: readonly Rate[],
  rows: readonly Omit<RateRow, 'kind' | 'source' | 'id'>[],
  on: number,
  of: string,
) {
  if (of === 'EUR') return [1, on] as const
  for (let d = on; d >= 0; d--) {
    const own = rates.filter((rate) => rate.currency === of && rate.day === d).at(-1)
    if (own !== undefined) return [own.rate, d] as const
  }
  const quotes = (base: string, currency: string) => {
    if (base === currency) return [1, on] as const
    for (let d = on; d >= 0; d--) {
      const row = rows.find(
        (one) => one.base === base && one.day === d && one.quotes.some((q) => q.currency === currency),
      )
      if (row !== undefined) return [row.quotes.find((q) => q.currency === currency)!.units, d] as const
    }
    return null
  }
  const found = ['EUR', 'USD'].flatMap((base) => {
    const [its, euros] = [quotes(base, of), quotes(base, 'EUR')]
    return its === null || euros === null ? [] : [[euros[0] / its[0], Math.min(its[1], euros[1])] as const]
  })
  return found.reduce<(typeof found)[number] | null>(
    (best, one) => (best === null || one[1] > best[1] ? one : best),
    null,
  )
}

test('the newest rate on or before a day, configured ones first, feeds crossed through their base', () => {
  fc.assert(
    fc.property(
      configured,
      feed,
      day,
      fc.constantFrom(...CURRENCIES),
      fc.constantFrom(...CURRENCIES),
      (rates, rows, on, from, to) => {
        const table = new RateTable(
          'EUR',
          rates,
          rows.map((row, i) => ({ kind: 'rates', source: 'ecb', id: String(i), ...row })),
        )
        const [a, b] = [slowToEuro(rates, rows, on, from), slowToEuro(rates, rows, on, to)]
        const expected = from === to ? 1 : a === null || b === null ? null : a[0] / b[0]
        const seen = table.rateOn(on, from, to)
        if (expected === null) expect(seen).toBeNull()
        else expect(seen).toBeCloseTo(expected, 12)
        expect(table.inForce(on, from)?.day ?? null).toBe(from === 'EUR' ? on : (a?.[1] ?? null))
        if (seen !== null) expect(table.rateOn(on, to, from)! * seen).toBeCloseTo(1, 12)
      },
    ),
    { numRuns: propertyRuns(3_000) },
  )
})

test('two sources that quote the same day: the one that sorts first counts, whichever told first', () => {
  const row = (source: string, base: string, currency: string, units_: number) =>
    ({ kind: 'rates', source, id: '5', day: 5, base, quotes: [{ currency, units: units_ }] }) as const
  const ofOneBase = [row('bank', 'EUR', 'CHF', 2), row('shop', 'EUR', 'CHF', 4)]
  for (const told of [ofOneBase, ofOneBase.toReversed()])
    expect(new RateTable('EUR', [], told).rateOn(6, 'CHF', 'EUR')).toBe(1 / 2)
  const ofTwo = [row('shop', 'EUR', 'USD', 2), row('bank', 'USD', 'EUR', 4)]
  for (const told of [ofTwo, ofTwo.toReversed()])
    expect(new RateTable('EUR', [], told).rateOn(6, 'USD', 'EUR')).toBe(1 / 2)
})

test('figures can be reported in the base, and in what a rate to it may be known of', () => {
  const quotes = (base: string, ...currencies: string[]) =>
    ({
      kind: 'rates',
      source: 'ecb',
      id: base,
      day: 5,
      base,
      quotes: currencies.map((currency) => ({ currency, units: 2 })),
    }) as const
  const rates = [{ currency: 'SEK', day: 5, rate: 0.1 }]
  expect(new RateTable('EUR', rates).currencies).toEqual(['EUR', 'SEK'])
  expect(new RateTable('EUR', rates, [quotes('EUR', 'USD', 'CHF')]).currencies).toEqual(['EUR', 'CHF', 'SEK', 'USD'])
  expect(new RateTable('EUR', [], [quotes('USD', 'EUR', 'CHF')]).currencies).toEqual(['EUR', 'CHF', 'USD'])
  expect(new RateTable('EUR', [], [quotes('USD', 'CHF')]).currencies).toEqual(['EUR'])
})
