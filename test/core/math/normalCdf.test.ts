import { expect, it } from 'vitest'
import { normalCdf } from '../../../src/core/math/normalCdf'
import { normalQuantile } from '../../../src/core/math/normalQuantile'
import { expectNear } from './expectNear'

/** Rounded from 40 digits. */
const VALUES = [
  [-12.5, 3.732564298877713e-36],
  [-7.2, 3.0106279811174375e-13],
  [-5, 2.866515718791939e-7],
  [-1.96, 0.024997895148220435],
  [-0.3, 0.3820885778110474],
  [0, 0.5],
  [0.7, 0.758036347776927],
  [2.5, 0.9937903346742238],
  [8, 0.9999999999999993],
] as const

it('has the values of the normal distribution, and is the inverse of its quantile', () => {
  for (const [x, expected] of VALUES) expectNear(normalCdf(x), expected, x < -3 ? 1e-8 : 1e-13, `Φ(${x})`)
  expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1])
  for (let x = -6; x <= 6; x += 0.25) expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-7)
})
