import type { ListPages } from '../lists/ListFeed'
import { valueAt } from '../lists/valueAt'
import { SourceError } from '../SourceError'
import type { ShopifyApi } from './shopifyApi'

const SCOPES = '{currentAppInstallation{accessScopes{handle}}}'

/**
 * A list of orders that is only begun where all of them are in sight: a shop hides what is older than 60 days from a token without
 * `read_all_orders`, and says nothing of it.
 */
export function ordersInSight(api: ShopifyApi, orders: ListPages): ListPages {
  return {
    ...orders,
    async *pages(cursor, signal) {
      if (cursor === null) await requireAllOrders(api, signal)
      yield* orders.pages(cursor, signal)
    },
  }
}

async function requireAllOrders(api: ShopifyApi, signal: AbortSignal): Promise<void> {
  const scopes = valueAt(await api.ask(SCOPES, {}, signal), 'currentAppInstallation.accessScopes')
  const handles = Array.isArray(scopes) ? scopes.map((scope: unknown) => valueAt(scope, 'handle')) : []
  if (handles.includes('read_all_orders')) return
  throw new SourceError(
    'forbidden',
    'The access token sees only the orders of the last 60 days: every customer would seem new.',
    'Give it the scope read_all_orders, or write "recentOnly": true in this source, if only those are wanted.',
  )
}
