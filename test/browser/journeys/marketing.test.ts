import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { figureOf, figuresOf } from '../figuresOf'
import { settled } from '../openCompany'
import { openPage } from '../openPage'
import { enter, expectFocusKept, goTo, savedBy, tabTo } from './keyboard'
import { formulasIn, promisedRows, savedRows } from './savedRows'

test('marketing goes from opening to the exported audience and its experiment by keyboard alone', async () => {
  const { page } = await openPage('/', { viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  await settled(page)
  await goTo(page, 'u', '/audiences', 'audience-accounts')
  const everyone = (await figureOf(page, 'audience-accounts'))!

  // High CLV, in one region, never bought one category.
  await addCondition(page, 1)
  await tabTo(page, page.getByLabel(/^Condition 1: value/), 'Shift+Tab')
  await page.keyboard.type('5000')
  await settled(page)

  // Those who look like the best customers are offered and added; Back takes them out again.
  const best = (await figureOf(page, 'audience-accounts'))!
  const [alike] = await figuresOf(page, 'look-alike-accounts')
  expect(alike?.value).toBeGreaterThan(0)
  await enter(page, page.getByRole('button', { name: /^Add .* look-alikes$/ }).first())
  await expect.poll(() => figureOf(page, 'audience-accounts'), { timeout: 10_000 }).toBe(best + alike!.value!)
  await expectFocusKept(page)
  await page.goBack()
  await expect.poll(() => figureOf(page, 'audience-accounts'), { timeout: 10_000 }).toBe(best)
  await settled(page)
  await addCondition(page, 2)
  await choose(page, 'Condition 2: what is asked', 'region')
  await addCondition(page, 3)
  await choose(page, 'Condition 3: what is asked', 'bought')
  await settled(page)
  const sentence = await page.locator('[data-audience-sentence]').textContent()
  expect(sentence).toMatch(/whose historical CLV is at least .*5,000.* whose region is .* that never bought /)
  const size = (await figureOf(page, 'audience-accounts'))!
  expect(size).toBeGreaterThan(0)
  expect(size).toBeLessThan(everyone)
  expect(await figureOf(page, 'audience-clv')).toBeGreaterThanOrEqual(5000 * size)
  expect(await figureOf(page, 'audience-consent')).toBeLessThanOrEqual(size)

  // A third is held out.
  const held = page.getByRole('slider', { name: 'Held out' })
  await tabTo(page, held)
  for (let percent = Number(await held.inputValue()); percent < 30; percent++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => held.inputValue()).toBe('30')
  await settled(page)
  const sides = [await figureOf(page, 'audience-contacted'), await figureOf(page, 'audience-held-out')]
  expect(sides.every((side) => side !== null && side > 0)).toBe(true)

  // Saved as CSV and as a workbook: every row of both sides.
  await tabTo(page, page.getByLabel('Name', { exact: true }))
  await page.keyboard.type('Try lighting')
  for (const format of ['csv', 'xlsx'] as const) {
    if (format === 'xlsx') {
      await tabTo(page, page.getByRole('radio', { name: /^CSV 1234\./ }), 'Shift+Tab')
      await page.keyboard.press('ArrowLeft')
    }
    const files = await savedBy(page, 2, () => enter(page, page.getByRole('button', { name: /^Export .* accounts$/ })))
    const rows = await Promise.all(files.map(savedRows))
    expect(rows.map(({ length }) => length)).toEqual(sides)
    expect(files.map(promisedRows)).toEqual(sides)
    expect(files.map((file) => file.suggestedFilename())).toEqual([
      expect.stringMatching(new RegExp(`^try-lighting-contact-.*\\.${format}$`)),
      expect.stringMatching(new RegExp(`^try-lighting-held-out-.*\\.${format}$`)),
    ])
    expect(formulasIn(rows.flat())).toEqual([])
    const [contacted, heldOut] = rows.map((side) => new Set(side.map((row) => row[0])))
    expect([...contacted!].filter((account) => heldOut!.has(account))).toEqual([])
  }

  // What was exported stands in the ledger, waiting for orders.
  await settled(page)
  const ledger = page.getByRole('table', { name: 'Experiments' }).locator('tbody tr')
  expect(await ledger.count()).toBe(1) // The same accounts on the same day, whatever the format: one experiment.
  expect(await ledger.first().textContent()).toContain(
    `${sides[0]!.toLocaleString('en-GB')} contacted, ${sides[1]!.toLocaleString('en-GB')} held out`,
  )
  await enter(page, page.getByRole('button', { name: /^Remove Try lighting/ }).first(), 'Shift+Tab')
  await expect.poll(() => page.getByRole('button', { name: /^Remove Try lighting/ }).count()).toBe(0)
  await expectFocusKept(page)
}, 120_000)

/** Adds a condition, and looks that the focus is where it is written. */
async function addCondition(page: Page, number: number): Promise<void> {
  await enter(page, page.getByRole('button', { name: 'Condition', exact: true }))
  await page.getByRole('group', { name: `Condition ${number}`, exact: true }).waitFor()
  await expectFocusKept(page)
}

/** Goes to a list of choices and types the first letters of one. */
async function choose(page: Page, label: string, letters: string): Promise<void> {
  await tabTo(page, page.getByLabel(label), 'Shift+Tab')
  await page.keyboard.type(letters)
}
