import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../../src/core/consolidation/editDistance'

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
  ['ab', 'ba', 1],
  ['haegmuehl', 'hagemuehl', 1],
])('"%s" to "%s" takes %d', (a, b, steps) => {
  expect(editDistance(a, b, 9)).toBe(steps)
})

/** By its definition, without a table. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const choices = [
    slowDistance(a.slice(1), b) + 1,
    slowDistance(a, b.slice(1)) + 1,
    slowDistance(a.slice(1), b.slice(1)) + Number(a[0] !== b[0]),
  ]
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    choices.push(slowDistance(a.slice(2), b.slice(2)) + 1)
  return Math.min(...choices)
}

test('agrees with its definition, up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1))
    }),
    { numRuns: 300 },
  )
})
