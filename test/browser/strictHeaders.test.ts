import { describe, expect, inject, test } from 'vitest'
import { strictHeaders } from '../../vite.config'
import { settled } from './openCompany'
import { openPage } from './openPage'

describe.each(['demo', 'production'] as const)('the %s build', (build) => {
  test('opens with one heading and leaves nothing in the console', async () => {
    const { page } = await openPage('/', { build })
    await settled(page)
    expect(await page.locator('h1').count()).toBe(1)
  })

  test('carries the strict headers on every answer', async () => {
    const origin = inject('origins')[build]
    for (const path of ['/', '/accounts/17', '/favicon.svg', '/assets/none.js', await entryScript(origin)]) {
      const { headers } = await fetch(origin + path)
      for (const [name, value] of Object.entries(strictHeaders)) {
        expect(headers.get(name), `${name} of ${path}`).toBe(value)
      }
      expect(headers.get('access-control-allow-origin'), path).toBeNull()
    }
  })

  test('keeps what is named by its content, and asks again for everything else', async () => {
    const origin = inject('origins')[build]
    const kept = async (path: string) => (await fetch(origin + path)).headers.get('cache-control')
    expect(await kept(await entryScript(origin))).toBe('public, max-age=31536000, immutable')
    expect(await kept('/')).toBe('no-cache')
    expect(await kept('/favicon.svg')).toBe('no-cache')
  })

  test('answers a place of the app with the page, a missing asset or API path with 404', async () => {
    const origin = inject('origins')[build]
    const statuses = ['/accounts/17', '/assets/none.js', '/api/none'].map(
      async (path) => (await fetch(origin + path)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 404, 404])
  })

  test('refuses an inline script in the page', async () => {
    const { page, noise } = await openPage('/', {
      build,
      prepare: (fresh) =>
        fresh.route('**/*', async (route) => {
          if (route.request().resourceType() !== 'document') return route.continue()
          const response = await route.fetch()
          const body = (await response.text()).replace('</body>', '<script>window.injected = true</script></body>')
          await route.fulfill({ response, body })
        }),
    })
    await settled(page)
    expect(await page.evaluate(() => 'injected' in window)).toBe(false)
    const refusals = noise.splice(0)
    expect(refusals).not.toEqual([])
    for (const refusal of refusals) expect(refusal).toMatch(/policy/i)
  })
})

/** The path of the script that the page begins with. */
async function entryScript(origin: string): Promise<string> {
  const page = await (await fetch(origin)).text()
  const path = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1]
  if (path === undefined) throw new Error('The page names no script under /assets/.')
  return path
}
