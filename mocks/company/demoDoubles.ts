import type { DemoCustomers } from './demoCustomers'
import type { Presence } from './demoPresence'
import type { DemoOrder } from './demoShop'

const DAY_MS = 86_400_000
/** One web order in so many is keyed into the ERP as well. */
const EVERY = 4

/** An order that stands in both systems. */
export interface DemoDouble {
  readonly shop: number
  readonly erp: number
}

/**
 * Web orders of firms that order otherwise through the ERP, keyed in there a second time: on the day itself or the next, under
 * the ERP's record of the firm, with the number of the web order as their reference. They are numbered from `firstId`.
 */
export function demoDoubles(
  orders: readonly DemoOrder[],
  presences: readonly Presence[],
  { ofFirm }: DemoCustomers,
  firstId: number,
): { readonly erp: readonly DemoOrder[]; readonly pairs: readonly DemoDouble[] } {
  const recordOf = new Map(
    presences.flatMap(({ kind }, place) => {
      const [shop, erp] = [ofFirm[place].get('shop'), ofFirm[place].get('erp')]
      return kind === 'beside' && shop !== undefined && erp !== undefined ? [[shop, erp] as const] : []
    }),
  )
  const twice = orders.flatMap((order) => {
    const customer = 'customer' in order.buyer ? recordOf.get(order.buyer.customer) : undefined
    return customer !== undefined && order.status === 'completed' ? [{ order, customer }] : []
  })
  const copies = twice
    .filter((_, i) => i % EVERY === 0)
    .map(({ order, customer }, i): DemoOrder => {
      const later = (i % 2) * DAY_MS
      return {
        ...order,
        id: firstId + i,
        buyer: { customer },
        placedAtMs: order.placedAtMs + later,
        modifiedAtMs: order.placedAtMs + later + 1000,
        refunds: [],
        reference: i % 3 === 0 ? `Web ${order.id}` : String(order.id),
      }
    })
  const web = twice.filter((_, i) => i % EVERY === 0).map(({ order }) => order.id)
  return { erp: copies, pairs: copies.map(({ id }, i) => ({ shop: web[i], erp: id })) }
}
