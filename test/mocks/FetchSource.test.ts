import { afterEach, expect, test, vi } from 'vitest'
import { http } from 'msw/http'
import { defineNetwork } from 'msw/experimental'
import { FetchSource } from '../../mocks/FetchSource'

const realFetch = globalThis.fetch
afterEach(() => (globalThis.fetch = realFetch))

/** A network on which only /answered and what never ends are answered. */
function answering() {
  const beyond = vi.fn((asked: Request | string) => {
    const { pathname } = new URL(asked instanceof Request ? asked.url : asked)
    return Promise.resolve(new Response(`beyond ${pathname}`))
  })
  globalThis.fetch = beyond as unknown as typeof fetch
  const network = defineNetwork({
    sources: [new FetchSource()],
    handlers: [
      http.get('https://demo.example/answered', () => Response.json([1], { headers: { 'x-total': '1' } })),
      http.get('https://demo.example/endless', () => new Promise<never>(() => undefined)),
      http.get('https://demo.example/broken', () => {
        throw new TypeError('out of order')
      }),
    ],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  })
  network.enable()
  return { network, beyond }
}

test('a request that a handler knows is answered with its body and headers, and goes no further', async () => {
  const { beyond } = answering()
  const response = await fetch('https://demo.example/answered')
  expect([await response.json(), response.headers.get('x-total')]).toEqual([[1], '1'])
  expect(beyond).not.toHaveBeenCalled()
})

test('any other goes its way', async () => {
  answering()
  expect(await (await fetch('https://demo.example/other')).text()).toBe('beyond /other')
})

test('a caller that gives up is told so with its own reason, before and during the answer', async () => {
  answering()
  const stop = new AbortController()
  const asked = fetch('https://demo.example/endless', { signal: stop.signal })
  stop.abort(new Error('given up'))
  await expect(asked).rejects.toThrow('given up')
  await expect(fetch('https://demo.example/answered', { signal: stop.signal })).rejects.toThrow('given up')
})

test('a handler that breaks fails the request', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  answering()
  await expect(fetch('https://demo.example/broken')).rejects.toThrow('out of order')
  expect(said).toHaveBeenCalled()
})

test('after it is disabled, everything goes its way again', async () => {
  const { network } = answering()
  await network.disable()
  expect(await (await fetch('https://demo.example/answered')).text()).toBe('beyond /answered')
})
