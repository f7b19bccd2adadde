import { expect, test } from 'vitest'
import { civilOfDay } from '../../../src/core/calendar'
import { businessClock } from '../../../mocks/company/demoClock'
import { demoCompany } from '../../../mocks/company/demoCompany'
import { warehouseMove } from '../../../mocks/company/demoFirm'
import { priceLevel } from '../../../mocks/company/demoHistory'
import { ACQUISITIONS, CAMPAIGNS } from '../../../mocks/company/demoAcquisitions'
import { CATEGORIES } from '../../../mocks/company/demoCategories'
import { GBP_PRICE_FACTOR, WAREHOUSE_MOVE } from '../../../mocks/company/demoRegions'
import { SEASON, WEEK } from '../../../mocks/company/demoClock'
import { SEGMENTS } from '../../../mocks/company/demoSegments'
import type { DemoCustomer, DemoOrder } from '../../../mocks/company/demoShop'
import type { DemoTruth } from '../../../mocks/company/demoTruth'
import { dayOf, goodsOf, salesByFirm } from './demoSales'
import { TODAY } from './today'

const company = demoCompany(TODAY)
const { history, truth } = company
const clock = businessClock(history.firstDay, history.lastDay)
const sales = salesByFirm(company)
const records = new Map(
  (['shop', 'erp'] as const).flatMap((source) =>
    company[source].customers.map((customer) => [`${source} ${customer.id}`, customer] as const),
  ),
)
const lasting = truth.filter(({ onlyOnce }) => !onlyOnce)

test('nobody orders before the relation begins or after it ends; who buys once buys once', () => {
  for (const [firm, orders] of sales) {
    expect(orders.map(dayOf).filter((day) => day < firm.wonDay || day > firm.untilDay)).toEqual([])
    if (firm.onlyOnce) expect(orders).toHaveLength(1)
  }
})

test.each([
  [1, 0, 10],
  [1, 10, 500],
  [2, 0, 10],
  [2, 10, 500],
  [4, 0, 10],
  [4, 10, 500],
])('firms of regularity %d that order %d to %d times a year order as often as they should', (k, from, to) => {
  const firms = lasting.filter(
    ({ regularity, ordersPerYear }) => regularity === k && ordersPerYear >= from && ordersPerYear < to,
  )
  const expected = sum(firms, (firm) => {
    const mean = (businessDays(firm) * firm.ordersPerYear) / 365.25
    // A renewal process that begins with an order has that one more, and (1/k − 1)/2 by the shape of its gaps.
    return firm.wonDay < history.firstDay ? mean : mean + 1 + (1 / k - 1) / 2
  })
  const observed = sum(firms, (firm) => ordersOf(firm).length)
  expect(expected).toBeGreaterThan(300)
  expect(Math.abs(observed - expected)).toBeLessThan(4 * Math.sqrt(expected / k) + 0.02 * expected)
})

test.each([1, 2, 4])('gaps of regularity %d spread as they should', (k) => {
  const firms = lasting.filter((firm) => firm.regularity === k && firm.ordersPerYear < 30 && ordersOf(firm).length > 15)
  const spreads = firms.map((firm) => {
    const days = ordersOf(firm).map((order) => clock.at(dayOf(order)))
    const gaps = days.slice(1).map((day, i) => day - days[i])
    const mean = sum(gaps, (gap) => gap) / gaps.length
    return sum(gaps, (gap) => (gap - mean) ** 2) / (gaps.length - 1) / mean ** 2
  })
  expect(spreads.length).toBeGreaterThan(60)
  expect(sum(spreads, (spread) => spread) / spreads.length).toBeGreaterThan(0.85 / k)
  expect(sum(spreads, (spread) => spread) / spreads.length).toBeLessThan(1.15 / k)
})

test('business follows the season and the week', () => {
  const byMonth = Array.from({ length: 12 }, () => ({ orders: 0, expected: 0 }))
  for (const firm of lasting) {
    for (const order of ordersOf(firm)) byMonth[civilOfDay(dayOf(order)).month - 1].orders += 1
    const last = Math.min(firm.untilDay, history.lastDay)
    for (let day = Math.max(firm.wonDay, history.firstDay); day <= last; day++) {
      const { month, day: dayOfMonth } = civilOfDay(day)
      const shut = (month === 12 && dayOfMonth > 23) || (month === 1 && dayOfMonth === 1)
      byMonth[month - 1].expected +=
        (firm.ordersPerYear * SEASON[month - 1] * WEEK[(day + 3) % 7] * (shut ? 0 : 1)) / 365
    }
  }
  const level = sum(byMonth, ({ orders }) => orders) / sum(byMonth, ({ expected }) => expected)
  for (const { orders, expected } of byMonth) expect(Math.abs(orders / (expected * level) - 1)).toBeLessThan(0.08)
  const weekdays = [...sales.values()].flat().map((order) => (dayOf(order) + 3) % 7)
  expect(weekdays.filter((weekday) => weekday === 6)).toEqual([])
  expect(weekdays.filter((weekday) => weekday === 5).length / weekdays.length).toBeLessThan(0.03)
})

test.each([
  [0, 300],
  [300, 900],
  [900, 20_000],
])('orders of firms worth %d to %d EUR an order are worth that', (from, to) => {
  const firms = truth.filter(({ orderValue }) => orderValue >= from && orderValue < to)
  const told = sum(firms, (firm) => ordersOf(firm).length * firm.orderValue)
  const paid = sum(firms, (firm) => sum(ordersOf(firm), valueOf))
  expect(paid / told).toBeGreaterThan(0.93)
  expect(paid / told).toBeLessThan(1.1)
})

test('what is left after the true cost of goods is what the truth says', () => {
  const orders = truth.flatMap((firm) => ordersOf(firm).map((order) => ({ firm, order })))
  const expected = sum(orders, ({ firm, order }) => valueOf(order) * firm.marginShare)
  const left = sum(orders, ({ order }) => valueOf(order) * (1 - costOf(order) / goodsOf(order.lines)))
  expect(left / expected).toBeGreaterThan(0.95)
  expect(left / expected).toBeLessThan(1.05)
})

test('relations last as long as their law says', () => {
  const laws = new Map([...ACQUISITIONS, ...CAMPAIGNS].map((law) => [law.name, law]))
  const won = lasting.filter(
    (firm) => firm.wonDay >= history.firstDay && firm.wonDay < history.lastDay - 365 && !firm.slipping,
  )
  // Mixed over gamma-distributed chances (shape 2), the share that lasts a year is (1 + h/2)^−2.
  const expected = sum(won, (firm) => {
    const chance =
      (SEGMENTS.find(({ name }) => name === recordOf(firm)?.segment)?.endsPerYear ?? NaN) *
      (laws.get(firm.acquisition)?.ends ?? NaN)
    return (1 + chance / 2) ** -2
  })
  const lasted = won.filter(({ wonDay, untilDay }) => untilDay >= wonDay + 365).length
  expect(won.length).toBeGreaterThan(300)
  expect(Math.abs(lasted - expected)).toBeLessThan(4 * Math.sqrt(expected * (1 - expected / won.length)))
})

test('one campaign worked and the other did not', () => {
  const [panelDays, voucher] = CAMPAIGNS.map(({ name }) => truth.filter(({ acquisition }) => acquisition === name))
  const others = truth.filter(
    ({ acquisition, wonDay }) => !acquisition.startsWith('Campaign') && wonDay > history.firstDay,
  )
  const repeat = (firms: readonly DemoTruth[]) =>
    firms.filter((firm) => ordersOf(firm).length > 1).length / firms.length
  const value = (firms: readonly DemoTruth[]) => sum(firms, (firm) => sum(ordersOf(firm), valueOf)) / firms.length
  expect([panelDays.length, voucher.length]).toEqual([60, 90])
  expect(repeat(panelDays)).toBeGreaterThan(0.9)
  expect(repeat(voucher)).toBeLessThan(0.6)
  expect(value(panelDays)).toBeGreaterThan(2 * value(others))
  expect(value(voucher)).toBeLessThan(value(others) / 4)
})

test('the move of the warehouse cost its region accounts', () => {
  const move = warehouseMove(history)
  const share = (inside: boolean) => {
    const there = lasting.filter(
      (firm) =>
        (recordOf(firm)?.region === WAREHOUSE_MOVE.region) === inside &&
        firm.wonDay < move.firstDay &&
        firm.untilDay >= move.firstDay,
    )
    return there.filter(({ untilDay }) => untilDay <= move.lastDay).length / there.length
  }
  expect(share(true)).toBeGreaterThan(0.1)
  expect(share(false)).toBeLessThan(0.06)
})

test('sixteen big accounts with a steady rhythm have just fallen silent', () => {
  const slipping = truth.filter((firm) => firm.slipping)
  expect(slipping).toHaveLength(16)
  const yearly = truth.map(({ ordersPerYear, expectedMarginPerOrder }) => ordersPerYear * expectedMarginPerOrder)
  const big = yearly.toSorted((a, b) => b - a)[200]
  for (const firm of slipping) {
    expect(firm.ordersPerYear * firm.expectedMarginPerOrder).toBeGreaterThan(big)
    expect(ordersOf(firm).length).toBeGreaterThan(4)
    const silence = history.lastDay - Math.max(...ordersOf(firm).map(dayOf))
    expect((silence * firm.ordersPerYear) / 365.25).toBeGreaterThan(1.4)
    expect(silence).toBeLessThan(180)
  }
})

test('a lost category is bought no more', () => {
  const losing = truth.filter(({ lost }) => lost !== null)
  expect(losing.length).toBeGreaterThan(60)
  const later = losing.flatMap((firm) =>
    ordersOf(firm)
      .filter((order) => dayOf(order) >= (firm.lost?.fromDay ?? 0))
      .flatMap(({ lines }) => lines.map(({ product }) => [firm.lost?.category, CATEGORIES[product.category].name])),
  )
  expect(later.length).toBeGreaterThan(500)
  expect(later.filter(([lost, bought]) => lost === bought)).toEqual([])
})

test('the top fifth of the accounts brings 70 to 80 % of the money', () => {
  const values = [...sales.values()].map((orders) => sum(orders, valueOf)).toSorted((a, b) => b - a)
  const top = sum(values.slice(0, Math.ceil(values.length / 5)), (value) => value)
  expect(top / sum(values, (value) => value)).toBeGreaterThan(0.7)
  expect(top / sum(values, (value) => value)).toBeLessThan(0.8)
})

test('the business grows every year', () => {
  const years = [0, 0, 0]
  for (const order of [...sales.values()].flat()) {
    const year = Math.floor((dayOf(order) - history.firstDay) / 365.25)
    if (year < 3) years[year] += goodsOf(order.lines)
  }
  expect(years[1]).toBeGreaterThan(years[0] * 1.1)
  expect(years[2]).toBeGreaterThan(years[1] * 1.1)
})

function ordersOf(firm: DemoTruth): readonly DemoOrder[] {
  return sales.get(firm) ?? []
}

/** The first record that stands for a firm. */
function recordOf({ accounts: [{ source, id }] }: DemoTruth): DemoCustomer | undefined {
  return records.get(`${source} ${id}`)
}

/** Business days of the history in which the relation lasted. */
function businessDays(firm: DemoTruth): number {
  return clock.at(Math.min(firm.untilDay, history.lastDay) + 1) - clock.at(Math.max(firm.wonDay, history.firstDay))
}

/** Net goods in EUR at the prices of the last day. */
function valueOf(order: DemoOrder): number {
  const currency = order.currency === 'GBP' ? GBP_PRICE_FACTOR : 1
  return goodsOf(order.lines) / 100 / currency / priceLevel(history, dayOf(order))
}

function costOf({ lines }: DemoOrder): number {
  return sum(lines, ({ cost }) => cost)
}

function sum<T>(list: readonly T[], of: (element: T) => number): number {
  return list.reduce((total, element) => total + of(element), 0)
}
