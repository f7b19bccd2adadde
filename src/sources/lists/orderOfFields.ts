import { isCurrency } from '../../core/currency'
import type { Line, Order, OrderStatus } from '../../core/order'
import { BrokenRow } from '../BrokenRow'
import { readDate } from '../csv/readDate'
import { amountAt } from './fieldAmount'
import { countryAt, quoted, textAt, wordAt } from './fieldText'
import { linesOfFields } from './linesOfFields'
import type { Conventions, OrderFields } from './rowFields'

/** What a row tells of an order, beside the order. */
export interface ToldOrder {
  readonly order: Order
  /** With tax and freight; net + freight where the row does not say. */
  readonly gross: number
  /** The order that a row with a negative amount takes back. */
  readonly creditedOrder: string | null
}

/**
 * The order that a row tells of, by where its fields stand. A row that is not placed and has an empty amount comes to 0: it
 * is set aside all the same.
 *
 * @throws BrokenRow saying what is wrong with the row, with its money where that can be read.
 */
export function orderOfFields(row: unknown, fields: OrderFields, as: Conventions): ToldOrder {
  const id = textAt(row, fields.id)
  if (id === null) throw new BrokenRow('missing-id', 'The order has no id.')
  const currency = textAt(row, fields.currency)?.toUpperCase() ?? as.currency ?? ''
  const told = amountAt(row, fields.net, as.money, currency)
  if (!isCurrency(currency))
    throw new BrokenRow('unknown-currency', `${quoted(row, fields.currency)} is not the code of a currency.`, told)
  const status = statusOf(row, fields, as, told, currency)
  if (told === null && status === 'placed')
    throw new BrokenRow('broken-amount', 'The order is placed and has no amount.', null, currency)
  const net = told ?? 0
  const placedAtMs = readDate(textAt(row, fields.placedAt) ?? '', as.dates, as.zone)
  if (placedAtMs === null)
    throw new BrokenRow('broken-date', `${quoted(row, fields.placedAt)} is not a date.`, net, currency)
  const amount = (paths: OrderFields['freight']): number | null =>
    paths === undefined ? null : amountAt(row, paths, as.money, currency)
  const lines = fields.lines === undefined ? [] : linesOfFields(row, fields.lines, as, currency, net)
  const freight = amount(fields.freight) ?? 0
  const order: Order = {
    source: as.source,
    id,
    customerId: textAt(row, fields.customerId),
    customerName: textAt(row, fields.customerName),
    number: textAt(row, fields.number),
    reference: textAt(row, fields.reference),
    placedAtMs,
    status,
    currency,
    net,
    freight,
    cost: amount(fields.cost) ?? costOf(lines),
    channel: textAt(row, fields.channel),
    rep: textAt(row, fields.rep),
    country: countryAt(row, fields.country),
    region: textAt(row, fields.region),
    segment: textAt(row, fields.segment),
    lines,
  }
  return { order, gross: amount(fields.gross) ?? net + freight, creditedOrder: textAt(row, fields.creditedOrder) }
}

function statusOf(row: unknown, fields: OrderFields, as: Conventions, net: number | null, currency: string) {
  if (fields.status === undefined) return 'placed'
  const status: OrderStatus | undefined = as.statuses.get(wordAt(row, fields.status) ?? '')
  if (status !== undefined) return status
  throw new BrokenRow('unknown-status', `The status ${quoted(row, fields.status)} is not known.`, net, currency)
}

/** Known only where the cost of every line is. */
function costOf(lines: readonly Line[]): number | null {
  let sum = 0
  for (const { cost } of lines) {
    if (cost === null) return null
    sum += cost
  }
  return lines.length === 0 ? null : sum
}
