import type { Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoCompany, type DemoCompany } from '../../mocks/company/demoCompany'
import type { DemoOrder } from '../../mocks/company/demoShop'
import { demoServer } from '../../mocks/demoServer'
import { figuresOf, type ShownFigure } from './figuresOf'
import { settled } from './openCompany'
import { openTab } from './openPage'

const TODAY = Date.UTC(2026, 10, 22) / 86_400_000
const CANARY_ID = 999_999
const AGES_LATER = 5

describe('one more order of a known account, in a month in which it bought nothing', () => {
  const company = demoCompany(TODAY)
  const { order, cohort } = onceBought(company)
  const canary = { ...order, id: CANARY_ID, placedAtMs: monthsLater(order.placedAtMs, AGES_LATER) }
  const { shop } = company
  let before: ReadonlyMap<string, number | null>
  let after: ReadonlyMap<string, number | null>

  beforeAll(async () => {
    before = await cohortFigures(company)
    after = await cohortFigures({ ...company, shop: { ...shop, orders: [...shop.orders, canary] } })
  }, 120_000)

  test('adds one to one cell of the active accounts, and changes no other and no size', () => {
    const changed = [...after].filter(([place, value]) => before.get(place) !== value)
    expect([...after.keys()]).toEqual([...before.keys()])
    const cell = `cohort-active ${cohort} ${AGES_LATER}`
    const mean = `cohort-active-mean ${AGES_LATER}`
    // What new accounts bring is the order's margin richer as well; no other figure of the screen moves.
    expect(changed.map(([place]) => place).toSorted()).toEqual(['allowable-cac', cell, mean, 'ltv', 'ltv-cac'])
    expect(after.get(cell)).toBe((before.get(cell) ?? Number.NaN) + 1)
    expect(after.get(mean)).toBeGreaterThan(before.get(mean) ?? Number.NaN)
  })
})

/** The first order of an account of the shop that ordered that once and never again, and its month. */
function onceBought({ shop, history }: DemoCompany): { readonly order: DemoOrder; readonly cohort: string } {
  const ordersOf = new Map<number, DemoOrder[]>()
  for (const order of shop.orders) {
    if ('customer' in order.buyer)
      ordersOf.set(order.buyer.customer.id, [...(ordersOf.get(order.buyer.customer.id) ?? []), order])
  }
  const merged = new Set(shop.customers.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [id, mergedInto])))
  const notBefore = monthsLater(history.firstDay * 86_400_000, 6)
  for (const [customer, orders] of ordersOf) {
    const [order] = orders
    if (merged.has(customer) || order === undefined || orders.length > 1) continue
    if (order.status !== 'completed' || order.refunds.length > 0 || order.placedAtMs < notBefore) continue
    if (monthsLater(order.placedAtMs, AGES_LATER + 2) > history.lastDay * 86_400_000) continue
    return { order, cohort: new Date(order.placedAtMs).toISOString().slice(0, 7) }
  }
  throw new Error('The demo company has no account that ordered once.')
}

/** The fifteenth, some months after an instant: far from the borders of a month in any zone. */
function monthsLater(instantMs: number, months: number): number {
  const date = new Date(instantMs)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 15, 10)
}

/** Every figure of the cohort screen by what it is and where it stands. */
async function cohortFigures(company: DemoCompany): Promise<ReadonlyMap<string, number | null>> {
  const { page, noise } = await openTab({ build: 'production' })
  await answerWith(page, demoServer(company))
  await page.goto('/cohorts?grain=month&show=active')
  await settled(page)
  const figures = await figuresOf(page)
  await page.context().close()
  expect(noise).toEqual([])
  return new Map(figures.map((figure) => [placeOf(figure), figure.value]))
}

function placeOf({ metric, at }: ShownFigure): string {
  return [metric, at['cohort'], at['age']].filter((part) => part !== undefined).join(' ')
}

async function answerWith(page: Page, answer: (request: Request) => Response): Promise<void> {
  await page.route(/\/(api\/|tenure\.config\.json$)/, async (route) => {
    const response = answer(new Request(route.request().url()))
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  })
}
