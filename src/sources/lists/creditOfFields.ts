import type { Adjustment } from '../../core/adjustment'
import { isCurrency } from '../../core/currency'
import { BrokenRow } from '../BrokenRow'
import { readDate } from '../csv/readDate'
import type { KnownMoney } from '../OrderMoneys'
import { shareWithoutTax } from '../shareWithoutTax'
import { amountAt } from './fieldAmount'
import { quoted, textAt } from './fieldText'
import type { Conventions, CreditFields } from './rowFields'

/**
 * The credit that a row tells of. `within` is the order in whose row it stands; null where it stands in a list of its own.
 *
 * @throws BrokenRow saying what is wrong with the row, with its money where that can be read.
 */
export function creditOfFields(
  row: unknown,
  fields: CreditFields,
  as: Conventions,
  known: KnownMoney,
  within: string | null,
): Adjustment {
  const id = textAt(row, fields.id)
  if (id === null) throw new BrokenRow('missing-id', 'The credit has no id.')
  const orderId = within ?? textAt(row, fields.orderId)
  const order = orderId === null ? undefined : known.get(orderId)
  const written = textAt(row, fields.currency)?.toUpperCase() ?? null
  const currency = written ?? order?.currency ?? (orderId === null ? as.currency : null)
  const amount = amountAt(row, fields.amount, as.money, currency ?? '')
  if (amount === null) throw new BrokenRow('broken-amount', 'The credit has no amount.', null, currency)
  const back = Math.abs(amount)
  const customerId = textAt(row, fields.customerId)
  if (orderId === null && customerId === null)
    throw new BrokenRow('orphan', 'The credit names neither an order nor a customer.', back, currency)
  if (written !== null && !isCurrency(written))
    throw new BrokenRow('unknown-currency', `${quoted(row, fields.currency)} is not the code of a currency.`, back)
  if (currency === null && orderId === null)
    throw new BrokenRow('unknown-currency', 'The credit has no currency and names no order.', back)
  const placedAtMs = readDate(textAt(row, fields.placedAt) ?? '', as.dates, as.zone)
  if (placedAtMs === null)
    throw new BrokenRow('broken-date', `${quoted(row, fields.placedAt)} is not a date.`, back, currency)
  const net = fields.withTax === true ? shareWithoutTax(back, order) : back
  return { source: as.source, id, orderId, customerId, placedAtMs, currency, amount: net }
}
