import { GraphqlError } from '../GraphqlError'
import { chainedPages } from '../lists/chainedPages'
import { textAt } from '../lists/fieldText'
import type { ListPages } from '../lists/ListFeed'
import { valueAt } from '../lists/valueAt'
import { SourceError } from '../SourceError'
import type { ShopifyApi } from './shopifyApi'
import type { ShopifyList } from './ShopifyList'

const PAGE_INFO = 'pageInfo{hasNextPage endCursor}'
/** Parts that are asked for by themselves, where a row has more than came with it. */
const PARTS_PER_PAGE = 100

/**
 * A list read page by page, each from the cursor of the one before. A page that is too costly is asked for by halves. `filter`: which
 * rows of it, in the words of the shop's search; null: all.
 */
export function shopifyPages(
  api: ShopifyApi,
  list: ShopifyList,
  size: number,
  filter: string | null = null,
): Required<ListPages> {
  let most = size
  const query = queryOf(list)
  const page = async (after: string | null, signal: AbortSignal): Promise<unknown> => {
    for (;;) {
      try {
        return valueAt(await api.ask(query, { first: most, after, query: filter }, signal), list.root)
      } catch (cause) {
        if (!(cause instanceof GraphqlError) || cause.code !== 'MAX_COST_EXCEEDED' || most === 1) throw cause
        most = Math.ceil(most / 2)
      }
    }
  }
  const pages = chainedPages(async (cursor, _, signal) => {
    const connection = await page(cursor, signal)
    const rows = nodesOf(connection, list.root)
    const whole = []
    for (const row of rows) whole.push(list.plain(row, await partsOf(api, list, row, signal)))
    return { rows: whole, next: nextOf(connection), total: null }
  })
  return { ...pages, since: (ms) => shopifyPages(api, list, size, `updated_at:>'${new Date(ms).toISOString()}'`) }
}

function queryOf({ root, fields, parts }: ShopifyList): string {
  const inside =
    parts === undefined ? '' : `${parts.name}(first:${parts.first}){edges{node{${parts.fields}}} ${PAGE_INFO}}`
  return `query($first:Int!,$after:String,$query:String){${root}(first:$first,after:$after,query:$query,sortKey:ID){edges{node{${fields} ${inside}}} ${PAGE_INFO}}}`
}

async function partsOf(
  api: ShopifyApi,
  { parts, root }: ShopifyList,
  row: unknown,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  if (parts === undefined) return []
  const all: unknown[] = []
  const type = root === 'orders' ? 'Order' : 'Company'
  const more = `query($id:ID!,$after:String){node(id:$id){...on ${type}{${parts.name}(first:${PARTS_PER_PAGE},after:$after){edges{node{${parts.fields}}} ${PAGE_INFO}}}}}`
  let connection = valueAt(row, parts.name)
  for (;;) {
    all.push(...nodesOf(connection, parts.name))
    const after = nextOf(connection)
    if (after === null) return all
    connection = valueAt(await api.ask(more, { id: textAt(row, 'id'), after }, signal), `node.${parts.name}`)
  }
}

function nextOf(connection: unknown): string | null {
  return valueAt(connection, 'pageInfo.hasNextPage') === true ? textAt(connection, 'pageInfo.endCursor') : null
}

function nodesOf(connection: unknown, name: string): readonly unknown[] {
  const edges = valueAt(connection, 'edges')
  if (Array.isArray(edges)) return edges.map((edge: unknown) => valueAt(edge, 'node'))
  throw new SourceError(
    'malformed',
    `The shop answered without a list of ${name}.`,
    'Check that the path of this source leads to the Admin GraphQL API of Shopify, in a version that is still served.',
  )
}
