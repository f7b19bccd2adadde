import type { Http } from '../../src/sources/http'

const REGIONS = ['North', 'South', 'East', 'West', 'Alps', 'Coast', 'Lakes', 'Capital']
const START_MS = Date.UTC(2021, 0, 1)
const MONTHS = 60
const PER_PAGE = 100

/** The shop as the engine asks it, and all of its pages as the texts they are. */
export interface SyntheticShop {
  readonly http: Http
  readonly texts: readonly string[]
}

/**
 * A shop whose answers are made as text beforehand, so that a run measures reading them and not making them: `orders`
 * orders of `orders / 10` customers in 8 regions over 60 months, deterministic, in the WooCommerce dialect.
 */
export function syntheticShop(orders: number): SyntheticShop {
  const customers = Math.max(1, Math.round(orders / 10))
  const random = xorshift(orders)
  const pages = new Map<string, string[]>([
    ['customers', pagesOf(customers, (i) => customerJson(i + 1))],
    ['orders', pagesOf(orders, (i) => orderJson(i + 1, customers, random))],
    ['refunds', pagesOf(Math.round(orders / 50), (i) => refundJson(i + 1))],
    ['products', ['[]']],
  ])
  const totals: Record<string, number> = { customers, orders, refunds: Math.round(orders / 50), products: 0 }
  const http: Http = {
    async json(url) {
      const { pathname, searchParams } = new URL(url, 'http://shop.example')
      const list = pathname.split('/').at(-1) ?? ''
      const texts = pages.get(list) ?? ['[]']
      const isNewest = searchParams.get('order') === 'desc'
      const text = isNewest ? newestOf(texts) : (texts[Number(searchParams.get('page') ?? 1) - 1] ?? '[]')
      return {
        body: JSON.parse(text) as unknown,
        headers: new Headers({ 'x-wp-total': String(totals[list] ?? 0), 'x-wp-totalpages': String(texts.length) }),
      }
    },
    stream: () => Promise.reject(new Error('the synthetic shop has no files')),
  }
  return { http, texts: [...pages.values()].flat() }
}

/** The last row of a list alone: what a reader asks to learn whether rows came while it read. */
function newestOf(texts: readonly string[]): string {
  const rows = JSON.parse(texts.at(-1) ?? '[]') as unknown[]
  return JSON.stringify(rows.slice(-1))
}

function pagesOf(count: number, row: (i: number) => string): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / PER_PAGE)) }, (_, page) => {
    const from = page * PER_PAGE
    const rows = Array.from({ length: Math.min(PER_PAGE, count - from) }, (__, i) => row(from + i))
    return `[${rows.join(',')}]`
  })
}

function customerJson(id: number): string {
  const region = REGIONS[id % REGIONS.length]
  return `{"id":${id},"email":"buyer${id}@firm${id}.example","date_created_gmt":"2021-01-01T00:00:00","billing":{"company":"Firm ${id}","country":"DE"},"meta_data":[{"id":1,"key":"region","value":"${region}"}]}`
}

function orderJson(id: number, customers: number, random: () => number): string {
  // A customer's share of the orders falls with its number, as in real companies.
  const customer = 1 + Math.floor(random() ** 2 * customers)
  const at = new Date(START_MS + Math.floor(random() * MONTHS * 30.4375 * 86_400) * 1000).toISOString().slice(0, 19)
  const net = (20 + random() ** 3 * 4_000).toFixed(2)
  const total = (Number(net) + 12.5).toFixed(2)
  return `{"id":${id},"status":"completed","currency":"EUR","customer_id":${customer},"billing":{"email":"buyer${customer}@firm${customer}.example","company":"Firm ${customer}","country":"DE"},"date_created_gmt":"${at}","total":"${total}","total_tax":"0.00","shipping_total":"12.50","created_via":"checkout","line_items":[]}`
}

function refundJson(id: number): string {
  return `{"id":${10_000_000 + id},"parent_id":${id * 7},"date_created_gmt":"2024-06-01T10:00:00","amount":"10.00","line_items":[]}`
}

function xorshift(seed: number): () => number {
  let state = seed || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}
