import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountKeys } from '../../src/core/accountTable'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { SET_ASIDE_REASONS } from '../../src/core/setAside'
import { setAsideOrders } from '../../src/core/setAsideOrders'
import { propertyRuns } from '../property/propertyRuns'
import { arbitraryRecords, plainCredit, plainCustomer, plainOrder, plainRules, recordsOf } from './plainRecords'

describe('the orders of an account that count nowhere', () => {
  it('are told with their reason and their own money, oldest first', () => {
    const placed = (day: number) => Date.UTC(2024, 0, day, 12)
    const records = recordsOf({
      customers: [plainCustomer({ id: 'c1' }), plainCustomer({ id: 'c2' })],
      orders: [
        plainOrder({ id: '1', placedAtMs: placed(3), status: 'cancelled' }),
        plainOrder({ id: '2', placedAtMs: placed(2), net: 0 }),
        plainOrder({ id: '3', placedAtMs: placed(4), currency: 'CHF', net: 70_000 }),
        plainOrder({ id: '4', placedAtMs: placed(1) }),
        plainOrder({ id: '5', placedAtMs: placed(1), status: 'draft', customerId: 'c2' }),
        plainOrder({ id: '6', placedAtMs: placed(1), status: 'draft', customerId: null }),
      ],
      adjustments: [plainCredit({ id: '7', orderId: '1', placedAtMs: placed(5), amount: 30_000 })],
    })
    const rules = plainRules()
    const keys = accountKeys(records, rules.isExcluded)
    const told = setAsideOrders(records, keys, rules, (account, customer) => customer >= 0 && account === 0)
    expect(told.map(({ id, reason }) => [id, reason])).toEqual([
      ['2', 'zero-amount'],
      ['1', 'cancelled'],
      ['3', 'unknown-rate'],
      ['7', 'cancelled'],
    ])
    expect(told[3]).toMatchObject({ record: 'credit', amount: 30_000 })
    expect(told[2]).toMatchObject({ amount: 70_000, currency: 'CHF', source: 'shop', day: 19_726 })
  })

  it('are all that the order table has set aside, reason by reason, and of a known customer those that tell one', () => {
    fc.assert(
      fc.property(arbitraryRecords, (told) => {
        const records = recordsOf(told)
        const rules = plainRules()
        const keys = accountKeys(records, rules.isExcluded)
        const all = setAsideOrders(records, keys, rules, () => true)
        const { setAside } = buildOrderTable(records, rules)
        for (const record of ['order', 'credit'])
          for (const reason of SET_ASIDE_REASONS) {
            const counted = setAside
              .filter((part) => part.record === record && part.reason === reason)
              .reduce((sum, { count }) => sum + count, 0)
            expect(all.filter((one) => one.record === record && one.reason === reason)).toHaveLength(counted)
          }
        const named = setAsideOrders(records, keys, rules, (_, customer) => customer >= 0)
        expect(named).toEqual(all.filter(({ customer }) => customer !== ''))
      }),
      { numRuns: propertyRuns(300) },
    )
  })
})
