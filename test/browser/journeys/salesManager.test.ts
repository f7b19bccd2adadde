import { expect, test } from 'vitest'
import { figureOf, figuresOf } from '../figuresOf'
import { settled } from '../openCompany'
import { openPage } from '../openPage'
import { enter, expectFocusKept, goTo, savedBy, tabTo } from './keyboard'
import { formulasIn, promisedRows, savedRows } from './savedRows'

test('a sales manager goes from opening to the exported call list by keyboard alone', async () => {
  const { page } = await openPage('/', { viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  await settled(page)
  await goTo(page, 'c', '/churn', 'worklist-accounts')
  const listed = await figureOf(page, 'worklist-accounts')
  const losses = await figuresOf(page, 'account-expected-loss')
  expect(losses.map(({ value }) => value)).toEqual(losses.map(({ value }) => value).toSorted((a, b) => b! - a!))

  // How many calls this week.
  const calls = page.getByRole('slider', { name: 'Calls a week' })
  await tabTo(page, calls)
  const planned = Number(await calls.inputValue())
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => calls.inputValue()).toBe(String(planned + 1))
  await page.getByRole('heading', { name: new RegExp(`^${planned + 1} calls a week save about `) }).waitFor()

  // Whom first, and who that is.
  const list = page.getByRole('table', { name: 'Accounts to call' })
  const first = list.locator('tbody tr').first()
  const account = losses[0]!.at['account']!
  expect(await first.getAttribute('data-row')).toBe(account)
  await enter(page, first.getByRole('rowheader').getByRole('button'))
  const drawer = page.getByRole('dialog', { name: /^Account / })
  await drawer.locator(`[data-account="${account}"]`).first().waitFor()
  await drawer.getByRole('heading', { name: 'No call is logged' }).waitFor()

  // What came of the call.
  await page.keyboard.press('l')
  const form = page.getByRole('dialog', { name: 'Log a call' })
  await form.waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'hidden' })
  const result = (await drawer
    .getByRole('table', { name: 'Calls', exact: true })
    .locator('tbody tr td')
    .first()
    .textContent())!
  await expectFocusKept(page)
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  await expectFocusKept(page)

  // Back at the list: the row says it, and the share saved counts it among the calls that are too young.
  await goTo(page, 'c', '/churn', 'worklist-accounts')
  expect((await figuresOf(page, 'last-call-day')).map(({ at }) => at['account'])).toEqual([account])
  await page.getByText(/assumed until \d+ logged calls are \d+ days old/).waitFor()
  expect(await figureOf(page, 'calls-read-out')).toBe(0)
  const capacity = page.locator('section', { has: page.getByText(/^Call capacity/) }).last()
  await enter(page, capacity.locator('[data-tool="working"]'))
  const working = page.getByRole('dialog', { name: 'Show the working' })
  await working.getByText('Not read out: too young').waitFor()
  await page.keyboard.press('Escape')
  await working.waitFor({ state: 'hidden' })
  await expectFocusKept(page)

  const [file] = await savedBy(page, 1, () => page.keyboard.press('e'))
  const rows = await savedRows(file!)
  expect([rows.length, promisedRows(file!)]).toEqual([listed, listed])
  expect(rows.slice(0, losses.length).map((row) => row[1])).toEqual(losses.map(({ at }) => at['account']))
  expect(rows[0]!.at(-2)).toBe(result)
  expect(formulasIn(rows)).toEqual([])
}, 120_000)
