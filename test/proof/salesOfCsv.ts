import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Ledger } from '../../src/core/ledger'
import { ledgerOf, type PlainSale } from '../core/ledgerOf'

const DAY_MS = 86_400_000

/**
 * The sales of an order file as the proof needs them: columns `customer_id`, `placed_at` (ISO 8601, days in UTC), `amount`
 * and, where there is one, `status` (only `sale` counts). Plain commas, no quotes; `.gz` is unpacked.
 *
 * @throws Error when a column is missing.
 */
export function salesOfCsv(file: string): Ledger {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '')
  const [head, ...rows] = text.trimEnd().split(/\r?\n/)
  const columns = head.split(',')
  const column = (name: string) => {
    if (!columns.includes(name)) throw new Error(`${file} has no column ${name}; the proof needs it.`)
    return columns.indexOf(name)
  }
  const [customer, placed, amount] = ['customer_id', 'placed_at', 'amount'].map(column)
  const status = columns.indexOf('status')
  const units = new Map<string, number>()
  const sales: PlainSale[] = []
  for (const row of rows) {
    const fields = row.split(',')
    const isSale = status === -1 || fields[status] === 'sale'
    if (!isSale || fields[customer] === '' || !(Number(fields[amount]) > 0)) continue
    const unit = units.get(fields[customer]) ?? units.size
    units.set(fields[customer], unit)
    sales.push({ unit, day: Math.floor(Date.parse(fields[placed]) / DAY_MS), revenue: 1 })
  }
  const asOfDay = sales.reduce((last, { day }) => Math.max(last, day), 0)
  return ledgerOf(units.size, asOfDay, sales)
}
