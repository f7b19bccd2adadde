import { expect, test } from 'vitest'
import { nameSimilarity } from '../../../src/core/consolidation/nameSimilarity'
import { wordWeights } from '../../../src/core/consolidation/wordWeights'

const even = () => 1
const alike = (a: string, b: string) => nameSimilarity(a.split(' '), b.split(' '), even)

test('the same words in any order are the same name, and so are the same letters', () => {
  expect(alike('north valley pumps', 'pumps north valley')).toBe(1)
  expect(alike('fluid systems', 'fluidsystems')).toBe(1)
})

test('a slip costs by how little it changes', () => {
  expect(alike('haegmuehl werkzeuge', 'hagemuehl werkzeuge')).toBeCloseTo((8 / 9 + 1) / 2, 12)
  expect(alike('redclfif', 'redcliff')).toBeCloseTo(7 / 8, 12)
})

test('short words and numbers have no slips', () => {
  expect(alike('bolt', 'belt')).toBe(0)
  expect(alike('store 10234', 'store 10235')).toBe(0.5)
})

test('a beginning stands for its word, the better the longer it is', () => {
  expect(alike('eng works', 'engineering works')).toBeCloseTo(0.85, 12)
  expect(alike('en works', 'engineering works')).toBeCloseTo(0.8, 12)
  expect(alike('e works', 'engineering works')).toBe(0.5)
})

test('each word is paired once', () => {
  expect(alike('berg', 'berg berg')).toBeCloseTo(2 / 3, 12)
})

test('a name without words is like none', () => {
  expect(nameSimilarity([], ['berg'], even)).toBe(0)
  expect(nameSimilarity(['berg'], [], even)).toBe(0)
})

test('a rare word says more than a common one', () => {
  const weight = wordWeights([['alder', 'pumps'], ['birch', 'pumps'], ['cedar', 'pumps'], ['pumps', 'pumps'], ['elm']])
  expect(weight('pumps')).toBeCloseTo(Math.log(1 + 5 / 4), 12)
  expect(weight('never seen')).toBe(weight('elm'))
  expect(nameSimilarity(['alder', 'pumps'], ['alder', 'valves'], weight)).toBeGreaterThan(
    nameSimilarity(['alder', 'pumps'], ['birch', 'pumps'], weight),
  )
})

test('of no names, every word weighs the same', () => {
  const weight = wordWeights([])
  expect(weight('a')).toBe(Math.log(2))
})
