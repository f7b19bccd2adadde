import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callReadout } from '../../src/core/callReadout'
import { arbitraryRhythms, FIRST_DAY } from '../core/arbitraryRhythms'
import { slowCallReadout } from '../core/slowCallReadout'
import { propertyRuns } from './propertyRuns'

const RUNS = propertyRuns(600)

const calls = fc.array(fc.record({ unit: fc.nat(5), day: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 420 }) }), {
  maxLength: 14,
})

describe('callReadout', { timeout: 600_000 }, () => {
  it('is what a walk through every call and every account says', () => {
    fc.assert(
      fc.property(arbitraryRhythms, calls, (rhythms, logged) => {
        const { heldOutRate, effective, ...slow } = slowCallReadout(rhythms, logged)
        const read = callReadout(rhythms, logged)
        expect(read).toMatchObject(slow)
        expect(read.effective).toBeCloseTo(effective, 9)
        if (heldOutRate === null) expect(read).toMatchObject({ uplift: null, heldOutRate: null })
        else expect(read.heldOutRate).toBeCloseTo(heldOutRate, 9)
      }),
      { numRuns: RUNS },
    )
  })

  it('accounts for every call once, and keeps the difference within its interval', () => {
    fc.assert(
      fc.property(arbitraryRhythms, calls, (rhythms, logged) => {
        const { called, waiting, repeated, apart, comparable, effective, uplift, low, high } = callReadout(
          rhythms,
          logged,
        )
        const seen = logged.filter(({ day }) => day <= rhythms.asOfDay).length
        expect(called.accounts + waiting + repeated + apart).toBe(seen)
        expect(effective).toBeLessThanOrEqual(comparable + 1e-9)
        if (uplift === null || low === null || high === null) return
        expect(low).toBeLessThanOrEqual(uplift + 1e-9)
        expect(high).toBeGreaterThanOrEqual(uplift - 1e-9)
      }),
      { numRuns: RUNS },
    )
  })

  it('does not depend on the order in which calls were logged', () => {
    fc.assert(
      fc.property(arbitraryRhythms, calls, (rhythms, logged) => {
        const one = callReadout(rhythms, logged)
        const other = callReadout(rhythms, logged.toReversed())
        expect(other).toMatchObject({ called: one.called, waiting: one.waiting, repeated: one.repeated })
      }),
      { numRuns: RUNS },
    )
  })
})
