import { expect, test } from 'vitest'
import { parseConfiguration } from '../../src/sources/configuration'
import { demoServer } from '../../mocks/demoServer'
import { company } from './woocommerce/fewRows'

const answer = demoServer(company)
const ask = (path: string) => answer(new Request(`https://tenure.example${path}`))

test('the configuration names the two shops, and each answers with its own rows', async () => {
  const { sources } = (await ask('/tenure.config.json').json()) as { sources: { id: string; basePath: string }[] }
  expect(sources.map(({ id }) => id)).toEqual(['shop', 'erp', 'costs', 'desk', 'crm'])
  const totals = sources
    .slice(0, 2)
    .map(({ basePath }) => ask(`${basePath}/orders?per_page=1`).headers.get('x-wp-total'))
  expect(totals).toEqual([String(company.shop.orders.length), String(company.erp.orders.length)])
})

test('the configuration is one that the product reads without a complaint', async () => {
  const parsed = parseConfiguration(await ask('/tenure.config.json').json())
  expect(parsed).not.toHaveProperty('mistakes')
  expect(parsed).toMatchObject({
    configuration: { currency: 'EUR', businessZone: 'Europe/Berlin', costs: { defaultMarginPercent: 28 } },
  })
})

test('rates reach from the first month to the last, one a month', async () => {
  const { rates } = (await ask('/tenure.config.json').json()) as { rates: { day: string; rate: number }[] }
  expect(rates).toHaveLength(37)
  expect(rates[0].day).toBe('2023-11-01')
  expect(rates[36].day).toBe('2026-11-01')
  expect(rates.every(({ rate }) => rate > 1.1 && rate < 1.2)).toBe(true)
})

test('the costs of every complete month are a file, whole for each channel that accounts are won by', async () => {
  const { sources } = (await ask('/tenure.config.json').json()) as { sources: { files?: { url: string }[] }[] }
  const [head, ...rows] = (await ask(sources[2].files?.[0].url ?? '').text()).trim().split('\n')
  expect(head).toBe('Month,Channel,Acquisition cost,Retention cost,Currency')
  expect([rows[0].slice(0, 7), rows.at(-1)?.slice(0, 7)]).toEqual(['2023-11', '2026-10'])
  const named = new Set(rows.map((row) => row.split(',')[1]).filter((channel) => channel !== ''))
  const wonBy = company.shop.customers.map(({ acquisition }) => acquisition).filter((channel) => channel !== '')
  expect(named).toEqual(new Set(wonBy))
})

test('what is true of the accounts is not told', async () => {
  const body = await ask('/api/shop/wp-json/wc/v3/customers?per_page=100').text()
  for (const word of ['slipping', 'untilDay', 'ordersPerYear', 'regularity']) expect(body).not.toContain(word)
})

test.each(['/api/crm/wp-json/wc/v3/orders', '/api/shop/other', '/'])('%s is not there', (path) => {
  expect(ask(path).status).toBe(404)
})
