import { describe, expect, it } from 'vitest'
import { runToEnd } from '../../../src/core/clv/runToEnd'
import { lbfgs, type Objective } from '../../../src/core/math/lbfgs'
import { numericHessian } from '../../../src/core/math/numericHessian'

const LIMITS = { bound: 10, tolerance: 1e-9, mostEvaluations: 300 }

/** Rosenbrock's valley, lowest at (1, 1). */
const valley: Objective = ([x, y], gradient) => {
  gradient[0] = -400 * x! * (y! - x! * x!) - 2 * (1 - x!)
  gradient[1] = 200 * (y! - x! * x!)
  return 100 * (y! - x! * x!) ** 2 + (1 - x!) ** 2
}

/** A bowl about a point. */
const bowl =
  (...centre: readonly number[]): Objective =>
  (at, gradient) => {
    at.forEach((one, i) => (gradient[i] = 2 * (i + 1) * (one - centre[i]!)))
    return at.reduce((sum, one, i) => sum + (i + 1) * (one - centre[i]!) ** 2, 0)
  }

describe('lbfgs', () => {
  it('walks down a bent valley', () => {
    const found = runToEnd(lbfgs(valley, Float64Array.of(-1.2, 1), LIMITS))
    expect(found.converged).toBe(true)
    expect(found.evaluations).toBeLessThan(80)
    for (const one of found.at) expect(Math.abs(one - 1)).toBeLessThan(1e-8)
  })

  it('stays in its box, and ends at its edge where that is lowest', () => {
    const found = runToEnd(lbfgs(bowl(3, 25, -14), Float64Array.of(0, 0, 0), LIMITS))
    expect(found.converged).toBe(true)
    expect(found.at[0]).toBeCloseTo(3, 8)
    expect([found.at[1], found.at[2]]).toEqual([10, -10])
  })

  it('yields after each evaluation and can be left', () => {
    const search = lbfgs(valley, Float64Array.of(-1.2, 1), LIMITS)
    const seen = [search.next(), search.next(), search.next()].map(({ value }) => value.evaluations)
    expect(seen).toEqual([1, 2, 3])
  })

  it('says that it did not arrive when its evaluations are used up', () => {
    const found = runToEnd(lbfgs(valley, Float64Array.of(-1.2, 1), { ...LIMITS, mostEvaluations: 5 }))
    expect([found.converged, found.evaluations]).toEqual([false, 5])
  })

  it('is content where it begins at the lowest point', () => {
    const found = runToEnd(lbfgs(bowl(1, 2), Float64Array.of(1, 2), LIMITS))
    expect([found.converged, found.evaluations, found.value]).toEqual([true, 1, 0])
  })
})

it('numericHessian has the second derivatives', () => {
  const hessian = runToEnd(numericHessian(valley, Float64Array.of(0.5, 2)))
  const known = [1200 * 0.25 - 400 * 2 + 2, -400 * 0.5, -400 * 0.5, 200]
  known.forEach((one, i) => expect(Math.abs(hessian[i]! / one - 1)).toBeLessThan(1e-7))
  expect(hessian[1]).toBe(hessian[2])
})
