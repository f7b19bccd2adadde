import { expect, test } from 'vitest'
import { figureOf, figuresOf } from '../figuresOf'
import { settled } from '../openCompany'
import { openPage } from '../openPage'
import { enter, expectFocusKept, openPalette, tabTo } from './keyboard'

const KPIS = ['nrr', 'grr', 'logo-churn-monthly', 'open-accounts', 'net-revenue'] as const
const NOTE = 'Price list of January'

test('an executive goes from opening to the board pack by keyboard alone', async () => {
  const { page } = await openPage('/', { viewport: { width: 1440, height: 900 } })
  await settled(page)
  const kpis = await Promise.all(KPIS.map((metric) => figureOf(page, metric)))
  expect(kpis.every((value) => value !== null)).toBe(true)

  // A goal for what the company is steered by.
  const goal = page.getByRole('button', { name: /: Net revenue retention$/ })
  await enter(page, goal)
  await page.getByRole('spinbutton', { name: 'At least, %' }).waitFor()
  await page.keyboard.type('104.5')
  await page.keyboard.press('Enter')
  await page.getByText('goal 104.5%').first().waitFor()
  await expectFocusKept(page)

  // Why it moved, down to one account: its causes add up to its change.
  const movers = (await figuresOf(page, 'account-revenue-change')).filter(({ value }) => value !== null)
  const [first] = movers
  await enter(page, page.getByRole('button', { name: /why .* moved/ }).first())
  const drawer = page.getByRole('dialog', { name: /^Why .* moved$/ })
  await drawer.getByText('Closes with no residual.').waitFor()
  const account = first!.at['account']
  const causes = (await figuresOf(page)).filter(
    ({ metric, at }) => metric.startsWith('why-') && at['account'] === account,
  )
  expect(causes.find(({ metric }) => metric === 'why-change')?.value).toBe(first!.value)
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  await expectFocusKept(page)

  // A note that the charts carry from now on.
  await enter(page, page.getByRole('button', { name: 'Add a note' }), 'Shift+Tab')
  const notes = page.getByRole('dialog', { name: 'Notes on the charts' })
  await tabTo(page, notes.getByLabel('Note', { exact: true }))
  await page.keyboard.type(NOTE)
  await page.keyboard.press('Enter')
  await notes.getByRole('table').getByText(NOTE).waitFor()
  await page.keyboard.press('Escape')
  await notes.waitFor({ state: 'hidden' })
  await expectFocusKept(page)

  // The board pack: found by its name, the same figures, as many pages of paper as there are sections.
  await openPalette(page)
  await page.keyboard.type('board')
  await page.getByRole('option', { name: /Board pack/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/board')
  await settled(page)
  expect(await Promise.all(KPIS.map((metric) => figureOf(page, metric)))).toEqual(kpis)
  expect(await figureOf(page, 'nrr-goal')).toBe(1.045)
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const pages = await page.locator('[data-page]').count()
  expect(pages).toBeGreaterThanOrEqual(5)
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages)
}, 120_000)
