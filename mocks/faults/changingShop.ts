/** A row as a shop's REST API sends it. */
export type ShopRow = Readonly<Record<string, unknown>> & { readonly id: number }

/** A list of a shop. */
export type ShopList = 'customers' | 'orders' | 'refunds' | 'products'

/** A shop in memory that answers as WooCommerce's REST API does and whose rows may change between two answers. */
export interface ChangingShop {
  /** The rows of a list in the order of their ids, as they stand. */
  rows(list: ShopList): readonly ShopRow[]
  /** Puts a row in the place of its id, or over the row that has it. */
  put(list: ShopList, row: ShopRow): void
  remove(list: ShopList, id: number): void
  answer(url: URL): Response
  /** Now, by the shop's clock: rows that are put say so in `date_modified_gmt`. */
  nowMs: number
}

const MOST_ROWS = 100

/** Opens a shop with the given rows. It may hand out fewer rows a page than it is asked for, as some hosts do. */
export function changingShop(
  opening: Readonly<Partial<Record<ShopList, readonly ShopRow[]>>>,
  rowsPerPage = MOST_ROWS,
): ChangingShop {
  const lists = new Map<string, ShopRow[]>(
    (['customers', 'orders', 'refunds', 'products'] as const).map((list) => [list, [...(opening[list] ?? [])]]),
  )
  const rowsOf = (list: string): ShopRow[] => lists.get(list) ?? []
  const remove = (list: ShopList, id: number): void => {
    const rows = rowsOf(list)
    const place = rows.findIndex((row) => row.id === id)
    if (place >= 0) rows.splice(place, 1)
  }
  const shop: ChangingShop = {
    nowMs: 0,
    rows: rowsOf,
    remove,
    put(list, row) {
      remove(list, row.id)
      const rows = rowsOf(list)
      const place = rows.findIndex(({ id }) => id > row.id)
      const date_modified_gmt = new Date(shop.nowMs).toISOString().slice(0, 19)
      rows.splice(place < 0 ? rows.length : place, 0, { ...row, date_modified_gmt })
    },
    answer(url) {
      const list = url.pathname.split('/').at(-1) ?? ''
      const rows = lists.get(list)
      return rows === undefined ? noRoute() : listAnswer(url, list, rows.filter(chosenBy(url)), rowsPerPage)
    },
  }
  return shop
}

/** Orders can be asked for by their customer, and for what changed; a row that was never put is from the beginning. */
function chosenBy(url: URL): (row: ShopRow) => boolean {
  const customer = url.searchParams.get('customer')
  const after = url.searchParams.get('modified_after')
  return (row) =>
    (customer === null || String(row['customer_id']) === customer) &&
    (after === null || (typeof row['date_modified_gmt'] === 'string' && row['date_modified_gmt'] > after))
}

function listAnswer(url: URL, list: string, rows: readonly ShopRow[], rowsPerPage: number): Response {
  const asked = (name: string, otherwise: number): number => Number(url.searchParams.get(name) ?? otherwise)
  if (asked('per_page', 10) > MOST_ROWS) return refusal(400, 'rest_invalid_param', 'Invalid parameter(s): per_page')
  const perPage = Math.min(asked('per_page', 10), rowsPerPage)
  const page = asked('page', 1)
  const ordered = url.searchParams.get('order') === 'asc' ? rows : rows.toReversed()
  const some = ordered.slice((page - 1) * perPage, page * perPage)
  // Past the end, orders and refunds are counted as 0, customers and products are not.
  const uncounted = some.length === 0 && (list === 'orders' || list === 'refunds')
  const total = uncounted ? 0 : rows.length
  const pages = Math.ceil(total / perPage)
  const both = [page > 1 ? link(url, page - 1, 'prev') : '', page < pages ? link(url, page + 1, 'next') : '']
  const links = both.filter((text) => text !== '').join(', ')
  return Response.json(some.map(fieldsOf(url.searchParams.get('_fields'))), {
    headers: {
      'x-wp-total': String(total),
      'x-wp-totalpages': String(pages),
      ...(links === '' ? {} : { link: links }),
    },
  })
}

function link(url: URL, page: number, rel: string): string {
  const there = new URL(url)
  there.searchParams.set('page', String(page))
  return `<${there.href}>; rel="${rel}"`
}

/** Cuts a row to the fields asked. A dotted name reaches into objects; asked of a list, it yields nothing. */
function fieldsOf(fields: string | null): (row: ShopRow) => unknown {
  if (fields === null) return (row) => row
  const paths = fields.split(',').map((path) => path.split('.'))
  return (row) => {
    const cut: Record<string, unknown> = {}
    for (const [name = '', inner] of paths) {
      const value = row[name]
      if (value === undefined) continue
      if (inner === undefined) cut[name] = value
      else if (isObject(value) && inner in value) cut[name] = Object.assign(cut[name] ?? {}, { [inner]: value[inner] })
    }
    return cut
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function noRoute(): Response {
  return refusal(404, 'rest_no_route', 'No route was found matching the URL and request method.')
}

function refusal(status: number, code: string, message: string): Response {
  return Response.json({ code, message, data: { status } }, { status })
}
