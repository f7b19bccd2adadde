import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { civilOfDay, dayOfCivil } from '../../../src/core/calendar'
import type { DemoCompany } from '../../../mocks/company/demoCompany'
import { demoCompany } from '../../../mocks/company/demoCompany'
import { grossOf } from '../../../mocks/company/demoMoney'
import type { DemoOrder, DemoShop } from '../../../mocks/company/demoShop'
import { dayOf, goodsOf, isSale } from './demoSales'
import { TODAY } from './today'

const company = demoCompany(TODAY)
const { history, shop, erp, truth } = company

test('the same day gives the same company, to the byte', () => {
  const fingerprint = fingerprintOf(company)
  expect(fingerprintOf(demoCompany(TODAY))).toBe(fingerprint)
  // Changes with every law: whoever moves one looks at docs/demo-company.md as well.
  expect(fingerprint).toBe('8f329cd612dde3ec')
})

test('the history is three years and the days of this month, up to yesterday', () => {
  expect(civilOfDay(history.firstDay)).toEqual({ year: 2023, month: 11, day: 1 })
  expect(history.lastDay).toBe(TODAY - 1)
  const days = [...shop.orders, ...erp.orders].map(dayOf)
  expect(Math.min(...days)).toBeGreaterThanOrEqual(history.firstDay)
  expect(Math.max(...days)).toBe(history.lastDay)
  expect(civilOfDay(history.lastDay)).toEqual({ year: 2026, month: 11, day: 21 })
})

test.each([
  ['the first of a month', dayOfCivil(2027, 3, 1)],
  ['a leap day', dayOfCivil(2028, 2, 29)],
  ['a Monday', dayOfCivil(2026, 11, 23)],
])('%s gives a company too, whose newest order is at most a weekend old', (_, today) => {
  const other = demoCompany(today)
  expect(other.shop.orders.length).toBeGreaterThan(24_000)
  const newest = Math.max(...other.shop.orders.map(dayOf))
  expect(newest).toBeLessThan(today)
  expect(newest).toBeGreaterThanOrEqual(today - 3)
})

test('the sizes are those of docs/demo-company.md', () => {
  expect(truth).toHaveLength(1198)
  expect(sizeOf(shop)).toEqual({ customers: 1233, orders: 24_698, lines: 53_931, refunds: 957, products: 252 })
  expect(sizeOf(erp)).toEqual({ customers: 80, orders: 2033, lines: 4429, refunds: 67, products: 252 })
})

test('ids of a list ascend and are unique over orders and refunds', () => {
  for (const { products, customers, orders, refunds } of [shop, erp]) {
    for (const list of [products, customers, orders, refunds]) {
      expect(list.every(({ id }, i) => i === 0 || id > list[i - 1].id)).toBe(true)
    }
    const posts = [...products, ...orders, ...refunds].map(({ id }) => id)
    expect(new Set(posts).size).toBe(posts.length)
  }
})

test('every order and refund names what there is', () => {
  for (const { customers, orders, refunds } of [shop, erp]) {
    const known = new Set(customers)
    expect(orders.filter(({ buyer }) => 'customer' in buyer && !known.has(buyer.customer))).toEqual([])
    expect(orders.filter(({ lines }) => lines.length < 1 || lines.length > 6)).toEqual([])
    const byId = new Map(orders.map((order) => [order.id, order]))
    for (const refund of refunds) {
      const order = byId.get(refund.orderId)
      expect(order?.refunds).toContainEqual(refund)
      expect(refund.placedAtMs).toBeGreaterThan(order?.placedAtMs ?? Infinity)
    }
  }
})

test('money is whole cents, and a refund gives back no more than the order cost', () => {
  for (const { orders } of [shop, erp]) {
    const amounts = orders.flatMap(({ lines, freight, fee }) => [
      freight,
      fee,
      ...lines.flatMap(({ subtotal, total, cost }) => [subtotal, total, cost]),
    ])
    expect(amounts.filter((amount) => !Number.isInteger(amount))).toEqual([])
    const tooMuch = orders.filter((order) => order.refunds.some(({ amount }) => amount <= 0 || amount > grossOf(order)))
    expect(tooMuch).toEqual([])
  }
})

test('the dirt is there, in the counts of docs/demo-company.md', () => {
  const statuses = new Map<string, number>()
  for (const { status } of [...shop.orders, ...erp.orders]) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const ofGuests = shop.orders.flatMap(({ buyer }) => ('guest' in buyer ? [buyer.guest] : []))
  const addresses = new Set(shop.customers.map(({ email }) => email))
  const endMs = (TODAY + 1) * 86_400_000
  expect({
    ...Object.fromEntries(statuses),
    guestOrders: ofGuests.length,
    guestsWithTheAddressOfACustomer: ofGuests.filter(({ email }) => addresses.has(email)).length,
    withoutAnyBuyer: ofGuests.filter(({ email }) => email === '').length,
    freeSamples: shop.orders.filter(({ lines }) => goodsOf(lines) === 0).length,
    testOrders: shop.orders.filter(({ buyer }) => 'customer' in buyer && buyer.customer.tags.includes('Test')).length,
    mergedRecords: shop.customers.filter(({ mergedInto }) => mergedInto !== null).length,
    refundsDatedAhead: [...shop.refunds, ...erp.refunds].filter(({ placedAtMs }) => placedAtMs > endMs).length,
    inPounds: [...shop.orders, ...erp.orders].filter(({ currency }) => currency === 'GBP').length,
    linesWithoutCost: [...shop.orders, ...erp.orders]
      .flatMap(({ lines }) => lines)
      .filter(({ product }) => !product.costKnown).length,
  }).toMatchInlineSnapshot(`
    {
      "cancelled": 342,
      "checkout-draft": 65,
      "completed": 25660,
      "failed": 162,
      "freeSamples": 60,
      "guestOrders": 241,
      "guestsWithTheAddressOfACustomer": 48,
      "inPounds": 3202,
      "linesWithoutCost": 6299,
      "mergedRecords": 12,
      "on-hold": 37,
      "pending": 75,
      "processing": 147,
      "refunded": 243,
      "refundsDatedAhead": 6,
      "testOrders": 24,
      "withoutAnyBuyer": 18,
    }
  `)
})

test('companies that are in both shops are spelled differently there and share the doubled orders alone', () => {
  const nameOf = new Map([
    ...shop.customers.map(({ id, company: name }) => [`shop ${id}`, name] as const),
    ...erp.customers.map(({ id, company: name }) => [`erp ${id}`, name] as const),
  ])
  const twice = truth.filter(({ accounts }) => new Set(accounts.map(({ source }) => source)).size === 2)
  expect(twice).toHaveLength(60)
  for (const { accounts } of twice) {
    expect(new Set(accounts.map(({ source, id }) => nameOf.get(`${source} ${id}`))).size).toBe(2)
  }
  const told = ({ placedAtMs, lines }: DemoOrder) => `${placedAtMs} ${goodsOf(lines)}`
  const inShop = new Set(shop.orders.filter(isSale).map(told))
  expect(erp.orders.filter(isSale).filter((order) => inShop.has(told(order)))).toEqual([])
  const goods = (orders: readonly DemoOrder[], wanted: number) => goodsOf(orders.find(({ id }) => id === wanted)!.lines)
  expect(company.doubles).toHaveLength(110)
  for (const double of company.doubles) {
    expect(goods(erp.orders, double.erp)).toBe(goods(shop.orders, double.shop))
    expect(erp.orders.find(({ id }) => id === double.erp)?.reference).toMatch(new RegExp(`^(Web )?${double.shop}$`))
  }
})

test('names are unlike each other, addresses end in .example, parents and merges lead to records of the shop', () => {
  const ids = new Set(shop.customers.map(({ id }) => id))
  expect(new Set(shop.customers.map(({ company: name }) => name)).size).toBe(shop.customers.length)
  for (const { email, parentId, mergedInto } of [...shop.customers, ...erp.customers]) {
    expect(email).toMatch(/^[a-z0-9]+@[a-z0-9-]+\.example$/)
    expect(parentId === null || ids.has(parentId)).toBe(true)
    expect(mergedInto === null || ids.has(mergedInto)).toBe(true)
  }
})

test('sixty groups of two to six accounts', () => {
  const members = new Map<number, number>()
  for (const { parentId } of shop.customers)
    if (parentId !== null) members.set(parentId, (members.get(parentId) ?? 1) + 1)
  expect(members.size).toBe(60)
  expect(Math.min(...members.values())).toBe(2)
  expect(Math.max(...members.values())).toBe(6)
})

/** A short hash of everything: records that are named from many places count once, fractions to nine digits. */
function fingerprintOf(whole: DemoCompany): string {
  const text = JSON.stringify(whole, (key, value: unknown) => {
    if (typeof value === 'number') return Number.isInteger(value) ? value : value.toPrecision(9)
    return (key === 'product' || key === 'customer') && value !== null ? (value as { readonly id: number }).id : value
  })
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function sizeOf({ customers, orders, refunds, products }: DemoShop) {
  const lines = orders.reduce((sum, order) => sum + order.lines.length, 0)
  return {
    customers: customers.length,
    orders: orders.length,
    lines,
    refunds: refunds.length,
    products: products.length,
  }
}
