import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelTotals } from '../../src/core/labelTotals'
import { migration } from '../../src/core/migration'
import { isCounted, RUNS } from './plainLedger'

const LABELS = 4
const arbitraryUnits = fc.array(
  fc.record({
    before: fc.nat(LABELS - 1),
    after: fc.nat(LABELS - 1),
    worthBefore: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(NaN)),
    worthAfter: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(NaN)),
    counted: fc.nat(1),
  }),
  { maxLength: 25 },
)
const worth = (values: number[]) =>
  values.filter((value) => !Number.isNaN(value)).reduce((sum, value) => sum + value, 0)

it('counts labels and flows between them as filtering does, and partitions the accounts', () => {
  fc.assert(
    fc.property(arbitraryUnits, fc.boolean(), (units, masked) => {
      const mask = masked ? Uint8Array.from(units, ({ counted }) => counted) : null
      const before = Uint8Array.from(units, (unit) => unit.before)
      const after = Uint8Array.from(units, (unit) => unit.after)
      const valuesBefore = Float64Array.from(units, ({ worthBefore }) => worthBefore)
      const valuesAfter = Float64Array.from(units, ({ worthAfter }) => worthAfter)
      const flows = migration(before, after, LABELS, valuesBefore, valuesAfter, mask)
      const counted = units.filter((_, unit) => isCounted(mask, unit))
      for (let from = 0; from < LABELS; from++) {
        for (let to = 0; to < LABELS; to++) {
          const flow = counted.filter((unit) => unit.before === from && unit.after === to)
          expect(flows.count[from * LABELS + to]).toBe(flow.length)
          expect(flows.valueBefore[from * LABELS + to]).toBe(worth(flow.map(({ worthBefore }) => worthBefore)))
          expect(flows.valueAfter[from * LABELS + to]).toBe(worth(flow.map(({ worthAfter }) => worthAfter)))
        }
      }
      const totals = labelTotals(after, LABELS, valuesAfter, mask)
      for (let label = 0; label < LABELS; label++) {
        const under = counted.filter((unit) => unit.after === label)
        expect(totals.count[label]).toBe(under.length)
        expect(totals.value[label]).toBe(worth(under.map(({ worthAfter }) => worthAfter)))
      }
      expect(flows.count.reduce((sum, count) => sum + count, 0)).toBe(counted.length)
    }),
    { numRuns: RUNS },
  )
})
