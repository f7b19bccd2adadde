import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { EVERY_PATH } from '../browser/everyPath'
import { plainShop } from '../browser/madeUpShop'
import { serveCompany, settled } from '../browser/openCompany'
import { openTab } from '../browser/openPage'

const MOST = 0.02

interface Shift {
  readonly value: number
  readonly moved: readonly string[]
}

test.each([
  [1440, 900],
  [1350, 940],
  [1200, 800],
  [390, 844],
])('nothing jumps while a screen loads, %i × %i', async (width, height) => {
  const sums: { screen: string; shift: number }[] = []
  for (const screen of EVERY_PATH) {
    const { page } = await openTab({ build: 'production', viewport: { width, height } })
    await watchShifts(page)
    await serveCompany(page, plainShop())
    await page.goto(screen)
    await settled(page)
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts)
    sums.push({ screen, shift: shifts.reduce((sum, { value }) => sum + value, 0) })
    for (const { value, moved } of shifts) if (value >= 0.001) console.log(screen, value.toFixed(4), moved.join(' | '))
    await page.context().close()
  }
  console.table(sums)
  expect(sums.filter(({ shift }) => shift > MOST)).toEqual([])
})

/** Keeps every layout shift that no key or pointer has caused, with what moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(globalThis, { shifts })
    const nameOf = (node: Node | null) =>
      node instanceof Element
        ? `${node.tagName} ${node.getAttribute('class')} ${node.textContent?.slice(0, 40)}`
        : (node?.nodeName ?? 'gone')
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as LayoutShift[]) {
        if (entry.hadRecentInput) continue
        const moved = entry.sources.map(
          ({ node, previousRect, currentRect }) =>
            `${nameOf(node)}: ${previousRect.y}+${previousRect.height} to ${currentRect.y}+${currentRect.height}`,
        )
        shifts.push({ value: entry.value, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

interface LayoutShift {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}
