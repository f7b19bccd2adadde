import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { brokenRules } from './brokenRules'
import { plainShop } from './madeUpShop'
import { serveCompany, settled } from './openCompany'
import { openPage } from './openPage'
import { openPalette } from './journeys/keyboard'

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

describe.each([
  ['a wide window', WIDE],
  ['a phone', PHONE],
] as const)('on %s', (size, viewport) => {
  test('the palette finds an account and a place by keyboard alone', async () => {
    const page = await openShop('/segments?period=last6', viewport)
    await openPalette(page)
    const palette = page.getByRole('dialog', { name: 'Search and commands' })
    expect(await rulesBrokenIn(page)).toEqual([])
    // It floats: 640 pixels in the middle where there is room, and nothing but the scrim around it.
    const width = Math.min(640, (await palette.boundingBox())?.width ?? 0)
    expect(await palette.boundingBox()).toMatchObject({ x: (viewport.width - width) / 2, width })
    if (size === 'a wide window') expect(width).toBe(640)
    await page.keyboard.type('c12')
    await palette.getByRole('option', { name: /C12\b/ }).first().waitFor()
    expect(await rulesBrokenIn(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => pathOf(page)).toBe('/accounts/Plain%20shop.C12?period=last6')
    await settled(page)
    // In one breath: no letter is lost, and of all numbers that begin so the very one is opened.
    await openPalette(page)
    await page.keyboard.type('c1')
    await page.keyboard.press('Enter')
    await expect.poll(() => pathOf(page)).toBe('/accounts/Plain%20shop.C1?period=last6')
    await settled(page)
    await openPalette(page)
    await page.keyboard.type('gini')
    await palette.getByRole('option', { name: /Gini/ }).first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => pathOf(page)).toBe('/?period=last6')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('[data-figure="gini"]') !== null))
      .toBe(true)
  })

  test('settings are reached from the palette, and break no rule of accessibility', async () => {
    const page = await openShop('/churn', viewport)
    await openPalette(page)
    await page.keyboard.type('settings')
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog', { name: 'Settings' })
    await sheet.waitFor()
    await sheet.getByRole('radio', { name: 'Comfortable' }).check()
    expect(await rulesBrokenIn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    const height = await page
      .getByRole('table')
      .first()
      .locator('tbody tr')
      .first()
      .evaluate((row) => row.clientHeight)
    expect([36, 44]).toContain(Math.round(height))
  })

  test('a removed view can be had back from the bar, which lies over no other bar', async () => {
    const page = await openShop('/churn', viewport)
    if (size === 'a phone') await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Save this view' }).filter({ visible: true }).click()
    await page.getByRole('textbox', { name: 'Name of the view' }).press('Enter')
    const bar = page.getByRole('status').filter({ hasText: 'Saved the view Churn.' })
    await bar.waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await rulesBrokenIn(page)).toEqual([])
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    if (size === 'a phone') {
      const places = await page.getByRole('navigation', { name: 'Places' }).last().boundingBox()
      const box = await undo.boundingBox()
      expect(box!.y + box!.height).toBeLessThanOrEqual(places!.y)
    }
    await undo.click()
    await undo.waitFor({ state: 'hidden' })
    expect(await page.getByRole('button', { name: 'Remove the view Churn', includeHidden: true }).count()).toBe(0)
  })
})

async function openShop(address: string, viewport: { width: number; height: number }): Promise<Page> {
  const { page } = await openPage(address, {
    build: 'production',
    viewport,
    reducedMotion: 'reduce',
    prepare: (fresh) => serveCompany(fresh, plainShop()),
  })
  await settled(page)
  return page
}

/** In light everything, in dark the contrasts. */
async function rulesBrokenIn(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await brokenRules(new AxeBuilder({ page }))
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await brokenRules(new AxeBuilder({ page }).withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}

function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return `${pathname}${search}`
}
