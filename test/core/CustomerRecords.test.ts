import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Customer } from '../../src/core/customer'
import { Records } from '../../src/core/Records'
import { propertyRuns } from '../property/propertyRuns'

const text = fc.oneof(fc.constant(null), fc.constantFrom('', 'DE', 'North', 'Firm 1'), fc.string({ maxLength: 4 }))
const texts = fc.array(fc.constantFrom('a', 'b', 'a,b', '["a"]', ''), { maxLength: 3 })
const customer: fc.Arbitrary<Customer> = fc.record({
  source: fc.constantFrom('shop', 'erp'),
  id: fc.constantFrom('1', '2', '01', '900', 'K-7', 'x'),
  company: text,
  email: text,
  parentId: fc.constantFrom(null, '1', 'K-7', 'gone'),
  mergedInto: fc.constantFrom(null, '2', 'x'),
  taxNumber: text,
  number: text,
  otherNumbers: texts,
  city: text,
  country: text,
  region: text,
  segment: text,
  rep: text,
  industry: text,
  channel: text,
  tags: texts,
  consent: fc.constantFrom(null, true, false),
  createdAtMs: fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: -1e12, max: 4e12 })),
})
const told = fc.array(fc.record({ isGone: fc.integer({ max: 4, min: 0 }).map((one) => one === 0), customer }), {
  maxLength: 20,
})

describe('CustomerRecords', () => {
  it('gives back each customer as it was told last, and none that went', () => {
    fc.assert(
      fc.property(told, (steps) => {
        const records = new Records()
        const plain = new Map<number, Customer>()
        for (const { isGone, customer: one } of steps) {
          const key = records.customerKeys.encode(records.sources.encode(one.source), one.id)
          if (isGone) {
            records.customers.delete(key)
            plain.delete(key)
          } else {
            records.upsertCustomer(one)
            plain.set(key, one)
          }
        }
        const { customers } = records
        expect(customers.size).toBe(plain.size)
        expect([...customers]).toEqual([...plain].toSorted(([a], [b]) => a - b))
        expect([...customers.values()]).toEqual(Array.from(customers, ([, one]) => one))
        for (let key = -1; key <= records.customerKeys.size; key++) {
          expect(customers.has(key)).toBe(plain.has(key))
          expect(customers.get(key)).toEqual(plain.get(key))
          expect(customers.linkOf(key, 'mergedInto')).toBe(plain.get(key)?.mergedInto ?? null)
          expect(customers.linkOf(key, 'parentId')).toBe(plain.get(key)?.parentId ?? null)
        }
      }),
      { numRuns: propertyRuns(300) },
    )
  })

  it('leaves nothing of a customer that went to the next of the same key', () => {
    const records = new Records()
    const [one] = fc.sample(customer, { numRuns: 1, seed: 7 })
    const full = { ...one, email: 'a@firm.example', tags: ['vip'], createdAtMs: 1 }
    records.upsertCustomer(full)
    records.customers.delete(0)
    expect(records.customers.get(0)).toBeUndefined()
    records.customers.set(0, { ...full, email: null, tags: [], createdAtMs: null })
    expect(records.customers.get(0)).toMatchObject({ email: null, tags: [], createdAtMs: null })
  })
})
