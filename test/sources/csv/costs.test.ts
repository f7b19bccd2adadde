import { describe, expect, test } from 'vitest'
import { csvSource } from '../../../src/sources/csv/csvSource'
import { inspect } from '../../../src/sources/csv/inspect'
import type { CsvMapping } from '../../../src/sources/csv/mapping'
import { monthOfText } from '../../../src/sources/csv/monthOfText'
import { defaults, fileOf, mappingOf, never, pagesOf } from './csvText'

const columns: CsvMapping['columns'] = {
  month: 'month',
  channel: 'channel',
  acquisitionCost: 'spend',
  retentionCost: 'service',
  currency: 'currency',
}

async function read(rows: readonly string[], given: Partial<CsvMapping> = {}) {
  const file = fileOf('costs.csv', 'month,channel,spend,service,currency', ...rows)
  const source = csvSource('books', [{ file, mapping: mappingOf({ kind: 'costs', columns, ...given }) }])
  expect(source.feeds).toEqual(['costs'])
  const pages = await pagesOf(source, 'costs')
  const costs = pages.flatMap((page) => page.costs ?? [])
  const rejected = pages.flatMap((page) => page.rejected)
  expect(pages.reduce((sum, { rowsIn }) => sum + rowsIn, 0)).toBe(costs.length + rejected.length)
  return { costs, rejected }
}

const MARCH_2026 = (2026 - 1970) * 12 + 2

describe('a row of a costs file', () => {
  test('is the costs of a month and a channel, each known by its place', async () => {
    const { costs, rejected } = await read(['2026-03,Trade fair,"1,200.50",80,gbp', '2026-03,,,7,'])
    expect(rejected).toEqual([])
    expect(costs).toEqual([
      {
        source: 'books',
        id: 'costs.csv:2',
        month: MARCH_2026,
        channel: 'Trade fair',
        currency: 'GBP',
        acquisition: 12_005_000,
        retention: 800_000,
      },
      {
        source: 'books',
        id: 'costs.csv:3',
        month: MARCH_2026,
        channel: null,
        currency: 'EUR',
        acquisition: null,
        retention: 70_000,
      },
    ])
  })

  test('may give a day: it counts for the civil month of the zone that holds it', async () => {
    const { costs } = await read(['2026-03-31T23:30:00Z,Web,1,,', '2026-03-31,Web,1,,'], { zone: 'Europe/Berlin' })
    expect(costs.map(({ month }) => month)).toEqual([MARCH_2026 + 1, MARCH_2026])
  })

  test.for<[row: string, reason: string, detail: string, amount: number | null]>([
    ['March,Web,5,,', 'broken-date', '"March" is not a month as 2026-01 or a date', 50_000],
    [',Web,5,2,', 'broken-date', 'it has no month', 70_000],
    ['2026-13,Web,5,,', 'broken-date', '"2026-13" is not a month as 2026-01 or a date', 50_000],
    ['2026-03,Web,,,', 'broken-amount', 'there is no amount', null],
    ['2026-03,Web,lots,2,', 'broken-amount', '"lots" is not a number', 20_000],
    ['2026-03,Web,5,,Taler', 'unknown-currency', '"Taler" is not the code of a currency', 50_000],
    ['2026-03,Web', 'broken-row', 'it has 2 cells where the first row names 5 columns', null],
  ])('%j is rejected: %s', async ([row, reason, detail, amount]) => {
    const { costs, rejected } = await read([row])
    expect(costs).toEqual([])
    expect(rejected).toMatchObject([
      { feed: 'costs', reason, detail: `costs.csv, row 2: ${detail}.`, row: 'row 2', amount },
    ])
  })
})

test('a costs file needs its month and one of the two costs', () => {
  const open = (some: CsvMapping['columns']) =>
    csvSource('books', [{ file: fileOf('costs.csv', ''), mapping: mappingOf({ kind: 'costs', columns: some }) }])
  expect(() => open({ channel: 'c' })).toThrow('the month, the cost of acquisition or of retention')
  expect(() => open({ month: 'm', retentionCost: 'r' })).not.toThrow()
})

test.for<[text: string, month: number | null]>([
  ['2026-03', MARCH_2026],
  [' 2026/3 ', MARCH_2026],
  ['202603', MARCH_2026],
  ['03.2026', MARCH_2026],
  ['3/2026', MARCH_2026],
  ['1970-01', 0],
  ['1969-12', null],
  ['2149-01', null],
  ['2026-00', null],
  ['2026-03-01', null],
  ['20263', null],
  ['26-03', null],
  ['', null],
])('the month of %j is %j', ([text, month]) => {
  expect(monthOfText(text)).toBe(month)
})

describe('what is guessed of a costs file', () => {
  test.for<[header: string, row: string, found: CsvMapping['columns']]>([
    [
      'Month,Channel,Acquisition cost,Retention cost,Currency',
      '2026-03,Web,5,6,EUR',
      {
        month: 'Month',
        channel: 'Channel',
        acquisitionCost: 'Acquisition cost',
        retentionCost: 'Retention cost',
        currency: 'Currency',
      },
    ],
    [
      'Monat;Kanal;Werbekosten;Servicekosten',
      '03.2026;Messe;1.200,50;80',
      { month: 'Monat', channel: 'Kanal', acquisitionCost: 'Werbekosten', retentionCost: 'Servicekosten' },
    ],
    [
      'date,source,ad spend',
      '2026-03-04,Search,5.50',
      { month: 'date', channel: 'source', acquisitionCost: 'ad spend' },
    ],
    [
      'mois;canal;couts d acquisition',
      '2026-03;salon;5,50',
      { month: 'mois', channel: 'canal', acquisitionCost: 'couts d acquisition' },
    ],
    [
      'mes;canal;gasto publicitario',
      '2026-03;feria;5,50',
      { month: 'mes', channel: 'canal', acquisitionCost: 'gasto publicitario' },
    ],
  ])('%s', async ([header, row, found]) => {
    const { mapping } = await inspect(fileOf('costs.csv', header, row), defaults, never)
    expect(mapping.kind).toBe('costs')
    expect(mapping.columns).toEqual(found)
  })

  test('orders with a cost of acquisition stay orders', async () => {
    const file = fileOf('orders.csv', 'order id,customer id,date,amount,acquisition cost', '1,7,2026-03-04,5.00,1.00')
    expect((await inspect(file, defaults, never)).mapping.kind).toBe('orders')
  })
})
