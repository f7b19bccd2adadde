import { expect, it } from 'vitest'
import { scaledExpIntegral } from '../../../src/core/math/scaledExpIntegral'
import { expectNear } from './expectNear'

/** [order, z, value], rounded from 40 digits. */
const VALUES = [
  [0, 0.5, 2],
  [0.2, 1e-6, 73456.75231097643],
  [0.3125, 0.01, 30.11274718771405],
  [0.5, 0.2, 2.5515436328200067],
  [0.606, 0.13, 2.9436513401195303],
  [0.999, 0.3, 1.223521137267473],
  [1, 0.3, 1.2225356050805856],
  [1, 0.0001, 8.634088070212725],
  [1.0000001, 0.3, 1.2225355065881978],
  [1.2, 0.7, 0.677782304877227],
  [1.5, 0.9, 0.5134843225885213],
  [1.7, 0.001, 1.3993560666543918],
  [2, 0.5, 0.5385446837581348],
  [3, 1, 0.29817368116159704],
  [3.25, 1e-5, 0.44444088902131235],
  [26.5, 0.2, 0.03889825872272294],
  [500.3, 0.9, 0.0019991931141774837],
  [0.5, 1.5, 0.5400463001313078],
  [1, 4, 0.20634564990105583],
  [7.3, 2.2, 0.11399981479925635],
  [500.3, 40, 0.0018540001316994265],
  [30.2, 1e5, 9.9969809419367e-6],
] as const

it('has the values of the scaled exponential integral', () => {
  for (const [order, z, expected] of VALUES) {
    expectNear(scaledExpIntegral(order, z), expected, 1e-13, `order ${order} at ${z}`)
  }
})

it('says at z = 0 what the integral of a power is', () => {
  expect(scaledExpIntegral(3, 0)).toBe(0.5)
  expect(scaledExpIntegral(1, 0)).toBe(Infinity)
})
