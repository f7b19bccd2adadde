import { expect, test } from 'vitest'
import { createHttp } from '../../src/sources/http'
import type { Page } from '../../src/sources/source'
import { SourceError } from '../../src/sources/SourceError'
import { wooCommerceSource } from '../../src/sources/woocommerce/wooCommerceSource'
import { randomRow } from './randomShop'
import { seeded } from './seeded'
import { virtualClock } from './virtualClock'

const never = new AbortController().signal

/** Reads the first page of orders from a server that answers with these bytes. */
async function read(bytes: Uint8Array<ArrayBuffer>): Promise<Page> {
  const clock = virtualClock()
  const http = createHttp({
    fetch: async () => new Response(bytes, { headers: { 'content-type': 'application/json' } }),
    sleep: clock.sleep,
    timeLimit: clock.timeLimit,
    random: () => 0,
    now: clock.now,
    origin: 'https://tenure.example',
  })
  const source = wooCommerceSource({ id: 'shop', basePath: '/api', readCategories: false }, http)
  for await (const page of source.pages('orders', null, never)) return page
  throw new Error('no page came')
}

test('a page cut off at any byte is never half accepted', { timeout: 60_000 }, async () => {
  const random = seeded(5)
  const rows = [1, 2].map((id) => ({
    ...randomRow(random, 'orders', id),
    status: 'completed',
    billing: { email: 'ü€😀@firm.example' },
  }))
  const bytes = new TextEncoder().encode(JSON.stringify(rows))
  expect((await read(bytes)).rowsIn).toBe(2)
  for (let length = 0; length < bytes.length; length++) {
    const cause: unknown = await read(bytes.slice(0, length)).catch((reason: unknown) => reason)
    expect(cause, `cut after ${length} bytes`).toBeInstanceOf(SourceError)
    expect(cause).toMatchObject({ kind: 'malformed', message: expect.stringContaining('Tried 4 times') })
  }
})
