import { chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { EVERY_PATH } from '../browser/everyPath'
import { settled } from '../browser/openCompany'
import { companyServer } from './companyServer'
import { interactionsSince, watchInteractions, type Interactions } from './interactions'
import { millionOrders } from './millionOrders'

const SCREENS = process.env['AUDIT_SCREENS']?.split(',') ?? EVERY_PATH
const ORDERS = Number(process.env['AUDIT_ORDERS'] ?? 1_000_000)
const MOST_MS = 100

let server: Awaited<ReturnType<typeof companyServer>>
beforeAll(async () => {
  server = await companyServer(inject('origins').production, millionOrders(ORDERS))
}, 300_000)
afterAll(() => server.close())

test('from a key or a press to the next frame, on every screen of a company of a million orders', async () => {
  const browser = await chromium.launch({ ...inject('chromium'), args: ['--no-sandbox', '--disable-gpu'] })
  const rows: { screen: string; asked: number; p50: number; p95: number; most: number; slowest: string }[] = []
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await watchInteractions(page)
    await page.goto(server.origin)
    await settledAtLast(page)
    for (const screen of SCREENS) {
      const measured = await used(page, screen)
      rows.push({ screen, ...summed(measured) })
    }
  } finally {
    await browser.close()
    console.table(rows)
  }
  expect(rows.filter(({ p95 }) => p95 > MOST_MS)).toEqual([])
}, 1_800_000)

/** Does on a screen what people do there, and tells what each key and press took. */
async function used(page: Page, screen: string): Promise<Interactions> {
  const before = await interactionsSince(page, 0)
  await page.locator(`nav[aria-label="Places"] a[href^="${screen}"]`).first().click()
  await settledAtLast(page)
  await filtered(page)
  await moved(page)
  await lookedUp(page)
  if (screen === '/accounts') await sortedAndSearched(page)
  await workingOpened(page)
  return interactionsSince(page, before.last)
}

/** Narrows to one region and back. */
async function filtered(page: Page): Promise<void> {
  await page.keyboard.press('f')
  await page
    .getByRole('button', { name: 'Region', exact: true })
    .or(page.getByText('Region', { exact: true }))
    .first()
    .click()
  await page.getByText('Region 3', { exact: true }).first().click()
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await settledAtLast(page)
  await page.goBack()
  await settledAtLast(page)
}

/** Walks the as-of day along its slider, and by whole periods. */
async function moved(page: Page): Promise<void> {
  await page.keyboard.press('a')
  const slider = page.getByRole('slider', { name: 'As-of day' })
  await slider.focus()
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('ArrowLeft')
    await page.waitForTimeout(40)
  }
  const box = await slider.boundingBox()
  if (box !== null) {
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2)
    await page.mouse.down()
    for (let at = 90; at > 50; at -= 2) await page.mouse.move(box.x + (box.width * at) / 100, box.y + box.height / 2)
    await page.mouse.up()
  }
  await page.keyboard.press('Escape')
  await settledAtLast(page)
  for (const key of ['[', ']']) {
    await page.keyboard.press(key)
    await settledAtLast(page)
  }
}

/** Looks an account up in the palette, letter by letter. */
async function lookedUp(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('firm 42', { delay: 60 })
  await page.waitForTimeout(300)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
}

async function sortedAndSearched(page: Page): Promise<void> {
  const heads = page.getByRole('columnheader').getByRole('button')
  for (const at of [0, 1, 0]) {
    await heads.nth(at).click()
    await settledAtLast(page)
  }
  await page.keyboard.press('/')
  await page.keyboard.type('firm 99', { delay: 60 })
  await settledAtLast(page)
  for (let letter = 0; letter < 7; letter++) await page.keyboard.press('Backspace')
  await settledAtLast(page)
  await page.keyboard.press('Escape')
}

/** Opens the working of the first figure that has one, and closes it. */
async function workingOpened(page: Page): Promise<void> {
  const tool = page.locator('main [data-tool="working"]').first()
  if ((await tool.count()) === 0) return
  await tool.press('Enter')
  await page.waitForTimeout(500)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(300)
}

/** A million orders take their time: nothing is given up before ten minutes. */
async function settledAtLast(page: Page): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await settled(page)
    } catch (error) {
      if (attempt === 10) throw error
    }
  }
}

function summed({ durations, quick }: Interactions) {
  const all = [...Array.from({ length: quick }, () => ({ ms: 16, what: '' })), ...durations].toSorted(
    (a, b) => a.ms - b.ms,
  )
  const at = (share: number) => all[Math.max(0, Math.ceil(share * all.length) - 1)]?.ms ?? 0
  const slowest = all.slice(-3).map(({ ms, what }) => `${what} ${ms}`)
  return { asked: all.length, p50: at(0.5), p95: at(0.95), most: at(1), slowest: slowest.join(', ') }
}
