import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wooCommerceServer } from '../../../mocks/woocommerce/wooCommerceServer'
import { withShared } from '../../shared/sharedFolder'
import { company } from './fewRows'

interface Exchange {
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query?: Readonly<Record<string, string | number>>
  }
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>> }
}

const answer = wooCommerceServer(company.shop)

/** Lists that are empty in the recordings: what is in them here was not recorded. */
const EMPTY_WHEN_RECORDED: ReadonlySet<string> = new Set(['meta_data', 'taxes'])

withShared('the demo speaks as the recorded shop does', (folder) => {
  const exchanges = join(folder, 'contracts/woocommerce/exchanges')
  const read = (file: string): unknown => JSON.parse(readFileSync(join(exchanges, file), 'utf8'))

  /** The kinds of values that any recording of a route shows, by path. */
  const kindsRecorded = (path: string) =>
    shapesOf(
      readdirSync(exchanges)
        .filter((file) => /^\d.*(?<!\.body)\.json$/.test(file))
        .filter((file) => (read(file) as Exchange).request.path === path)
        .map((file) => read(file.replace('.json', '.body.json')))
        .filter(Array.isArray)
        .flat(),
    )

  test.each([
    '01-orders-page-1',
    '06-orders-full-record',
    '07-orders-modified-after',
    '12-orders-status-refunded',
    '15-refunds-page-1',
    '18-customers-page-1',
    '23-products',
  ])('%s: same fields, same kinds of values', async (name) => {
    const { request, response } = read(`${name}.json`) as Exchange
    const ours = answer(asRequest(request))
    expect(ours.status).toBe(response.status)
    expect(ours.headers.get('content-type')).toBe(response.headers['content-type'])
    expect(ours.headers.get('link')).toMatch(/^<https:\/\/server\.example\/wp-json\/.*; rel="next"$/)
    const recorded = shapesOf(read(`${name}.body.json`))
    const kindsOf = kindsRecorded(request.path)
    const ourFields = shapesOf(await rowsOf({ ...request, query: { ...request.query, per_page: 100, page: 1 } }))
    for (const path of recorded.keys()) {
      if (path.includes('_links') || path.includes('coupon')) continue
      expect([path, ourFields.get(path)]).toEqual([path, expect.anything()])
      for (const kind of ourFields.get(path) ?? []) expect([path, ...(kindsOf.get(path) ?? [])]).toContain(kind)
    }
  })

  test.each([
    '26-error-page-size-101',
    '27-error-unknown-order',
    '28-error-unknown-route',
    '29-error-write-with-read-only-key',
  ])('%s: the same refusal', async (name) => {
    const { request, response } = read(`${name}.json`) as Exchange
    const ours = answer(asRequest(request))
    expect(ours.status).toBe(response.status)
    expect(await ours.json()).toEqual(read(`${name}.body.json`))
  })

  test('05-orders-page-31, 17-refunds-page-3, 22-customers-page-5: the same headers past the end', async () => {
    for (const name of ['05-orders-page-31', '17-refunds-page-3', '22-customers-page-5']) {
      const { request, response } = read(`${name}.json`) as Exchange
      const ours = answer(asRequest({ ...request, query: { ...request.query, page: 5000 } }))
      expect(await ours.json()).toEqual([])
      expect(ours.headers.get('x-wp-total') === '0').toBe(response.headers['x-wp-total'] === '0')
    }
  })
})

/** All rows of a list, following the links from the first page on. */
async function rowsOf(request: Exchange['request']): Promise<readonly unknown[]> {
  const rows: unknown[] = []
  let next: Request | null = asRequest(request)
  while (next !== null && rows.length < 1500) {
    const page = answer(next)
    rows.push(...((await page.json()) as readonly unknown[]))
    const link = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1]
    next = link === undefined ? null : new Request(link)
  }
  return rows
}

function asRequest({ method, path, query = {} }: Exchange['request']): Request {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  return new Request(`https://server.example${path}?${parameters}`, { method })
}

/** The kinds of values at every path of the rows of a list: `line_items[].total` → decimal. */
function shapesOf(rows: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const shapes = new Map<string, Set<string>>()
  const walk = (value: unknown, path: string): void => {
    shapes.set(path, (shapes.get(path) ?? new Set()).add(kindOf(value)))
    if (Array.isArray(value)) for (const element of value) walk(element, `${path}[]`)
    else if (value !== null && typeof value === 'object')
      for (const [name, field] of Object.entries(value))
        if (!EMPTY_WHEN_RECORDED.has(name)) walk(field, `${path}.${name}`)
  }
  walk(rows, '')
  return shapes
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value !== 'string') return typeof value
  if (/^-?\d+(\.\d\d)?$/.test(value)) return 'decimal'
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value) ? 'timestamp' : 'text'
}
