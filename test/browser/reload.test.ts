import { expect, test } from 'vitest'
import { figuresOf } from './figuresOf'
import { plainShop } from './madeUpShop'
import { serveCompany, settled, visit } from './openCompany'
import { openPage } from './openPage'

/** Every place under a scope, with choices of its own that its address holds, and what may lie over it. */
const ADDRESSES = [
  '/?asof=2026-05-31&period=last6&country=North',
  '/?period=last6&behind=net-revenue,,Plain+shop.C2',
  '/segments?period=last6&basis=revenue&country=North',
  '/accounts/Plain%20shop.C2?period=last6&basis=revenue',
  '/churn?period=last6&def=fixed-90',
  '/cohorts?asof=2026-03-31&period=last6&basis=revenue&grain=quarter&show=orders',
  '/forecast?period=last6&basis=revenue',
  '/audiences?period=last6&country=South',
  '/data?period=last6',
] as const

test('reloading a screen gives the same address and the same figures, and Back the screen before', async () => {
  const { page } = await openPage('/', {
    build: 'production',
    prepare: (fresh) => serveCompany(fresh, plainShop()),
  })
  await settled(page)
  const shown = async () => ({ url: page.url(), figures: await figuresOf(page) })
  let before = await shown()
  for (const address of ADDRESSES) {
    await visit(page, address)
    const { pathname, search } = new URL(page.url())
    expect(`${pathname}${search}`).toBe(address)
    await expect.poll(async () => (await figuresOf(page)).length).toBeGreaterThan(0)
    await settled(page)
    const first = await shown()
    await page.reload()
    await settled(page)
    await expect.poll(shown).toEqual(first)
    await page.goBack()
    await settled(page)
    await expect.poll(shown).toEqual(before)
    await page.goForward()
    await settled(page)
    await expect.poll(shown).toEqual(first)
    before = first
  }
}, 180_000)
