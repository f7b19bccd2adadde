import { expect } from 'vitest'

/** Equal to the expected but for so small a part of it; infinities must be equal, and NaN never is. */
export function expectNear(actual: number, expected: number, relative: number, what = ''): void {
  if (actual === expected) return
  const room = relative * Math.abs(expected)
  expect(Math.abs(actual - expected), `${what} ${actual} for ${expected}`).toBeLessThanOrEqual(room)
}
