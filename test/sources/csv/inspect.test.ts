import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { droppedFile } from '../../../src/sources/csv/droppedFile'
import { inspect } from '../../../src/sources/csv/inspect'
import { defaults, fileOf, never } from './csvText'

test('a German export: semicolons, decimal commas, dotted dates, Windows-1252, gzip', async () => {
  const text = [
    'Auftragsnr;Kundennummer;Auftragsdatum;Nettobetrag;Währung;Status;Land',
    '4711;K1;09.12.2011;1.234,50;EUR;versandt;Österreich',
    '4712;K2;10.12.2011;-5,00;EUR;Storno;Österreich',
    '4713;K2;11.12.2011;7,00;EUR;unklar;Deutschland',
  ].join('\r\n')
  const bytes = gzipSync(Buffer.from(text, 'latin1'))
  const guess = await inspect(droppedFile('auftraege.csv', new Blob([bytes])), defaults, never)
  expect(guess.mapping).toEqual({
    kind: 'orders',
    delimiter: ';',
    columns: {
      orderId: 'Auftragsnr',
      customerId: 'Kundennummer',
      placedAt: 'Auftragsdatum',
      amount: 'Nettobetrag',
      currency: 'Währung',
      status: 'Status',
      country: 'Land',
    },
    dateFormat: 'dmy',
    decimal: ',',
    currency: 'EUR',
    zone: 'UTC',
    statusMap: { versandt: 'placed', Storno: 'credit' },
  })
  expect(guess.columns[6]).toEqual({ name: 'Land', values: ['Österreich', 'Österreich', 'Deutschland'] })
  expect(guess.guesses.every(({ doubt }) => doubt === null)).toBe(true)
  expect(guess.doubts).toEqual([
    'The meaning of the status "unklar" is not known: say what it means, or such rows will be rejected.',
  ])
})

test('what is doubtful is said', async () => {
  const { doubts } = await inspect(
    fileOf('a.csv', 'order_id,customer_id,date,amount', '1,7,03/04/2011,"1,234"', '2,7,03/04/2011,5'),
    { zone: 'UTC', currency: 'USD' },
    never,
  )
  expect(doubts).toEqual([
    expect.stringContaining('"03/04/2011" may be written with the day or the month first'),
    expect.stringContaining('"1,234" may have a decimal mark'),
    'No column gives a currency; all amounts are taken as USD.',
  ])
})

test('many unknown status words make one sentence', async () => {
  const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((word, i) => `${i},7,2011-12-09,5,EUR,${word}`)
  const { doubts } = await inspect(
    fileOf('a.csv', 'order_id,customer_id,date,amount,currency,status', ...rows),
    defaults,
    never,
  )
  expect(doubts).toEqual([expect.stringContaining('"a", "b", "c", "d", "e" and 2 more is not known')])
})

test('a file without names is said', async () => {
  const { doubts } = await inspect(fileOf('a.csv', '1,2011-12-09,5.00', '2,2011-12-10,6.00'), defaults, never)
  expect(doubts[0]).toBe(
    'The first row should name the columns, but it holds "1". Without a row of names the first row is lost.',
  )
})

test('a kind that is given is kept, and the columns are guessed for it', async () => {
  const file = fileOf('a.csv', 'order_id,customer_id,date,amount', '1,7,2011-12-09,5')
  const { mapping } = await inspect(file, defaults, never, 'payments')
  expect(mapping).toMatchObject({ kind: 'payments', columns: { orderId: 'order_id', amount: 'amount' } })
})

test('only the first thousand rows of a long file are looked at', async () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => `${i},7,2011-12-09,5`)
  const { columns } = await inspect(fileOf('a.csv', 'order_id,customer_id,date,amount', ...rows), defaults, never)
  expect(columns.map(({ values }) => values.length)).toEqual([1000, 1000, 1000, 1000])
})

test('a large file that comes in one piece is looked at no further than its beginning', async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => `${i},C${i},2026-01-01,10.00`)
  const large = new Blob([['id,customer,date,net', ...rows].join('\n')])
  const guess = await inspect(droppedFile('large.csv', large), defaults, never)
  expect(guess.columns[0]?.values).toHaveLength(1000)
})

test('broken rows are not looked at', async () => {
  const { columns } = await inspect(fileOf('a.csv', 'order_id,amount', '1,2', '3', '"4,5', '6,7'), defaults, never)
  expect(columns[0]?.values).toEqual(['1', '6'])
})

test('a file of nothing is refused', async () => {
  const reading = inspect(fileOf('a.csv', '', ' '), defaults, never)
  await expect(reading).rejects.toThrow('a.csv holds nothing.')
  await expect(reading).rejects.toMatchObject({ kind: 'malformed' })
})
