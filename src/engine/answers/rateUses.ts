import type { OrderTable } from '../../core/orderTable'
import type { RateTable } from '../../core/rates'
import type { Records } from '../../core/Records'

/** A currency that orders are in, other than the one reported in, and what is known of its rate. */
export interface RateUse {
  readonly currency: string
  readonly sales: number
  /** Orders that are set aside because no rate is known on their day. */
  readonly unknown: number
  /** Units of the reporting currency for one of it as of the newest sale, and the day that rate is of; null: not known. */
  readonly rate: number | null
  readonly rateDay: number | null
}

/** How far exchange rates reach, by currency, the most used first. */
export function rateUses(table: OrderTable, { orders }: Records, rates: RateTable): readonly RateUse[] {
  const sales = new Map<string, number>()
  for (const row of table.saleRecord) {
    const currency = orders.currencies.decode(orders.currency.at(row))
    sales.set(currency, (sales.get(currency) ?? 0) + 1)
  }
  const unknown = new Map<string, number>()
  for (const { record, reason, currency, count } of table.setAside)
    if (record === 'order' && reason === 'unknown-rate') unknown.set(currency, (unknown.get(currency) ?? 0) + count)
  return [...new Set([...sales.keys(), ...unknown.keys()])]
    .filter((currency) => currency !== table.currency)
    .map((currency) => ({
      currency,
      sales: sales.get(currency) ?? 0,
      unknown: unknown.get(currency) ?? 0,
      rate: rates.rateOn(table.newestDay, currency, table.currency),
      rateDay: rates.inForce(table.newestDay, currency)?.day ?? null,
    }))
    .toSorted((a, b) => b.sales + b.unknown - a.sales - a.unknown || (a.currency < b.currency ? -1 : 1))
}
