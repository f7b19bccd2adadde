import { expect, test } from 'vitest'
import { createRandom } from '../../../mocks/company/random'

const N = 40_000

function momentsOf(draw: () => number): { readonly mean: number; readonly variance: number } {
  const values = Array.from({ length: N }, draw)
  const mean = values.reduce((sum, value) => sum + value, 0) / N
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / N }
}

test('the same seed draws the same, another seed or stream does not', () => {
  const first = (...seed: number[]) => Array.from({ length: 5 }, createRandom(...seed).unit)
  expect(first(1, 2)).toEqual(first(1, 2))
  expect(first(1, 2)).not.toEqual(first(2, 1))
  expect(first(1, 2)).not.toEqual(first(1, 3))
  expect(first(0, 0)).not.toEqual(first(0))
})

test('unit draws are uniform on [0, 1)', () => {
  const random = createRandom(7)
  const bins = Array.from({ length: 10 }, () => 0)
  for (let i = 0; i < N; i++) bins[Math.floor(random.unit() * 10)] += 1
  for (const count of bins) expect(Math.abs(count - N / 10)).toBeLessThan(300) // 5 standard errors
})

test.each([0.5, 1, 1.3, 4])('gamma draws of shape %d have its mean and variance', (shape) => {
  const random = createRandom(8, shape * 10)
  const { mean, variance } = momentsOf(() => random.gamma(shape, 3))
  expect(mean / (shape * 3)).toBeCloseTo(1, 1)
  expect(variance / (shape * 9)).toBeGreaterThan(0.93)
  expect(variance / (shape * 9)).toBeLessThan(1.07)
})

test('normal and exponential draws have theirs', () => {
  const random = createRandom(9)
  const standard = momentsOf(() => random.normal())
  expect(standard.mean).toBeCloseTo(0, 1)
  expect(standard.variance).toBeCloseTo(1, 1)
  const waiting = momentsOf(() => random.exponential(5))
  expect(waiting.mean / 5).toBeCloseTo(1, 1)
  expect(waiting.variance / 25).toBeCloseTo(1, 0)
})

test('weighted draws follow their weights and never take a weight of 0', () => {
  const random = createRandom(10)
  const counts = [0, 0, 0, 0]
  for (let i = 0; i < N; i++) counts[random.weighted([1, 0, 3, 0])] += 1
  expect(counts[1] + counts[3]).toBe(0)
  expect(counts[2] / N).toBeCloseTo(0.75, 1)
})

test('whole numbers stay below their bound and picks inside their list', () => {
  const random = createRandom(11)
  const numbers = new Set(Array.from({ length: 500 }, () => random.below(4)))
  expect(numbers).toEqual(new Set([0, 1, 2, 3]))
  expect(new Set(Array.from({ length: 500 }, () => random.pick(['a', 'b'])))).toEqual(new Set(['a', 'b']))
})
