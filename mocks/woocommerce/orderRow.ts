import { grossOf, taxOn } from '../company/demoMoney'
import type { DemoOrder } from '../company/demoShop'
import { decimal } from './decimal'
import { lineItems } from './lineItems'
import { metaData } from './metaData'
import { timestamp } from './timestamp'

/** Ids of the positions of an order: sixteen are kept free for each. */
const ITEMS_AN_ORDER = 16
const NO_ADDRESS = { first_name: '', last_name: '', company: '', address_1: '', address_2: '', city: '', state: '' }
const SYMBOLS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£' }

/** An order as `/orders` answers it without `_fields`. The shop's clock runs on UTC, as in the recordings. */
export function orderRow(order: DemoOrder, origin: string): Readonly<Record<string, unknown>> {
  const { id, lines, freight, fee, taxPercent } = order
  const goods = lines.reduce((sum, { total }) => sum + total, 0)
  const freightTax = taxOn(freight, taxPercent)
  const gross = grossOf(order)
  const tax = gross - goods - freight - fee
  const placed = timestamp(order.placedAtMs)
  const modified = timestamp(order.modifiedAtMs)
  const paid = isPaid(order) ? placed : null
  const completed = order.status === 'completed' || order.status === 'refunded' ? modified : null
  const unpaid = order.status === 'pending' || order.status === 'failed'
  return {
    id,
    parent_id: 0,
    status: order.status,
    currency: order.currency,
    version: '9.4.2',
    prices_include_tax: false,
    date_created: placed,
    date_modified: modified,
    discount_total: decimal(lines.reduce((sum, { subtotal, total }) => sum + subtotal - total, 0)),
    discount_tax: '0.00',
    shipping_total: decimal(freight),
    shipping_tax: decimal(freightTax),
    cart_tax: decimal(tax - freightTax),
    total: decimal(gross),
    total_tax: decimal(tax),
    customer_id: 'customer' in order.buyer ? order.buyer.customer.id : 0,
    order_key: `wc_order_${id.toString(36)}`,
    billing: billing(order),
    shipping: { ...NO_ADDRESS, postcode: '', country: '', phone: '' },
    payment_method: '',
    payment_method_title: '',
    transaction_id: '',
    customer_ip_address: '',
    customer_user_agent: '',
    created_via: CREATED_VIA[order.channel],
    customer_note: '',
    date_completed: completed,
    date_paid: paid,
    cart_hash: '',
    number: String(id),
    meta_data: metaData(id * 2, {
      _sales_channel: order.channel,
      _sales_rep: order.rep,
      _other_number: order.reference,
    }),
    line_items: lineItems(lines, id * ITEMS_AN_ORDER, taxPercent),
    tax_lines: [],
    shipping_lines: freight === 0 ? [] : [shippingLine(order, freightTax)],
    fee_lines: fee === 0 ? [] : [feeLine(order)],
    coupon_lines: [],
    refunds: order.refunds.map((refund) => ({ id: refund.id, reason: refund.reason, total: decimal(-refund.amount) })),
    payment_url: `${origin}/checkout/order-pay/${id}/?pay_for_order=true`,
    is_editable: false,
    needs_payment: unpaid,
    needs_processing: true,
    date_created_gmt: placed,
    date_modified_gmt: modified,
    date_completed_gmt: completed,
    date_paid_gmt: paid,
    currency_symbol: SYMBOLS[order.currency],
    _links: { self: [{ href: `${origin}/wp-json/wc/v3/orders/${id}` }] },
  }
}

const CREATED_VIA = { 'Web shop': 'checkout', 'Field sales': 'admin', Phone: 'admin', EDI: 'rest-api' } as const

function isPaid({ status }: DemoOrder): boolean {
  return status === 'completed' || status === 'processing' || status === 'refunded'
}

function billing({ buyer }: DemoOrder) {
  const { company, email, country } = 'customer' in buyer ? buyer.customer : buyer.guest
  const city = 'customer' in buyer ? buyer.customer.town : ''
  return { ...NO_ADDRESS, company, city, postcode: '', country, email, phone: '' }
}

function shippingLine({ id, freight }: DemoOrder, tax: number) {
  return {
    id: id * ITEMS_AN_ORDER + 14,
    method_title: 'Flat',
    method_id: '',
    instance_id: '',
    total: decimal(freight),
    total_tax: decimal(tax),
    taxes: [],
    meta_data: [],
  }
}

function feeLine({ id, fee, taxPercent }: DemoOrder) {
  return {
    id: id * ITEMS_AN_ORDER + 15,
    name: 'Discount',
    tax_class: '',
    tax_status: 'taxable',
    amount: '',
    total: decimal(fee),
    total_tax: decimal(taxOn(fee, taxPercent)),
    taxes: [],
    meta_data: [],
  }
}
