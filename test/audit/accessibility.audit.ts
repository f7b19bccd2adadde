import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { brokenRules } from '../browser/brokenRules'
import { EVERY_PATH } from '../browser/everyPath'
import { settled, visit } from '../browser/openCompany'
import { openTab } from '../browser/openPage'
import { layerOf, openersOf, panelOf } from './openers'
import { STATES } from './states'

const SCREENS = process.env['AUDIT_SCREENS']?.split(',') ?? [...EVERY_PATH, '/accounts/…', '/board', 'states']
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// What a button is called belongs to its button, wherever it is drawn.
const REGIONS = 'dialog, [role="dialog"], [role="alertdialog"], [role="tooltip"], svg'
const CHECKS = { checks: { region: { options: { regionMatcher: REGIONS } } } }
const THEMES = ['light', 'dark'] as const

interface Verdict {
  readonly state: string
  readonly theme: (typeof THEMES)[number]
  readonly broken: readonly string[]
}

const rows: object[] = []
afterAll(() => console.table(rows))

describe.each([
  ['wide', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const)('%s', (window, viewport) => {
  let page: Page

  beforeAll(async () => {
    ;({ page } = await openTab({ viewport, reducedMotion: 'reduce' }))
    await page.goto('/')
    await settled(page)
  })

  afterAll(() => page.context().close())

  test.each(SCREENS.filter((screen) => screen !== 'states'))('%s, and what its buttons open', async (screen) => {
    await visit(page, screen === '/accounts/…' ? await anAccount(page) : screen)
    const verdicts = await judge(page, 'as it opens', 'html')
    // An account is itself a layer, which covers the list of them.
    const [root, below] = screen === '/accounts/…' ? ['[aria-modal]', 1] : [screen === '/' ? 'body' : 'main', 0]
    await page.locator(root).locator('h1, [data-tool]').first().waitFor()
    for (const { name, button } of await openersOf(page, root)) {
      await button.press('Enter')
      await settled(page)
      const layer = await layerOf(page, below)
      verdicts.push(...(await judge(page, name, layer ?? (await panelOf(button)))))
      if (layer === undefined) await button.press('Enter')
      else verdicts.push({ state: name, theme: 'light', broken: await leftByEscape(page, button, below) })
    }
    expect(tabulated(screen, verdicts)).toEqual([])
  })

  test.each(SCREENS.includes('states') ? STATES : [])('%s', async (name, open) => {
    const state = await open(viewport)
    onTestFinished(() => state.context().close())
    expect(tabulated(name, await judge(state, name, (await layerOf(state)) ?? 'html'))).toEqual([])
  })

  /** The verdicts that found something, once each theme has its row in the table. */
  function tabulated(screen: string, verdicts: readonly Verdict[]): Verdict[] {
    for (const theme of THEMES) {
      const seen = verdicts.filter((verdict) => verdict.theme === theme)
      const states = new Set(seen.map(({ state }) => state)).size
      rows.push({ screen, theme, window, states, violations: seen.flatMap(({ broken }) => broken).length })
    }
    return verdicts.filter(({ broken }) => broken.length > 0)
  }
})

/** What is broken within an element, in light by any rule, in dark by the colours: nothing else depends on them. */
async function judge(page: Page, state: string, within: string): Promise<Verdict[]> {
  // One frame holds all there is: no page of axe's own is needed to put its answers together.
  const axe = () =>
    new AxeBuilder({ page })
      .options({ resultTypes: ['violations'], ...CHECKS })
      .include(within)
      .setLegacyMode()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await brokenRules(axe().withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await brokenRules(axe().withTags(TAGS))
  return [
    { state, theme: 'light', broken: light },
    { state, theme: 'dark', broken: dark },
  ]
}

/** What Escape leaves undone: it closes whatever lies over the page and gives the focus back to what opened it. */
async function leftByEscape(page: Page, button: Locator, below: number): Promise<string[]> {
  await page.keyboard.press('Escape')
  const isBack = async () =>
    (await layerOf(page, below)) === undefined &&
    (await button.evaluate((element) => element === document.activeElement))
  for (let waited = 0; waited < 3000; waited += 50) {
    if (await isBack()) return []
    await page.waitForTimeout(50)
  }
  return ['Escape: it stays open, or the focus is lost']
}

async function anAccount(page: Page): Promise<string> {
  await visit(page, '/accounts')
  const account = await page.locator('main [data-account]').first().getAttribute('data-account')
  return `/accounts/${encodeURIComponent(account ?? '')}`
}
