import { expect, test } from 'vitest'
import { MOVEMENT_STEPS, type MovementStep, movementPart } from '../../../src/core/behind/movementParts'
import { MOVEMENT_CLASSES, type MovementClass } from '../../../src/core/movements'

/** What one unit of a class brings to each step that it stands in. */
function partsOf(its: MovementClass, prev: number, cur: number): Partial<Record<MovementStep, number>> {
  const units = {
    unitClass: Uint8Array.of(MOVEMENT_CLASSES.indexOf(its)),
    unitPrev: Float64Array.of(prev),
    unitCur: Float64Array.of(cur),
  }
  const parts = MOVEMENT_STEPS.flatMap((step) => {
    const part = movementPart(units, step, 0)
    return part === null ? [] : [[step, part] as const]
  })
  return Object.fromEntries(parts)
}

test.each<readonly [MovementClass, number, number, Partial<Record<MovementStep, number>>]>([
  ['none', 0, 0, {}],
  ['new', 0, 50, { new: 50, now: 50 }],
  ['returned', 0, 50, { returned: 50, now: 50 }],
  ['expansion', 30, 50, { before: 30, expansion: 20, now: 50 }],
  ['expansion', 30, 30, { before: 30, expansion: 0, now: 30 }],
  ['contraction', 50, 30, { before: 50, contraction: -20, now: 30 }],
  ['churned', 50, 0, { before: 50, churned: -50 }],
])('%s from %d to %d', (its, prev, cur, parts) => {
  expect(partsOf(its, prev, cur)).toEqual(parts)
})

test.each<readonly [MovementClass, number, number, Partial<Record<MovementStep, number>>]>([
  ['new', -10, 50, { before: -10, new: 50, contraction: 10, now: 50 }],
  ['returned', -10, 50, { before: -10, returned: 50, contraction: 10, now: 50 }],
  ['churned', 50, -10, { before: 50, contraction: -10, churned: -50, now: -10 }],
  ['outside', -10, -4, { before: -10, contraction: 6, now: -4 }],
  ['outside', 0, -4, { contraction: -4, now: -4 }],
])('credits in the window without a sale are contraction: %s from %d to %d', (its, prev, cur, parts) => {
  expect(partsOf(its, prev, cur)).toEqual(parts)
})
