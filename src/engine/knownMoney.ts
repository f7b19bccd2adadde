import type { Records } from '../core/Records'
import type { KnownMoney } from '../sources/OrderMoneys'

/** The money of a source's orders that were put away, where a later credit may need it. */
export function knownMoney({ sources, orders }: Records, source: string): KnownMoney {
  return {
    get(orderId) {
      const row = orders.keys.find(sources.find(source), orderId)
      const total = row < 0 ? Number.NaN : orders.gross.at(row)
      if (Number.isNaN(total)) return undefined
      return { total, net: orders.net.at(row), currency: orders.currencies.decode(orders.currency.at(row)) }
    },
  }
}
