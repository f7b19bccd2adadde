import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ZeroOrders } from '../../../src/core/clv/purchaseDays'
import type { Ledger } from '../../../src/core/ledger'
import { parseAmount } from '../../../src/core/money'
import { ledgerOf } from '../ledgerOf'

const DAY_MS = 86_400_000

interface CdnowCompany {
  /** Customer ids, by unit. */
  readonly ids: readonly string[]
  readonly ledger: Ledger
  readonly zeros: ZeroOrders
}

/** A CDNOW data set as sales and, apart, orders of amount 0; units in the order of the customers' ids. */
export function cdnowLedger(folder: string, name: string): CdnowCompany {
  const text = gunzipSync(readFileSync(join(folder, 'data', name, 'orders.csv.gz'))).toString('utf8')
  const [head, ...lines] = text.trimEnd().split('\n')
  const column = (key: string) => head!.split(',').indexOf(key)
  const [customer, placed, amount] = [column('customer_id'), column('placed_at'), column('amount')]
  const orders = lines.map((line) => {
    const cells = line.split(',')
    return {
      id: cells[customer]!,
      day: Math.floor(Date.parse(cells[placed]!) / DAY_MS),
      revenue: parseAmount(cells[amount]!)!,
    }
  })
  const ids = [...new Set(orders.map(({ id }) => id))].toSorted()
  const unitOf = new Map(ids.map((id, unit) => [id, unit]))
  const placedOrders = orders
    .map(({ id, day, revenue }) => ({ unit: unitOf.get(id)!, day, revenue }))
    .toSorted((a, b) => a.unit - b.unit || a.day - b.day)
  const free = placedOrders.filter(({ revenue }) => revenue === 0)
  const start = new Uint32Array(ids.length + 1)
  for (const { unit } of free) start[unit + 1]!++
  for (let unit = 0; unit < ids.length; unit++) start[unit + 1]! += start[unit]!
  const lastDay = placedOrders.reduce((last, { day }) => Math.max(last, day), 0)
  return {
    ids,
    ledger: ledgerOf(
      ids.length,
      lastDay,
      placedOrders.filter(({ revenue }) => revenue > 0),
    ),
    zeros: { start, day: Uint16Array.from(free, ({ day }) => day) },
  }
}

/** Civil day of "1997-09-30". */
export function dayOfText(text: string): number {
  return Date.parse(text) / DAY_MS
}
