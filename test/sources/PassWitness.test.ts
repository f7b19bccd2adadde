import { expect, test } from 'vitest'
import { PassWitness } from '../../src/sources/PassWitness'

/** A pass over pages of [names, total]. */
function saw(newest: string | null, ...pages: readonly (readonly [string, number | null])[]): boolean | null {
  const witness = new PassWitness(newest)
  for (const [names, total] of pages) witness.see(names === '' ? [] : names.split(' '), total)
  return witness.sawAll
}

test('a pass over a list that stands still saw every row', () => {
  expect(saw('f', ['a b', 6], ['c d', 6], ['e f', 6])).toBe(true)
})

test('rows that are added at the end push nothing', () => {
  expect(saw('f', ['a b', 6], ['c d', 7], ['e f', 8], ['g h', 8])).toBe(true)
})

test('a row that was added between the question for the newest and the first page makes the pass doubtful', () => {
  expect(saw('f', ['a b', 7], ['c d', 7], ['e f', 7], ['g', 7])).toBe(false)
})

test('a deleted row shows in the count', () => {
  expect(saw('f', ['a b', 6], ['d e', 5], ['f', 5])).toBe(false)
})

test('a deleted row behind which another is added shows too: the count should have grown', () => {
  expect(saw('f', ['a b', 6], ['d e', 6], ['f g', 6])).toBe(false)
})

test('a count that falls and rises again shows', () => {
  expect(saw('f', ['a b', 6], ['d e', 5], ['f x', 6])).toBe(false)
})

test('the newest row gone shows', () => {
  expect(saw('f', ['a b', 6], ['c d', 6], ['e g', 6])).toBe(false)
})

test('a page handed out twice shows: rows are missing', () => {
  expect(saw('f', ['a b', 6], ['a b', 6], ['e f', 6])).toBe(false)
})

test('an empty page past the end changes nothing', () => {
  expect(saw('d', ['a b', 4], ['c d', 4], ['', null])).toBe(true)
})

test('one page is of one piece, whatever came before it', () => {
  expect(saw('z', ['a b', 2])).toBe(true)
  expect(saw('z', ['a b', 3])).toBe(false)
})

test('an empty list was seen', () => {
  expect(saw(null, ['', 0])).toBe(true)
})

test('a list that was empty before the pass has only new rows', () => {
  expect(saw(null, ['a b', 2], ['c', 3])).toBe(false)
})

test('without counts one page can be judged, more cannot', () => {
  expect(saw('b', ['a b', null])).toBe(true)
  expect(saw('c', ['a b', null], ['c', null])).toBeNull()
})

test('along a key no row slips past: without counts nothing is doubted, with them they must be those of the rows', () => {
  const steady = (...totals: (number | null)[]): boolean | null => {
    const witness = new PassWitness(null, true)
    totals.forEach((total, page) => witness.see([`${page}a`, `${page}b`], total))
    return witness.sawAll
  }
  expect(steady(null, null)).toBe(true)
  expect(steady(4, 4)).toBe(true)
  expect(steady(4, 3)).toBe(false)
  expect(steady(5, 4)).toBe(false)
  expect(steady(4, 5)).toBe(false)
})
