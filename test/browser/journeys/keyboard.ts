import type { Download, Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { settled } from '../openCompany'

/** Stops of Tab after which what is looked for counts as out of the keyboard's reach. */
const MOST_STOPS = 250

/** Presses Tab until `target` has the focus. On the way every stop must be in sight and marked. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' })
  // A layer takes the focus as it opens; from there it is walked.
  const isEntered = (element: Element) => element.closest('[role="dialog"]')?.contains(document.activeElement) ?? true
  await expect.poll(() => target.evaluate(isEntered)).toBe(true)
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press(key)
    const { isThere, fault } = await target.evaluate(lookAtFocus)
    expect(fault).toBeNull()
    if (isThere) return
  }
  throw new Error(`${MOST_STOPS} stops of ${key} do not reach ${String(target)}.`)
}

/** Tabs to `target` and presses Enter. */
export async function enter(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key)
  await page.keyboard.press('Enter')
}

/** Opens the palette; what is typed next stands in its field, however soon it follows. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
}

/** Goes to another place by G and its key, and waits for a figure that only it shows. */
export async function goTo(page: Page, key: string, path: string, metric: string): Promise<void> {
  const isThere = () => new URL(page.url()).pathname === path
  // The second key must follow soon, which a crowded machine cannot promise.
  for (let tries = 0; tries < 5 && !isThere(); tries++) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await page.waitForURL(`**${path}*`, { timeout: 3000 }).catch(() => undefined)
  }
  await page.locator(`main [data-figure="${metric}"]`).first().waitFor({ timeout: 90_000 })
  await settled(page)
}

/** Where the focus is, after something was closed or removed: never nowhere. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY')
}

/** Does what saves files, and gives them when all have come. */
export async function savedBy(page: Page, files: number, act: () => Promise<void>): Promise<Download[]> {
  const downloads: Download[] = []
  const take = (download: Download) => downloads.push(download)
  page.on('download', take)
  await act()
  await expect.poll(() => downloads.length, { timeout: 20_000 }).toBe(files)
  page.off('download', take)
  return downloads
}

/** Whether `target` has the focus, and what is wrong with the place that has it. Runs in the page. */
function lookAtFocus(target: Element): { isThere: boolean; fault: string | null } {
  const active = document.activeElement
  // Behind the last stop Tab leaves the page for the browser's own buttons.
  if (active === null || active === document.body) return { isThere: false, fault: null }
  const name = `${active.tagName} ${active.getAttribute('aria-label') ?? active.textContent?.slice(0, 60) ?? ''}`
  const isRinged = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && outlineWidth !== '0px'
  }
  // The ring of a bare field is drawn by the frame around it, that of a table's row by its cells.
  const around = [active, active.parentElement, active.parentElement?.parentElement ?? null]
  const isMarked =
    around.some((element) => element !== null && isRinged(element)) ||
    // The browser itself marks the part of a date that is typed.
    active.matches('input[type="date"]') ||
    [...active.children].some((child) => isRinged(child) || getComputedStyle(child).boxShadow !== 'none')
  const box = active.getBoundingClientRect()
  const inSight = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
  const fault = !inSight ? 'is out of sight' : isMarked ? null : 'is not marked'
  return { isThere: active === target, fault: fault === null ? null : `${name} ${fault}` }
}
