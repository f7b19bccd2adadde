/** A row of the shop's, with what stands in its inner connection under the connection's name. */
export type ShopifyRow = Readonly<Record<string, unknown>> & { readonly id: string }

export interface ShopifyRecords {
  readonly orders?: readonly ShopifyRow[]
  readonly customers?: readonly ShopifyRow[]
  readonly companies?: readonly ShopifyRow[]
}

/** What was posted to the GraphQL API. */
export interface ShopifyPosted {
  readonly query: string
  readonly variables: {
    readonly first?: number
    readonly after?: string | null
    readonly id?: string
    readonly query?: string | null
  }
}

const PARTS = { orders: 'lineItems', customers: 'none', companies: 'locations' } as const
export type Root = keyof typeof PARTS

const ROOTS: readonly Root[] = ['orders', 'customers', 'companies']

/** The points of a shop that has plenty of them. */
export const COST = {
  requestedQueryCost: 100,
  actualQueryCost: 20,
  throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1900, restoreRate: 100 },
}

/** Which list a query, or the query of a bulk operation, asks for. */
export function rootOf(query: string): Root | undefined {
  return ROOTS.find((root) => query.includes(`{${root}(`))
}

/** Answers a page, the scopes of the token or the rest of an inner connection; `skew` rows too late or too early. */
export function shopifyAnswer(records: ShopifyRecords, { query, variables }: ShopifyPosted, skew = 0): Response {
  return Response.json({ data: dataOf(records, query, variables, skew), extensions: { cost: COST } })
}

function dataOf(
  records: ShopifyRecords,
  query: string,
  { first = 0, after, id, query: filter }: ShopifyPosted['variables'],
  skew: number,
): object {
  if (query.includes('accessScopes'))
    return { currentAppInstallation: { accessScopes: [{ handle: 'read_orders' }, { handle: 'read_all_orders' }] } }
  if (query.includes('node(id:$id){...on Order')) {
    const order = records.orders?.find((row) => row.id === id)
    return { node: { lineItems: connection(order?.['lineItems'] as readonly ShopifyRow[], 100, after ?? null) } }
  }
  const root = rootOf(query) ?? 'orders'
  const inner = Number(new RegExp(`${PARTS[root]}\\(first:(\\d+)\\)`).exec(query)?.[1] ?? '0')
  const rows = (records[root] ?? [])
    .filter((row) => isFound(row, filter ?? null))
    .map((row) => {
      const parts = row[PARTS[root]]
      return parts === undefined
        ? row
        : { ...row, [PARTS[root]]: connection(parts as readonly ShopifyRow[], inner, null) }
    })
  return { [root]: connection(rows, first, after ?? null, skew) }
}

/** The one search that is asked for: what was changed after an instant. */
function isFound(row: ShopifyRow, filter: string | null): boolean {
  if (filter === null) return true
  const [, after] = /^updated_at:>'(.*)'$/.exec(filter) ?? []
  return Date.parse(String(row['updatedAt'])) > Date.parse(after ?? '')
}

/** A cursor is the number at the end of an id, so that it stays good when its row is gone. */
function connection(rows: readonly ShopifyRow[], first: number, after: string | null, skew = 0): object {
  const found = rows.findIndex(({ id }) => numberOf(id) > Number(after ?? 0))
  const from = Math.max(0, (found < 0 ? rows.length : found) + skew)
  const some = rows.slice(from, from + first)
  const last = some.at(-1)
  return {
    edges: some.map((node) => ({ node })),
    pageInfo: {
      hasNextPage: from + first < rows.length,
      endCursor: last === undefined ? null : String(numberOf(last.id)),
    },
  }
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('/') + 1))
}

/** The lines of a bulk file, grouped: each row, and behind it its parts, which name it. */
export function bulkLines(root: Root, rows: readonly ShopifyRow[]): string {
  return rows
    .flatMap(({ [PARTS[root]]: parts = [], ...row }) => [
      row,
      ...(parts as readonly object[]).map((part) => ({ ...part, __parentId: row['id'] })),
    ])
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
}
