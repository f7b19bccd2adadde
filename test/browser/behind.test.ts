import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { brokenRules } from './brokenRules'
import { figureOf, figuresOf } from './figuresOf'
import { settled } from './openCompany'
import { openPage } from './openPage'

describe('on a phone', () => {
  const viewport = { width: 390, height: 844 }
  test('a figure is followed by keyboard to its accounts and their orders, and ties out', async () => {
    const { page } = await openPage('/?period=last6', { viewport, reducedMotion: 'reduce' })
    await settled(page)
    const nrr = await figuresOf(page, 'nrr')
    await page.locator('main [data-figure="nrr"]').first().press('Enter')
    const drawer = page.getByRole('dialog', { name: /^Show the working/ })
    await drawer.getByText('The accounts come to the figure on the screen').waitFor()
    expect(await figureOf(page, 'behind-value')).toBeCloseTo(nrr[0]!.value!, 12)
    expect(await drawer.getByText(/does not hold/).count()).toBe(0)
    expect(await rulesBrokenIn(page)).toEqual([])
    const before = (await figuresOf(page, 'behind-below')).slice(0, 1)
    await drawer.locator('tbody th button').first().press('Enter')
    await drawer.getByText('The orders below add up to what the figure holds of the account').waitFor()
    expect(await drawer.getByText(/does not hold/).count()).toBe(0)
    const orders = await figuresOf(page, 'behind-order')
    expect(orders.length).toBeGreaterThan(0)
    expect(orders.every(({ at }) => at['account'] === before[0]!.at['account'])).toBe(true)
    expect(await rulesBrokenIn(page)).toEqual([])
    await page.goBack()
    await drawer.getByText('The accounts come to the figure on the screen').waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    expect(new URL(page.url()).search).toBe('?period=last6')
  })
})

test('a panel’s working leads down to the accounts of a step', async () => {
  const { page } = await openPage('/')
  await settled(page)
  const step = (await figuresOf(page, 'movement-expansion'))[0]
  const panel = page.locator('#movement')
  await panel.getByRole('button', { name: 'Show the working' }).click()
  await page.getByRole('link', { name: /^Expansion/ }).click()
  const drawer = page.getByRole('dialog', { name: /^Show the working/ })
  await drawer.getByText('The accounts come to the figure on the screen').waitFor()
  expect(await drawer.getByText(/does not hold/).count()).toBe(0)
  if (step !== undefined) expect(await figureOf(page, 'behind-value')).toBe(step.value)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    drawer.getByRole('button', { name: /^CSV, / }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^movement-expansion-\d{4}-\d\d-\d\d-\d+-rows\.csv$/)
})

/** In light everything, in dark the contrasts. */
async function rulesBrokenIn(page: Page): Promise<string[]> {
  const light = await brokenRules(new AxeBuilder({ page }))
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await brokenRules(new AxeBuilder({ page }).withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}
