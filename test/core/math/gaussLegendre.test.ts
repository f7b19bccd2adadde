import { expect, it } from 'vitest'
import { gaussLegendre } from '../../../src/core/math/gaussLegendre'
import { expectNear } from './expectNear'

/** [points, which, point, weight], rounded from 40 digits. */
const VALUES = [
  [5, 0, 0.046910077030668004, 0.11846344252809454],
  [5, 2, 0.5, 0.28444444444444444],
  [24, 0, 0.00240639000148932, 0.0061706148999936],
  [24, 12, 0.5320284464313028, 0.06396909767337608],
] as const

it('has the points and weights on [0, 1]', () => {
  for (const [points, which, point, weight] of VALUES) {
    const rule = gaussLegendre(points)
    expect(Math.abs(rule.point[which]! - point)).toBeLessThan(2e-16)
    expectNear(rule.weight[which]!, weight, 2e-14)
  }
})

it.each([1, 2, 8, 12, 24, 64])('%i points are exact for polynomials of degree 2n − 1', (points) => {
  const { point, weight } = gaussLegendre(points)
  for (const degree of [0, 1, points, 2 * points - 1]) {
    const sum = point.reduce((total, one, i) => total + weight[i]! * one ** degree, 0)
    expectNear(sum, 1 / (degree + 1), 1e-13)
  }
})
