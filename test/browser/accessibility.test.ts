import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenRules } from './brokenRules'
import { plainShop } from './madeUpShop'
import { openCompany, visit } from './openCompany'

const SCREENS = [
  '/',
  '/segments',
  '/accounts',
  '/accounts/Plain%20shop:C1',
  '/churn',
  '/service',
  '/cohorts?grain=quarter',
  '/forecast',
  '/audiences?who=clv>=1;country!=Nowhere|silence<400',
  '/scenarios',
  '/data',
]

describe.each([
  ['a wide window', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const)('on %s', (_, viewport) => {
  let page: Page
  let noise: string[]

  beforeAll(async () => {
    ;({ page, noise } = await openCompany(plainShop(), '/', { viewport, reducedMotion: 'reduce' }))
  }, 60_000)

  afterAll(async () => {
    await page.context().close()
  })

  test.each(SCREENS)('%s breaks no rule of accessibility, and is not wider than the window', async (screen) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await visit(page, screen)
    expect(await brokenRules(new AxeBuilder({ page }))).toEqual([])
    // Nothing but contrast depends on the colours.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await brokenRules(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([])
    const [width, room] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return [scrollWidth, clientWidth] as const
    })
    expect(width).toBeLessThanOrEqual(room)
  })

  // One of each kind; `npm run audit -- accessibility` opens every one there is.
  test('a menu, what a figure means and what a cell is made of break none, and give the focus back', async () => {
    await visit(page, '/cohorts?grain=quarter')
    const kinds = [page.locator('main [aria-haspopup="menu"]'), page.locator('main [data-defines]'), cells(page)]
    for (const opener of kinds.map((all) => all.first())) {
      await opener.press('Enter')
      await page.locator(LAYER).last().waitFor()
      expect(await brokenRules(new AxeBuilder({ page }).include(LAYER).include('[aria-expanded="true"]'))).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator(LAYER).waitFor({ state: 'detached' })
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
    }
  })

  test('the console stayed silent', () => {
    expect(noise).toEqual([])
  })
})

const cells = (page: Page) => page.locator('td[data-cohort][data-age="1"] button')

const LAYER = '.mantine-Menu-dropdown, .mantine-Popover-dropdown'
