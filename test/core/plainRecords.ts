import fc from 'fast-check'
import type { Adjustment } from '../../src/core/adjustment'
import { zoneOffsets } from '../../src/core/calendar'
import type { Customer } from '../../src/core/customer'
import type { TableRules } from '../../src/core/buildOrderTable'
import type { Order } from '../../src/core/order'
import { RateTable } from '../../src/core/rates'
import { Records } from '../../src/core/Records'

/** What a handful of sources told, as plain rows. */
export interface PlainRecords {
  readonly orders: readonly Order[]
  readonly adjustments: readonly Adjustment[]
  readonly customers: readonly Customer[]
}

/** An order with everything a test does not care about filled in. */
export function plainOrder(part: Partial<Order> & Pick<Order, 'id'>): Order {
  return {
    source: 'shop',
    customerId: 'c1',
    placedAtMs: Date.UTC(2024, 0, 15, 12),
    status: 'placed',
    currency: 'EUR',
    net: 1_000_000,
    freight: 0,
    cost: null,
    channel: null,
    rep: null,
    country: null,
    region: null,
    segment: null,
    lines: [],
    ...part,
  }
}

/** A customer with everything a test does not care about unknown. */
export function plainCustomer(part: Partial<Customer> & Pick<Customer, 'id'>): Customer {
  return {
    source: 'shop',
    company: null,
    email: null,
    parentId: null,
    mergedInto: null,
    taxNumber: null,
    number: null,
    otherNumbers: [],
    city: null,
    country: null,
    region: null,
    segment: null,
    rep: null,
    industry: null,
    channel: null,
    tags: [],
    consent: null,
    createdAtMs: null,
    ...part,
  }
}

/** A credit of 10.00 of the customer c1. */
export function plainCredit(part: Partial<Adjustment> & Pick<Adjustment, 'id'>): Adjustment {
  return {
    source: 'shop',
    orderId: null,
    customerId: 'c1',
    placedAtMs: Date.UTC(2024, 1, 1, 12),
    currency: 'EUR',
    amount: 100_000,
    ...part,
  }
}

/** Everything told, in the order customers, orders, credits. */
export function recordsOf(told: Partial<PlainRecords>): Records {
  const records = new Records()
  for (const customer of told.customers ?? []) records.upsertCustomer(customer)
  for (const order of told.orders ?? []) records.upsertOrder(order)
  for (const adjustment of told.adjustments ?? []) records.upsertAdjustment(adjustment)
  return records
}

/** Rules of a company in UTC and EUR that knows a GBP rate from 2024-01-01 on. */
export function plainRules(part: Partial<TableRules> = {}): TableRules {
  return {
    offsets: UTC,
    rates: new RateTable('EUR', [{ currency: 'GBP', day: 19_723, rate: 1.25 }]),
    currency: 'EUR',
    freightIncluded: false,
    defaultShare: null,
    today: 20_500,
    isExcluded: (customer) => customer.tags.includes('internal'),
    ...part,
  }
}

const UTC = zoneOffsets('UTC', 1999, 2031)

const text = (values: readonly string[]) => fc.constantFrom(...values)
const maybe = (values: readonly string[]) => fc.option(text(values), { nil: null })
const instant = fc.integer({ min: Date.UTC(2023, 11, 1) / 1000, max: Date.UTC(2026, 5, 1) / 1000 }).map((s) => s * 1000)
const amount = fc.oneof(fc.constant(0), fc.integer({ min: -5_000, max: 9_000_000 }))

const line = fc.record({
  product: text(['p1', 'p2', '__proto__']),
  productName: maybe(['Bolt', 'Nut']),
  category: maybe(['Cable', 'Light']),
  quantity: fc.integer({ min: 1, max: 9 }),
  net: fc.integer({ min: 0, max: 1_000_000 }),
  cost: fc.option(fc.integer({ min: 0, max: 900_000 }), { nil: null }),
})

const order: fc.Arbitrary<Order> = fc.record({
  source: text(['shop', 'erp']),
  id: fc.integer({ min: 1, max: 30 }).map(String),
  customerId: maybe(['c1', 'c2', 'c3', 'c4', 'constructor']),
  placedAtMs: instant,
  status: fc.constantFrom('placed', 'placed', 'placed', 'cancelled', 'draft', 'test'),
  currency: text(['EUR', 'EUR', 'GBP', 'CHF']),
  net: amount,
  freight: fc.integer({ min: 0, max: 90_000 }),
  cost: fc.option(fc.integer({ min: 0, max: 900_000 }), { nil: null }),
  channel: maybe(['web', 'phone']),
  rep: maybe(['Ada', 'Bo']),
  country: maybe(['DE', 'FR']),
  region: maybe(['North']),
  segment: maybe(['trade']),
  lines: fc.array(line, { maxLength: 3 }),
})

const adjustment: fc.Arbitrary<Adjustment> = fc.record({
  source: text(['shop', 'erp']),
  id: fc.integer({ min: 1, max: 12 }).map(String),
  orderId: fc.option(fc.integer({ min: 1, max: 35 }).map(String), { nil: null }),
  customerId: maybe(['c1', 'c2', 'c9']),
  placedAtMs: instant,
  currency: maybe(['EUR', 'GBP', 'CHF']),
  amount: fc.integer({ min: 0, max: 3_000_000 }),
})

const customer: fc.Arbitrary<Customer> = fc.record({
  source: text(['shop', 'erp']),
  id: text(['c1', 'c2', 'c3', 'c4', 'c5']),
  company: maybe(['Alpha', 'Beta']),
  email: fc.constant(null),
  parentId: maybe(['c1', 'c2', 'c3']),
  mergedInto: fc.option(text(['c1', 'c2', 'c3', 'nobody']), { nil: null, freq: 3 }),
  taxNumber: fc.constant(null),
  number: fc.constant(null),
  otherNumbers: fc.constant([]),
  city: fc.constant(null),
  country: maybe(['DE', 'NL']),
  region: maybe(['North', 'South']),
  segment: maybe(['trade', 'public']),
  rep: maybe(['Ada', 'Cy']),
  industry: maybe(['Rail']),
  channel: maybe(['fair']),
  tags: fc.subarray(['internal', 'vip']),
  consent: fc.option(fc.boolean(), { nil: null }),
  createdAtMs: fc.constant(null),
})

/** Random sources with every kind of dirt; ids are unique within each list, as they are after a sync. */
export const arbitraryRecords: fc.Arbitrary<PlainRecords> = fc.record({
  orders: fc.uniqueArray(order, { maxLength: 25, selector: (o) => `${o.source}/${o.id}` }),
  adjustments: fc.uniqueArray(adjustment, { maxLength: 8, selector: (a) => `${a.source}/${a.id}` }),
  customers: fc.uniqueArray(customer, { maxLength: 8, selector: (c) => `${c.source}/${c.id}` }),
})
