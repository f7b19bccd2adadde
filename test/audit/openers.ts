import type { Locator, Page } from 'playwright'

/** Whatever opens something in place: menus, definitions, workings, tables, forms, sheets, cells. */
const OPENER = '[aria-haspopup], [aria-expanded], [data-tool], summary'
const LAYER = '[role="dialog"], [role="menu"], .mantine-Popover-dropdown'
const MOST = 25

export interface Opener {
  readonly name: string
  readonly button: Locator
}

/** The openers in view within `root`: one of each kind, for hundreds differ in nothing but their number, row or cell. */
export async function openersOf(page: Page, root: string): Promise<Opener[]> {
  const all = page.locator(root).locator(OPENER).filter({ visible: true })
  const found = await all.evaluateAll((elements) =>
    elements.map((element) => {
      const name = (element.getAttribute('aria-label') ?? element.textContent).trim()
      const isRepeated = element.closest('td, [role="gridcell"]') !== null || element.hasAttribute('data-defines')
      const panel = element.closest('section')?.querySelector('p, h2')?.textContent ?? ''
      const tool = element.getAttribute('data-tool')
      if (tool !== null) return { name: `${tool} of ${panel}`, kind: `${tool} ${panel}` }
      return {
        name,
        kind: isRepeated ? element.className : name.replaceAll(/\d+/g, '#').replace(/ (of|for) .*|:.*/, ''),
      }
    }),
  )
  const kinds = Map.groupBy(found.entries(), ([, { kind }]) => kind)
  const firsts = Array.from(kinds.values(), ([first]) => first!)
  return firsts.slice(0, MOST).map(([place, { name }]) => ({ name, button: all.nth(place) }))
}

/** The selector of what lies topmost over the page and so many layers; none where nothing does. */
export async function layerOf(page: Page, below = 0): Promise<string | undefined> {
  return await page.locator(LAYER).evaluateAll((elements, under) => {
    document.querySelector('[data-audited]')?.removeAttribute('data-audited')
    const top = elements
      .filter((element) => element.checkVisibility())
      .slice(under)
      .at(-1)
    top?.setAttribute('data-audited', '')
    return top && '[data-audited]'
  }, below)
}

/** The selector of the panel in which a button opens something that is no layer. */
export async function panelOf(button: Locator): Promise<string> {
  await button.evaluate((element) => (element.closest('section') ?? document.body).setAttribute('data-audited', ''))
  return '[data-audited]'
}
