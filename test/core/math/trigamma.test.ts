import { expect, it } from 'vitest'
import { trigamma } from '../../../src/core/math/trigamma'
import { expectNear } from './expectNear'

/** Rounded from 40 digits. */
const VALUES = [
  [1e-6, 1000000000001.645],
  [0.01, 10001.621213528313],
  [0.3, 12.245364546107732],
  [1, 1.6449340668482264],
  [1.4616321449683622, 0.9676722454476212],
  [2, 0.6449340668482264],
  [3.7, 0.3100378576700383],
  [9.5, 0.11099728846909904],
  [10, 0.10516633568168575],
  [55.25, 0.01826433247268644],
  [1e6, 1.0000005000001667e-6],
] as const

it('has the values of the trigamma function', () => {
  for (const [x, expected] of VALUES) expectNear(trigamma(x), expected, 2e-15, `ψ′(${x})`)
  expect(trigamma(0)).toBe(Infinity)
})
