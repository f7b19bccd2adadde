import { expect, it } from 'vitest'
import { digamma } from '../../../src/core/math/digamma'

/** Rounded from 40 digits. */
const VALUES = [
  [1e-6, -1000000.5772140201],
  [0.01, -100.56088545786868],
  [0.3, -3.502524222200133],
  [1, -0.5772156649015329],
  [1.4616321449683622, -9.241265521729427e-17],
  [2, 0.42278433509846713],
  [3.7, 1.1671535393615113],
  [9.5, 2.1977378764029494],
  [10, 2.251752589066721],
  [55.25, 4.002791268068037],
  [1e6, 13.815510057964191],
] as const

it('has the values of the digamma function', () => {
  for (const [x, expected] of VALUES) {
    expect(Math.abs(digamma(x) - expected), `ψ(${x})`).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(expected)))
  }
})
