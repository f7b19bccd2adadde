import { describe, expect, test } from 'vitest'
import { buildOrderTable } from '../../../src/core/buildOrderTable'
import { consolidateRecords, type ConsolidationRules } from '../../../src/core/consolidation/consolidateRecords'
import { leadsOf } from '../../../src/core/consolidation/leadsOf'
import { oneCustomer } from '../../../src/core/consolidation/oneCustomer'
import { zoneOffsets } from '../../../src/core/calendar'
import { RateTable } from '../../../src/core/rates'
import { Records } from '../../../src/core/Records'
import { plainCustomer, plainOrder } from '../plainRecords'

const rules: ConsolidationRules = { isExcluded: () => false, preference: ['erp'], decisions: [], automatic: true }

/** A shop and an ERP with one company in both, spelled differently, and one order in each. */
function twoSystems(): Records {
  const records = new Records()
  const shared = { taxNumber: 'DE 1234 567', country: 'DE' }
  records.upsertCustomer(
    plainCustomer({ ...shared, source: 'shop', id: 's1', company: 'Alder Pumps', consent: false, tags: ['web'] }),
  )
  records.upsertCustomer(
    plainCustomer({ ...shared, source: 'erp', id: 'e1', company: 'ALDER PUMPS LTD', rep: 'Ada', consent: true }),
  )
  records.upsertCustomer(plainCustomer({ source: 'shop', id: 's2', company: 'Birch' }))
  records.upsertOrder(plainOrder({ source: 'shop', id: '1', customerId: 's1' }))
  records.upsertOrder(plainOrder({ source: 'erp', id: '1', customerId: 'e1' }))
  return records
}

const idsOf = (records: Records, keys: Iterable<number>) => [...keys].map((key) => records.customerKeys.id(key))

function tableOf(records: Records, leads: ReadonlyMap<number, number>) {
  return buildOrderTable(records, {
    offsets: zoneOffsets('UTC', 2015, 2030),
    rates: new RateTable('EUR', []),
    currency: 'EUR',
    freightIncluded: false,
    defaultShare: null,
    isExcluded: () => false,
    leads,
    today: 25_000,
  })
}

describe('records of two systems', () => {
  test('the preferred source speaks for the company, and its account has both orders', () => {
    const records = twoSystems()
    const { leads, followed } = consolidateRecords(records, rules)
    expect([idsOf(records, leads.keys()), idsOf(records, leads.values())]).toEqual([['s1'], ['e1']])
    expect(followed).toMatchObject([{ grounds: ['tax', 'name'] }])
    const { accounts, saleStart } = tableOf(records, leads)
    expect(accounts.id).toEqual(['e1', 's2'])
    expect(accounts.name).toEqual(['ALDER PUMPS LTD', 'Birch'])
    expect([...saleStart]).toEqual([0, 2, 2])
  })

  test('the account knows what either record knew, and consents only where neither refuses', () => {
    const records = twoSystems()
    const { accounts } = tableOf(records, consolidateRecords(records, rules).leads)
    expect(accounts.tags[0]).toEqual(['web'])
    expect(accounts.consent[0]).toBe(0)
    expect(accounts.attributes.rep.texts[accounts.attributes.rep.code[0]!]).toBe('Ada')
  })

  test('counts in are counts out: accounts and those merged are all customers', () => {
    const records = twoSystems()
    const table = tableOf(records, consolidateRecords(records, rules).leads)
    expect(table.accounts.count + table.mergedCustomers).toBe(records.customers.size)
  })

  test('without automatic merging the sure pair is proposed', () => {
    const { leads, proposals } = consolidateRecords(twoSystems(), { ...rules, automatic: false })
    expect([leads.size, proposals.length]).toEqual([0, 1])
  })

  test('a decision parts them by their keys, and one about nobody is no obstacle', () => {
    const decisions = [
      { a: 'shop.s1', b: 'erp.e1', same: false },
      { a: 'shop.gone', b: 'erp.e1', same: true },
    ]
    const { leads, proposals } = consolidateRecords(twoSystems(), { ...rules, decisions })
    expect([leads.size, proposals.length]).toEqual([0, 0])
  })

  test('what a system has merged itself, or a rule excludes, takes no part', () => {
    const records = twoSystems()
    records.upsertCustomer(plainCustomer({ source: 'shop', id: 's1', taxNumber: 'DE1234567', mergedInto: 's2' }))
    expect(consolidateRecords(records, rules).leads.size).toBe(0)
    const isExcluded = ({ id }: { id: string }) => id === 'e1'
    expect(consolidateRecords(twoSystems(), { ...rules, isExcluded }).leads.size).toBe(0)
  })

  test('of several records in one source the oldest leads', () => {
    const records = new Records()
    const tax = { taxNumber: 'DE1234567', company: 'Alder' }
    records.upsertCustomer(plainCustomer({ ...tax, source: 'erp', id: 'young', createdAtMs: 2 }))
    records.upsertCustomer(plainCustomer({ ...tax, source: 'erp', id: 'old', createdAtMs: 1 }))
    records.upsertCustomer(plainCustomer({ ...tax, source: 'shop', id: 'web', createdAtMs: 0 }))
    const { leads } = consolidateRecords(records, rules)
    expect(idsOf(records, leads.keys()).toSorted()).toEqual(['web', 'young'])
    expect(new Set(idsOf(records, leads.values()))).toEqual(new Set(['old']))
  })
})

test('a customer goes by its id and by its number, for another system that has noted either', () => {
  const noted = (otherNumbers: readonly string[]) => {
    const records = new Records()
    records.upsertCustomer(plainCustomer({ source: 'shop', id: 's1', number: 'N17' }))
    records.upsertCustomer(plainCustomer({ source: 'erp', id: 'e1', otherNumbers }))
    return consolidateRecords(records, rules).leads.size
  }
  expect([['s1'], ['N17'], ['e1'], []].map(noted)).toEqual([1, 1, 0, 0])
})

test('one customer of several: each attribute from the first that knows it', () => {
  const one = oneCustomer([
    plainCustomer({ id: 'a', company: null, consent: null, createdAtMs: 9, tags: ['x'] }),
    plainCustomer({ id: 'b', company: 'Alder', city: 'Kiel', consent: true, createdAtMs: 3, tags: ['y', 'x'] }),
    plainCustomer({ id: 'c', company: 'Elder', city: 'Bonn', consent: null, createdAtMs: null }),
  ])
  expect(one).toMatchObject({
    id: 'a',
    company: 'Alder',
    city: 'Kiel',
    consent: true,
    createdAtMs: 3,
    tags: ['x', 'y'],
  })
  expect(oneCustomer([plainCustomer({ id: 'a', consent: null, createdAtMs: null })])).toMatchObject({
    consent: null,
    createdAtMs: null,
  })
  expect(() => oneCustomer([])).toThrow(RangeError)
})

test('further pairs extend companies to one lead, whatever their order', () => {
  const leads = new Map([[5, 2]])
  const pairs = [
    { a: 5, b: 9 },
    { a: 9, b: 1 },
    { a: 1, b: 2 },
  ]
  const expected = { 2: 1, 5: 1, 9: 1 }
  expect(Object.fromEntries(leadsOf(leads, pairs))).toEqual(expected)
  expect(Object.fromEntries(leadsOf(leads, pairs.toReversed()))).toEqual(expected)
  expect(leadsOf(leads, [])).toEqual(leads)
})
