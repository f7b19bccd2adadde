import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, onTestFinished, test } from 'vitest'
import { plainShop } from './madeUpShop'
import { openCompany, visit } from './openCompany'

const SCREENS = ['/', '/segments', '/accounts', '/accounts/Plain%20shop:C1', '/churn', '/cohorts', '/data']

describe.each([
  ['a wide window', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const)('on %s', (_, viewport) => {
  test.each(['light', 'dark'] as const)(
    'no screen breaks a rule of accessibility in %s colours, nor is wider than the window',
    async (colorScheme) => {
      const { page, noise } = await openCompany(plainShop(), '/', { viewport, colorScheme })
      onTestFinished(() => page.context().close())
      for (const screen of SCREENS) {
        await visit(page, screen)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const broken = violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => ({ id, target, html })))
        expect.soft(broken, screen).toEqual([])
        const spare = await page.evaluate(
          () => document.documentElement.clientWidth - document.documentElement.scrollWidth,
        )
        expect.soft(spare, `${screen}, pixels to spare`).toBeGreaterThanOrEqual(0)
      }
      expect(noise).toEqual([])
    },
    90_000,
  )
})
