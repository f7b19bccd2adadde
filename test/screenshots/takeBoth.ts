import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'

const folder = join(import.meta.dirname, '../../screenshots')

/** The two windows that every picture is taken in. */
export const SIZES = [
  ['wide', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const

/**
 * Takes the page in light and in dark, as `screenshots/<name>-<colours>.png`, each once `ready` says that it is drawn: all of
 * it, or what the window shows, where something lies over it.
 */
export async function takeBoth(
  page: Page,
  name: string,
  ready: (page: Page) => Promise<void>,
  fullPage = true,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await ready(page)
    const path = join(folder, `${name}-${colorScheme}.png`)
    await page.screenshot({ path, fullPage, animations: 'disabled' })
  }
}
