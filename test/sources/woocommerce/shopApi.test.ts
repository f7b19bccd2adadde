import { describe, expect, test } from 'vitest'
import { SourceError } from '../../../src/sources/SourceError'
import { readPage } from '../../../src/sources/woocommerce/shopApi'
import { httpOf } from '../recordedExchange'

const never = new AbortController().signal
const query = { list: 'orders', parameters: { _fields: 'id' } }
const hundred = Array.from({ length: 100 }, (_, i) => ({ id: i + 1 }))

const read = (page: number, rows: readonly unknown[], headers: Record<string, string> = {}) =>
  readPage(
    httpOf(() => Response.json(rows, { headers })),
    '/api',
    query,
    page,
    never,
  )

test('the address has one slash between the prefix and the list', async () => {
  const asked: string[] = []
  const http = httpOf((url) => {
    asked.push(url.pathname + url.search)
    return Response.json([])
  })
  for (const prefix of ['/api/shop/wp-json/wc/v3', '/api/shop/wp-json/wc/v3/'])
    await readPage(http, prefix, query, 7, never)
  const expected = '/api/shop/wp-json/wc/v3/orders?per_page=100&orderby=id&order=asc&_fields=id&page=7'
  expect(asked).toEqual([expected, expected])
})

describe('the last page', () => {
  test.each([
    ['is known by the link', 2, hundred, { link: '<https://x/?page=1>; rel="prev"' }, true],
    ['is not one with a link to the next', 2, [{ id: 1 }], { link: '<https://x/?page=3>; rel="next"' }, false],
    ['is known by the count of pages', 2, hundred, { 'x-wp-totalpages': '2' }, true],
    ['is not one before the count of pages, even without a link', 2, hundred, { 'x-wp-totalpages': '3' }, false],
    ['is known by its few rows when nothing else is said', 2, hundred.slice(1), {}, true],
    ['is not one of a hundred rows when nothing else is said', 2, hundred, {}, false],
    [
      'is an empty one, whatever is said',
      2,
      [],
      { link: '<https://x/?page=3>; rel="next"', 'x-wp-totalpages': '9' },
      true,
    ],
  ])('%s', async (_, page, rows, headers, last) => {
    expect((await read(page, rows, headers)).last).toBe(last)
  })
})

test.each([
  [1, [{ id: 1 }], '3000', 3000],
  [1, [], '0', 0],
  [31, [], '0', null],
  [5, [], '301', null],
  [1, [{ id: 1 }], 'many', null],
])('page %i with %o counted as %s has a total of %s', async (page, rows, header, total) => {
  expect((await read(page, rows, { 'x-wp-total': header })).total).toBe(total)
})

test.each([[{ code: 'rest_error', message: 'no' }], ['text'], [null], [7]])('%o is no list', async (body) => {
  const cause: unknown = await readPage(
    httpOf(() => Response.json(body)),
    '/api',
    query,
    1,
    never,
  ).catch((reason: unknown) => reason)
  expect(cause).toBeInstanceOf(SourceError)
  expect(cause).toMatchObject({ kind: 'malformed', message: expect.stringContaining('other than a list') })
})
