import { expect, test } from 'vitest'
import { openPage } from './openPage'

test('the demo company is there each time its page is loaded in one browser', async () => {
  const { page } = await openPage('/')
  const titles: (string | null)[] = []
  for (let load = 0; load < 3; load++) {
    if (load > 0) await page.goto('/')
    // The overview once there are figures, or the data screen where no source answers.
    titles.push(await page.locator('main h1:not([aria-label])').first().textContent({ timeout: 60_000 }))
  }
  expect(titles.filter((title) => title?.includes('No data') === true)).toEqual([])
  expect(new Set(titles).size).toBe(1)
}, 180_000)
