import { isCurrency } from '../../core/currency'
import type { Line, Order, OrderStatus } from '../../core/order'
import { BrokenRow } from '../BrokenRow'
import type { LineAttributes, OrderAttributes } from './attributes'
import { guestId } from './guest'
import { valueAt } from './valueAt'
import { amountAt, idAt, instantAt, quoted, requiredAmountAt, textAt } from './wireValue'

/** What it takes to read an order row of one shop. */
export interface OrderReading {
  readonly source: string
  readonly statuses: ReadonlyMap<string, OrderStatus>
  readonly order: OrderAttributes
  readonly line: LineAttributes
  /** The category of a product id; null where unknown. */
  readonly categoryOf: (productId: string) => string | null
}

/** The fields that an order row is asked for, besides those of the attributes. */
export const ORDER_FIELDS = [
  'id',
  'status',
  'currency',
  'customer_id',
  'billing.email',
  'billing.company',
  'billing.country',
  'date_created_gmt',
  'total',
  'total_tax',
  'shipping_total',
  'created_via',
  'line_items',
]

/**
 * The order that a row of /orders tells of. Its net amount is total − total_tax − shipping_total: goods and fees (a negative
 * fee is a discount) after discounts, without tax and freight.
 *
 * @throws BrokenRow saying what is wrong with the row, with its money where that can be read.
 */
export function orderOfRow(row: unknown, reading: OrderReading): Order {
  const id = idAt(row, 'id')
  if (id === null) throw new BrokenRow('missing-id', 'The order has no id.')
  const freight = requiredAmountAt(row, 'shipping_total')
  const gross = requiredAmountAt(row, 'total')
  const net = gross - requiredAmountAt(row, 'total_tax') - freight
  const currency = textAt(row, 'currency') ?? ''
  if (!isCurrency(currency))
    throw new BrokenRow('unknown-currency', `${quoted(row, 'currency')} is not the code of a currency.`, net)
  const status = reading.statuses.get(textAt(row, 'status') ?? '')
  if (status === undefined)
    throw new BrokenRow('unknown-status', `The status ${quoted(row, 'status')} is not known.`, net, currency)
  const placedAtMs = instantAt(row, 'date_created_gmt')
  if (placedAtMs === null)
    throw new BrokenRow('broken-date', `${quoted(row, 'date_created_gmt')} is not a date.`, net, currency)
  const lines = linesOf(row, reading, net, currency)
  const attribute = (path: string | undefined): string | null => (path === undefined ? null : textAt(row, path))
  return {
    source: reading.source,
    id,
    customerId: customerOf(row, net, currency),
    number: attribute(reading.order.number),
    reference: attribute(reading.order.reference),
    placedAtMs,
    status,
    currency,
    net,
    freight,
    gross,
    cost: totalCost(lines),
    channel: attribute(reading.order.channel),
    rep: attribute(reading.order.rep),
    country: attribute(reading.order.country),
    region: attribute(reading.order.region),
    segment: attribute(reading.order.segment),
    lines,
  }
}

/** A registered customer by id; a guest (0) by the e-mail address of the bill; null where there is neither. */
function customerOf(row: unknown, net: number, currency: string): string | null {
  const value = valueAt(row, 'customer_id')
  if (value === undefined) throw new BrokenRow('missing-column', 'The row has no field “customer_id”.', net, currency)
  if (value === 0 || value === '0' || value === null || value === '') return guestId(row)
  const id = idAt(row, 'customer_id')
  if (id === null)
    throw new BrokenRow('broken-row', `${quoted(row, 'customer_id')} is not the id of a customer.`, net, currency)
  return id
}

function linesOf(row: unknown, reading: OrderReading, net: number, currency: string): readonly Line[] {
  const rows = valueAt(row, 'line_items') ?? []
  if (!Array.isArray(rows)) throw new BrokenRow('broken-row', 'The lines of the order are not a list.', net, currency)
  return rows.map((line: unknown, place) => {
    const amount = amountAt(line, 'total')
    const quantity = Number(textAt(line, 'quantity') ?? Number.NaN)
    if (amount === null || !Number.isFinite(quantity))
      throw new BrokenRow('broken-amount', `Line ${place + 1} has no readable quantity and total.`, net, currency)
    const productId = idAt(line, 'product_id')
    const name = textAt(line, 'name')
    const ownCategory = reading.line.category === undefined ? null : textAt(line, reading.line.category)
    return {
      product: textAt(line, 'sku') ?? productId ?? name ?? 'unknown',
      productName: name,
      category: ownCategory ?? (productId === null ? null : reading.categoryOf(productId)),
      quantity,
      net: amount,
      cost: costOf(line, quantity, reading.line),
    }
  })
}

function costOf(line: unknown, quantity: number, paths: LineAttributes): number | null {
  const whole = paths.cost === undefined ? null : amountAt(line, paths.cost)
  if (whole !== null || paths.unitCost === undefined) return whole
  const cost = Math.round((amountAt(line, paths.unitCost) ?? Number.NaN) * quantity)
  return Number.isSafeInteger(cost) ? cost : null
}

/** Known only where the cost of every line is. */
function totalCost(lines: readonly Line[]): number | null {
  let sum = 0
  for (const { cost } of lines) {
    if (cost === null) return null
    sum += cost
  }
  return lines.length === 0 ? null : sum
}
