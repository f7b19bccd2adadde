import { expect, test } from 'vitest'
import { openPage } from './openPage'

test('the app opens with its heading and says nothing in the console', async () => {
  const { page } = await openPage('/')
  await expect.poll(() => page.locator('h1').count()).toBe(1)
})
