import { describe, expect, test } from 'vitest'
import { dayOfCivil } from '../../../src/core/calendar'
import { RateTable } from '../../../src/core/rates'
import type { RateRow } from '../../../src/core/listRow'
import { droppedFile } from '../../../src/sources/csv/droppedFile'
import { openCsvSource } from '../../../src/sources/csv/openCsvSource'
import type { Page } from '../../../src/sources/source'
import { pagesOf } from '../recordedExchange'

const never = new AbortController().signal

/** What is read of a text as a file that nobody was asked about, by its feed. */
async function readAs(feed: string, text: string, currency = 'EUR', mapping = {}): Promise<Page> {
  const file = droppedFile('list.csv', new Blob([text]))
  const source = await openCsvSource('lists', [{ file, mapping }], { zone: 'UTC', currency }, never)
  expect(source.feeds).toEqual([feed])
  const [page] = await pagesOf(source.pages(feed, null, never))
  return page!
}

describe('a file of exchange rates', () => {
  const wide = [
    'Date,USD,JPY,GBP,CHF,',
    '2026-11-20,1.0512,162.13,0.83123,N/A,',
    '2026-11-19,1.0550,163.00,0.83300,0.9341,',
    '',
  ].join('\n')

  test('as a central bank writes it: a column each, for one euro, newest first, without a rate where N/A stands', async () => {
    const page = await readAs('rates', wide, 'GBP')
    expect(page).toMatchObject({ rowsIn: 2, rejected: [] })
    expect(page.listRows?.[0]).toEqual({
      kind: 'rates',
      source: 'lists',
      id: 'list.csv:2',
      day: dayOfCivil(2026, 11, 20),
      base: 'EUR',
      quotes: [
        { currency: 'USD', units: 1.0512 },
        { currency: 'JPY', units: 162.13 },
        { currency: 'GBP', units: 0.83123 },
      ],
    })
    // A company that reports in pounds: francs are crossed through the euro, on a weekend at Friday's rates.
    const rates = new RateTable('GBP', [], page.listRows as readonly RateRow[])
    const saturday = dayOfCivil(2026, 11, 21)
    expect(rates.rateOn(saturday, 'USD', 'GBP')).toBeCloseTo(0.83123 / 1.0512, 12)
    expect(rates.rateOn(saturday, 'CHF', 'GBP')).toBeCloseTo(0.83123 / 0.9341, 12)
    expect(rates.rateOn(saturday, 'EUR', 'GBP')).toBeCloseTo(0.83123, 12)
    expect(rates.rateOn(dayOfCivil(2026, 11, 18), 'USD', 'GBP')).toBeNull()
    expect(rates.currencies).toEqual(['GBP', 'CHF', 'EUR', 'JPY', 'USD'])
  })

  test('in long form, one currency a row, with its base', async () => {
    const page = await readAs(
      'rates',
      'KEY,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE\nx,USD,EUR,2026-11-20,1.05\nx,SEK,EUR,2026-11-20,11.5\n',
    )
    expect(page.listRows).toMatchObject([
      { base: 'EUR', quotes: [{ currency: 'USD', units: 1.05 }] },
      { base: 'EUR', quotes: [{ currency: 'SEK', units: 11.5 }] },
    ])
  })

  test('with a comma for decimals, and another base by the mapping', async () => {
    const page = await readAs('rates', 'Datum;EUR;GBP\n20.11.2026;0,9512;0,79\n', 'EUR', { currency: 'USD' })
    expect(page.listRows).toMatchObject([
      {
        base: 'USD',
        quotes: [
          { currency: 'EUR', units: 0.9512 },
          { currency: 'GBP', units: 0.79 },
        ],
      },
    ])
  })

  test.each([
    ['0', 'list.csv, row 2: the rate of USD is "0": a rate is a number above 0.'],
    ['-1.05', 'list.csv, row 2: the rate of USD is "-1.05": a rate is a number above 0.'],
    ['much', 'list.csv, row 2: the rate of USD is "much": a rate is a number above 0.'],
    ['N/A', 'list.csv, row 2: it holds no rate.'],
  ])('a rate of %s is said and rejects its day', async (rate, detail) => {
    const page = await readAs('rates', `Date,USD\n2026-11-20,${rate}\n2026-11-19,1.05\n2026-11-18,1.04\n`)
    expect(page.rejected.map((one) => one.detail)).toEqual([detail])
    expect(page.listRows).toHaveLength(2)
    expect(page.rowsIn).toBe(3)
  })
})

describe('a list of costs of goods', () => {
  test('of products and categories, from a day on', async () => {
    const page = await readAs(
      'goodsCosts',
      'SKU,Unit cost,Currency,Valid from\nA-1,4.50,GBP,2026-01-01\nA-2,1.2345,,\n',
    )
    expect(page.listRows).toMatchObject([
      { product: 'A-1', unitCost: 45_000, currency: 'GBP', fromDay: dayOfCivil(2026, 1, 1), costShare: null },
      { product: 'A-2', unitCost: 12_345, currency: 'EUR', fromDay: null },
    ])
    const categories = await readAs('goodsCosts', 'Category,Margin %\nCables,30\nLighting,42.5\n')
    expect(categories.listRows).toMatchObject([
      { category: 'Cables', product: null, unitCost: null, costShare: 0.7 },
      { category: 'Lighting', costShare: 0.575 },
    ])
  })

  test.each([
    ['A-1,,', 'there is neither a cost nor a margin'],
    ['A-1,-2,', 'the cost of a piece is below 0'],
    [',2,', 'it names neither a product nor a category'],
    ['A-1,,130', 'a margin is at most 100 percent'],
  ])('a row that says "%s" is rejected: %s', async (row, detail) => {
    const page = await readAs('goodsCosts', `SKU,Unit cost,Margin\nA-9,1.00,20\n${row}\n`)
    expect(page.rejected.map((one) => one.detail)).toEqual([`list.csv, row 3: ${detail}.`])
  })
})
