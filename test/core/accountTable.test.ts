import { describe, expect, it } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { type PlainRecords, plainCredit, plainCustomer, plainOrder, plainRules, recordsOf } from './plainRecords'

const tableOf = (told: Partial<PlainRecords>) => buildOrderTable(recordsOf(told), plainRules())
const idsOf = (told: Partial<PlainRecords>) => tableOf(told).accounts.id

describe('accounts', () => {
  it('are the customers that have a record, an order or a credit, and no others that are merely named', () => {
    const told = {
      customers: [plainCustomer({ id: 'recorded', mergedInto: null, parentId: 'parent of no record' })],
      orders: [plainOrder({ id: '1', customerId: 'orders' }), plainOrder({ id: '2', customerId: null })],
      adjustments: [
        plainCredit({ id: 'r', customerId: 'returns' }),
        plainCredit({ id: 's', customerId: null, orderId: '9' }),
      ],
    }
    expect(idsOf(told)).toEqual(['orders', 'recorded', 'returns'])
    expect(tableOf(told)).toMatchObject({ mergedCustomers: 0, excludedAccounts: 0 })
  })

  it('take in merged customers, which are counted, to the end of the chain', () => {
    const customers = [
      plainCustomer({ id: 'a', mergedInto: 'b' }),
      plainCustomer({ id: 'b', mergedInto: 'c' }),
      plainCustomer({ id: 'c' }),
      plainCustomer({ id: 'd', mergedInto: 'e' }),
      plainCustomer({ id: 'e', mergedInto: 'd' }),
    ]
    const table = tableOf({ customers, orders: [plainOrder({ id: '1', customerId: 'a' })] })
    expect(table.accounts.id).toEqual(['c', 'd', 'e'])
    expect(table.mergedCustomers).toBe(2)
    expect([...table.saleStart]).toEqual([0, 1, 1, 1])
  })

  it('that a rule excludes are counted and left out', () => {
    const customers = [
      plainCustomer({ id: 'a', tags: ['internal'] }),
      plainCustomer({ id: 'b' }),
      plainCustomer({ id: 'c', tags: ['internal'] }),
    ]
    expect(tableOf({ customers })).toMatchObject({ excludedAccounts: 2, accounts: { id: ['b'], tags: [[]] } })
  })

  it('without a record go by their number and have no tags, no consent that is known and no industry', () => {
    const { accounts } = tableOf({ orders: [plainOrder({ id: '1', customerId: 'x', country: 'DE', rep: 'Ada' })] })
    expect([accounts.name, accounts.tags, [...accounts.consent]]).toEqual([['x'], [[]], [-1]])
    const told = Object.entries(accounts.attributes).map(([name, { texts, code }]) => [name, texts[code[0]!]])
    expect(Object.fromEntries(told)).toEqual({
      country: 'DE',
      region: '',
      segment: '',
      rep: 'Ada',
      industry: '',
      channel: '',
    })
  })
})

describe('the name of an account', () => {
  const named = (id: string, day: number, customerName: string | null, customerId = 'x') =>
    plainOrder({ id, customerId, customerName, placedAtMs: day * 86_400_000 })
  const nameOf = (told: Partial<PlainRecords>) => tableOf(told).accounts.name[0]

  it('is what its newest order that names it says, where no record does; of one instant the first in the alphabet', () => {
    const orders = [named('1', 20_002, 'New'), named('2', 20_001, 'Old'), named('3', 20_003, null)]
    for (const told of [orders, orders.toReversed()]) expect(nameOf({ orders: told })).toBe('New')
    const same = [named('1', 20_002, 'Beta'), named('2', 20_002, 'Alpha')]
    for (const told of [same, same.toReversed()]) expect(nameOf({ orders: told })).toBe('Alpha')
  })

  it('is that of its record first, and its number where nothing names it', () => {
    const orders = [named('1', 20_002, 'Told')]
    expect(nameOf({ orders, customers: [plainCustomer({ id: 'x', company: 'Recorded' })] })).toBe('Recorded')
    expect(nameOf({ orders, customers: [plainCustomer({ id: 'x', company: null })] })).toBe('Told')
    expect(nameOf({ orders: [named('1', 20_002, '')] })).toBe('x')
  })

  it('is told by orders of a customer that is one company with it, where its own say none', () => {
    const records = recordsOf({ orders: [named('1', 20_001, null), named('2', 20_002, 'Other', 'y')] })
    const leads = new Map([[records.customerKeys.find(records.sources.find('shop'), 'y'), 0]])
    expect(buildOrderTable(records, plainRules({ leads })).accounts.name).toEqual(['Other'])
  })
})

describe('groups', () => {
  const groupsOf = (told: Partial<PlainRecords>) => {
    const { accounts } = tableOf(told)
    return accounts.id.map((id, at) => [id, accounts.id[accounts.groupLead[accounts.groupOf[at]!]!]])
  }

  it('are led by the topmost parent', () => {
    const customers = [
      plainCustomer({ id: 'a' }),
      plainCustomer({ id: 'b', parentId: 'c' }),
      plainCustomer({ id: 'c', parentId: 'z' }),
      plainCustomer({ id: 'z' }),
    ]
    expect(groupsOf({ customers })).toEqual([
      ['a', 'a'],
      ['b', 'z'],
      ['c', 'z'],
      ['z', 'z'],
    ])
  })

  it('whose parent is no account are led by their first member', () => {
    const customers = [
      plainCustomer({ id: 'a' }),
      plainCustomer({ id: 'b', parentId: 'head' }),
      plainCustomer({ id: 'c', parentId: 'head' }),
      plainCustomer({ id: 'd', parentId: 'other head' }),
      plainCustomer({ id: 'head', tags: ['internal'] }),
      plainCustomer({ id: 'other head', tags: ['internal'] }),
    ]
    expect(groupsOf({ customers })).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'b'],
      ['d', 'd'],
    ])
  })

  it('of customers that are each other’s parents are each its own', () => {
    const customers = [plainCustomer({ id: 'a', parentId: 'b' }), plainCustomer({ id: 'b', parentId: 'a' })]
    expect(groupsOf({ customers })).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })
})
