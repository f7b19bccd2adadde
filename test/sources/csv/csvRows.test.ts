import { expect, test } from 'vitest'
import { csvRows } from '../../../src/sources/csv/csvRows'
import type { CsvRow } from '../../../src/sources/csv/csvRows'

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size)
}

async function rowsOf(text: string, { size = text.length || 1, delimiter = ',' } = {}): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const batch of csvRows(inPieces(text, size), delimiter)) rows.push(...batch)
  return rows
}

const cellsOf = async (text: string, given = {}) => (await rowsOf(text, given)).map(({ cells }) => cells)

test.for([1, 2, 3, 7, 1000])('pieces of %i characters make no difference', async (size) => {
  const text = 'id,note\r\n1,"a ""b"", c"\r\n2,"two\r\nlines"\n3,plain\n'
  expect(await cellsOf(text, { size })).toEqual([
    ['id', 'note'],
    ['1', 'a "b", c'],
    ['2', 'two\nlines'],
    ['3', 'plain'],
  ])
})

test.for(['\n', '\r\n', '\r'])('lines may end with %j', async (end) => {
  const text = ['a,b', '1,"x"', '2,y', ''].join(end)
  for (const size of [1, 4, 100]) {
    expect(await cellsOf(text, { size })).toEqual([
      ['a', 'b'],
      ['1', 'x'],
      ['2', 'y'],
    ])
  }
})

test('other delimiters, and a last line without an end', async () => {
  expect(await cellsOf('a;b\n1,5;2', { delimiter: ';' })).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ])
  expect(await cellsOf('a\tb\n1\t2', { delimiter: '\t' })).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('rows in which nothing is written are no rows, but keep their place', async () => {
  const rows = await rowsOf('a,b\n\n1,2\n , \n,\n3,4\n\n')
  expect(rows.map(({ place, cells }) => [place, ...cells])).toEqual([
    [1, 'a', 'b'],
    [3, '1', '2'],
    [6, '3', '4'],
  ])
})

test('nothing has no rows', async () => {
  expect(await rowsOf('')).toEqual([])
  expect(await rowsOf('\n\n')).toEqual([])
})

test.for([1, 5, 1000])('a quote that never closes costs one line (pieces of %i)', async (size) => {
  const rows = await rowsOf('a,b\n1,x\n2,"open\n3,y\n4,z\n', { size })
  expect(rows.map(({ place, cells, flaw }) => [place, cells[0], flaw !== null])).toEqual([
    [1, 'a', false],
    [2, '1', false],
    [3, '2', true],
    [4, '3', false],
    [5, '4', false],
  ])
})

test('a quote that closes in the middle of a later line costs one line', async () => {
  const rows = await rowsOf('a,b\n1,"12 inch\n2,"B",\n3,y\n')
  expect(rows.map(({ cells, flaw }) => [cells[0], flaw])).toEqual([
    ['a', null],
    ['1', 'opens a quote that does not close where a cell ends'],
    ['2', null],
    ['3', null],
  ])
})

test('quotes inside a cell of one line are taken as they are', async () => {
  expect(await cellsOf('a,b\n"12" pipe",1\n5" bolt,2')).toEqual([
    ['a', 'b'],
    ['12" pipe', '1'],
    ['5" bolt', '2'],
  ])
})

test('a quote left open in a long file does not swallow it', async () => {
  const lines = Array.from({ length: 200_000 }, (_, i) => `${i},some text`)
  const rows = await rowsOf(`a,b\n"x,1\n${lines.join('\n')}`, { size: 65_536 })
  expect(rows).toHaveLength(200_002)
  expect(rows.filter(({ flaw }) => flaw !== null)).toEqual([
    { place: 2, cells: ['"x', '1'], flaw: 'is too long for a row: its end, or a closing quote, is missing' },
  ])
})

test('what has no lines at all is no row', async () => {
  const rows = await rowsOf('x'.repeat(3_000_000), { size: 65_536 })
  expect(rows.length).toBeLessThan(5)
  expect(rows[0]?.flaw).toContain('too long for a row')
})
