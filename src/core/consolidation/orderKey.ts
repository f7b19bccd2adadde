import { accountKey } from '../accountKey'

/** What an order is called where people decide about it: "order shop.1001". No account goes by such a key. */
export function orderKey(source: string, id: string): string {
  return `order ${accountKey(source, id)}`
}
