import { taxOn } from '../company/demoMoney'
import type { DemoRefund } from '../company/demoShop'
import { decimal } from './decimal'
import { timestamp } from './timestamp'

/** A refund as `/refunds` answers it: the sum given back is positive, what its lines take off is negative. */
export function refundRow(refund: DemoRefund): Readonly<Record<string, unknown>> {
  return {
    id: refund.id,
    parent_id: refund.orderId,
    date_created: timestamp(refund.placedAtMs),
    date_created_gmt: timestamp(refund.placedAtMs),
    amount: decimal(refund.amount),
    reason: refund.reason,
    refunded_by: 1,
    refunded_payment: false,
    meta_data: [],
    line_items: refund.lines.map(({ line, quantity, net }, i) => ({
      id: refund.id * 16 + i,
      name: line.product.name,
      product_id: line.product.id,
      variation_id: 0,
      quantity: -quantity,
      tax_class: '',
      subtotal: decimal(-net),
      subtotal_tax: decimal(-taxOn(net, refund.taxPercent)),
      total: decimal(-net),
      total_tax: decimal(-taxOn(net, refund.taxPercent)),
      taxes: [],
      meta_data: [],
      sku: line.product.sku,
      price: net / quantity / 100,
    })),
  }
}
