import fc from 'fast-check'
import { expect } from 'vitest'
import { DEFAULT_SCOPE, PERIOD_CHOICES, type Scope } from '../../../src/core/scope'
import type { BehindAnswer, BehindPlace } from '../../../src/engine/answers/behind'

/** Scopes of every kind over `smallCompany`. */
export const arbitraryScope: fc.Arbitrary<Scope> = fc.record({
  ...Object.fromEntries(Object.entries(DEFAULT_SCOPE).map(([key, value]) => [key, fc.constant(value)])),
  asOfDay: fc.option(fc.integer({ min: 19_300, max: 20_259 })),
  period: fc.constantFrom(...PERIOD_CHOICES),
  comparison: fc.constantFrom('before', 'year'),
  unit: fc.constantFrom('account', 'group'),
  credits: fc.boolean(),
  basis: fc.constantFrom('margin', 'revenue'),
  definition: fc.constantFrom(null, { kind: 'fixed', days: 60 }, { kind: 'mean', factor: 2 }),
  accounts: fc.constantFrom(
    {},
    { country: ['DE', 'FR'] },
    { segment: ['Trade'], rep: ['Ada Holm'] },
    { country: ['no'] },
  ),
  sales: fc.constantFrom({}, { category: ['Cable'] }, { channel: ['web'] }),
}) as unknown as fc.Arbitrary<Scope>

/** Holds that all accounts behind a figure add up to it and to what its screen shows; whether the screen shows it. */
export function addsUp(answer: BehindAnswer | null, place: BehindPlace): boolean {
  if (answer === null) return false
  const sum = (of: (row: BehindAnswer['rows'][number]) => number) =>
    answer.rows.reduce((total, row) => total + of(row), 0)
  expect(answer.rows).toHaveLength(answer.accounts)
  const above = sum((row) => row.above)
  const below = answer.below === null ? null : sum((row) => row.below)
  // Whole ten-thousandths and counts: sums in any order are the same. Margins of cut lines have fractions.
  expect(answer.aboveTotal).toBeCloseTo(above, 3)
  const value = below === null ? above * answer.factor : below > 0 ? (above / below) * answer.factor : null
  if (value === null || answer.value === null) expect(answer.value).toBe(value)
  else expect(answer.value).toBeCloseTo(value, Math.abs(value) > 1e6 ? 3 : 6)
  if (answer.shown === null) return false
  expect({ place, value: answer.value ?? 0 }).toEqual({ place, value: expect.closeTo(answer.shown, 3) })
  if (answer.tied !== null) expect({ place, tied: answer.tied }).toEqual({ place, tied: answer.accounts })
  return true
}
