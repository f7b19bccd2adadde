import { expect, it } from 'vitest'
import { demoServer } from '../../mocks/demoServer'
import { Engine } from '../../src/engine/Engine'
import type { FeedProgress } from '../../src/engine/status'
import { pacedModels } from '../../src/engine/pacedModels'
import { createHttp } from '../../src/sources/http'
import { company } from '../mocks/woocommerce/fewRows'
import { memoryShelf } from './memoryShelf'
import { modelsAtHand } from './modelsAtHand'

const DAY_MS = 86_400_000
const orders = company.shop.orders.slice(0, 2000)
const answer = demoServer({ ...company, shop: { ...company.shop, orders, refunds: [] } })

/** How far the shop's orders were, each time the engine said so, on a clock that moves on with every look at it. */
async function toldOfOrders(msALook: number): Promise<FeedProgress[]> {
  let now = company.history.lastDay * DAY_MS
  const told: FeedProgress[] = []
  const http = createHttp({
    origin: 'https://tenure.example',
    fetch: async (url, init) => answer(new Request(url, init)),
  })
  const engine = new Engine({ http, now: () => (now += msALook), models: modelsAtHand(), shelf: memoryShelf() })
  engine.onStatus(({ reading }) => {
    const of = reading.find(({ source, feed }) => source === 'shop' && feed === 'orders')
    if (of !== undefined && told.at(-1) !== of) told.push(of)
  })
  await engine.open({ kind: 'configured' })
  return told
}

it('tells of every page where pages are slow', async () => {
  const told = await toldOfOrders(1000)
  expect(told.length).toBeGreaterThanOrEqual(20)
})

it('tells ten times a second at most where pages are fast, and always how a feed ended', async () => {
  const told = await toldOfOrders(1)
  expect(told.length).toBeLessThan(10)
  expect(told.at(-1)).toMatchObject({ stage: 'done', rows: 2000, total: 2000 })
})

it('tells the models’ progress ten times a second at most, every stage and the end at once', () => {
  let now = 0
  const told: (string | null)[] = []
  const hand = pacedModels(
    () => now,
    (modelling) => told.push(modelling === null ? null : `${modelling.stage} ${modelling.done}`),
  )
  for (let done = 0; done < 30; done++, now += 10) hand({ stage: 'Fitting', done, total: 30 })
  hand({ stage: 'Forecasting', done: 0, total: 2 })
  hand(null)
  hand({ stage: 'Fitting', done: 0, total: 30 })
  expect(told).toEqual(['Fitting 0', 'Fitting 10', 'Fitting 20', 'Forecasting 0', null, 'Fitting 0'])
})
