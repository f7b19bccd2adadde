import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseAmount } from '../../src/core/money'
import { ledgerOf, type PlainCredit, type PlainSale } from '../core/ledgerOf'

const DAY_MS = 86_400_000

/** The figures that two independent programs computed from a data set, as far as they are compared here. */
export interface Reference {
  readonly sale_statuses: readonly string[]
  readonly return_statuses: readonly string[]
  readonly counts: {
    readonly orders_rows: number
    readonly sales: number
    readonly returns: number
    readonly no_customer_id: number
    readonly customers_any: number
  }
  readonly summary: {
    readonly first_sale: string
    readonly last_sale: string
    readonly customers: number
    readonly orders: number
    readonly gross_revenue: number
    readonly returns: number
    readonly returns_amount: number
    readonly net_revenue: number
    readonly aov: number
    readonly orders_per_customer: number
    readonly revenue_per_customer: number
    readonly repeat_customers_orders: number
    readonly repeat_rate_orders: number
    readonly repeat_rate_days: number
    readonly top20_share_ceil: number
    readonly top20_n_ceil: number
    readonly top20_share_floor: number
    readonly top20_n_floor: number
    readonly top1_customer_share: number
    readonly gini: number
    readonly interpurchase_days_median: number
    readonly order_count_distribution: Readonly<Record<string, number>>
    readonly top10_customers: readonly (readonly [string, number, number])[]
  }
  readonly monthly: readonly {
    readonly month: string
    readonly orders: number
    readonly gross_revenue: number
    readonly returns: number
    readonly returns_amount: number
    readonly net_revenue: number
    readonly active_customers: number
    readonly new_customers: number
    readonly returning_customers: number
    readonly aov: number
  }[]
  readonly cohorts: readonly {
    readonly cohort: string
    readonly size: number
    readonly active: readonly number[]
    readonly retention: readonly number[]
    readonly cum_gross: readonly number[]
  }[]
  readonly extra: {
    readonly by_sales_rep?: Readonly<Record<string, { readonly orders: number; readonly amount: number }>>
  }
}

/** One row of a data set's orders, as written. */
export type OrderRow = Readonly<Record<string, string>>

/**
 * Reads a data set of the shared folder by the reference's own definitions: a sale has a sale status, an amount above 0
 * and a customer; a return has a customer and a return status or an amount below 0. Days are UTC.
 */
export function referenceCompany(sharedFolder: string, name: string) {
  const folder = join(sharedFolder, 'data', name)
  const reference = JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8')) as Reference
  const rows = orderRows(join(folder, 'orders.csv.gz'))
  const customers = [...new Set(rows.map((row) => row['customer_id']))].filter((id) => id !== '').toSorted()
  const unitOf = new Map(customers.map((id, unit) => [id, unit]))
  const sales: PlainSale[] = []
  const saleRows: OrderRow[] = []
  const credits: PlainCredit[] = []
  for (const row of rows) {
    const unit = unitOf.get(row['customer_id'])
    const amount = parseAmount(row['amount'])
    if (amount === null) throw new Error(`${name}: the amount "${row['amount']}" is not a decimal.`)
    const isSale = reference.sale_statuses.includes(row['status'])
    const isReturn = reference.return_statuses.includes(row['status']) || (isSale && amount < 0)
    if (unit === undefined) continue
    const day = dayOf(row['placed_at'])
    if (isReturn) credits.push({ unit, day, revenue: -amount })
    else if (isSale && amount > 0) {
      sales.push({ unit, day, revenue: amount })
      saleRows.push(row)
    }
  }
  const asOfDay = dayOf(reference.summary.last_sale)
  const ledger = ledgerOf(customers.length, asOfDay, sales, credits)
  return { reference, rows, customers, saleRows, ledger, grossView: ledgerOf(customers.length, asOfDay, sales) }
}

/** Civil months since 1970-01 of "2011-12". */
export function monthOfText(text: string): number {
  const [year, month] = text.split('-').map(Number)
  return (year - 1970) * 12 + month - 1
}

function orderRows(path: string): OrderRow[] {
  const [head, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n')
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    if (cells.length !== columns.length) throw new Error(`${path}: "${line}" does not have ${columns.length} cells.`)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]]))
  })
}

function dayOf(instant: string): number {
  return Math.floor(Date.parse(instant) / DAY_MS)
}
