import { expect, test } from 'vitest'
import { demoCompany } from '../../../mocks/company/demoCompany'
import { demoConfiguration } from '../../../mocks/demoConfiguration'
import { demoServer } from '../../../mocks/demoServer'
import { roughNetwork } from '../../../mocks/roughNetwork'
import { dayOfCivil } from '../../../src/core/calendar'
import { createHttp } from '../../../src/sources/http'
import type { Page } from '../../../src/sources/source'
import { createSync } from '../../../src/sources/sync'
import { wooCommerceSource } from '../../../src/sources/woocommerce/wooCommerceSource'
import { virtualClock } from '../../faults/virtualClock'

test('both shops of the demo company load whole over a rough network', { timeout: 60_000 }, async () => {
  const company = demoCompany(dayOfCivil(2026, 11, 22))
  const clock = virtualClock()
  const answer = roughNetwork(demoServer(company), async () => undefined)
  const refused: number[] = []
  const http = createHttp({
    fetch: async (address) => {
      const response = await answer(new Request(address))
      if (!response.ok) refused.push(response.status)
      return response
    },
    sleep: clock.sleep,
    timeLimit: clock.timeLimit,
    random: () => 0.5,
    now: clock.now,
    origin: 'https://tenure.example',
  })
  const sources = demoConfiguration(company.history)
    .sources.filter((source) => source.kind === 'woocommerce')
    .map((source) => wooCommerceSource(source, http))
  const costs: (number | null)[] = []
  const accept = (page: Page): void => {
    for (const order of page.orders) costs.push(order.cost)
  }
  const { complete, sources: reports } = await createSync(
    sources,
    { accept },
    { now: clock.now, maxRejectedShare: 0 },
  ).run(new AbortController().signal)
  expect(reports.map(({ error }) => error)).toEqual([null, null])
  expect(complete).toBe(true)
  expect(new Set(refused)).toEqual(new Set([429, 503]))
  for (const { source, feeds } of reports) {
    const shop = source === 'shop' ? company.shop : company.erp
    const [customers, orders, refunds] = feeds
    expect(orders).toMatchObject({ rowsIn: shop.orders.length, total: shop.orders.length, repeated: 0, rejections: [] })
    expect(refunds).toMatchObject({ rowsIn: shop.refunds.length, repeated: 0, rejections: [] })
    expect(customers?.rowsIn).toBe(customers?.total)
  }
  expect(costs.some((cost) => cost !== null)).toBe(true)
})
