import { expect, it } from 'vitest'
import { log1pexp } from '../../../src/core/math/log1pexp'
import { logistic } from '../../../src/core/math/logistic'
import { expectNear } from './expectNear'

/** [x, ln(1 + eˣ), 1 ÷ (1 + e⁻ˣ)], rounded from 40 digits. */
const VALUES = [
  [-750, 0, 0],
  [-40, 4.248354255291589e-18, 4.248354255291589e-18],
  [-1, 0.31326168751822286, 0.2689414213699951],
  [0, 0.6931471805599453, 0.5],
  [2, 2.1269280110429727, 0.8807970779778823],
  [40, 40, 1],
  [1e4, 1e4, 1],
] as const

it('neither overflows nor loses small values', () => {
  for (const [x, log, share] of VALUES) {
    if (x > -700) {
      expectNear(log1pexp(x), log, 3e-16)
      expectNear(logistic(x), share, 3e-16)
    } else expect(Math.max(log1pexp(x), logistic(x))).toBeLessThan(1e-300)
  }
  expect([log1pexp(-Infinity), logistic(-Infinity), logistic(Infinity)]).toEqual([0, 0, 1])
})
