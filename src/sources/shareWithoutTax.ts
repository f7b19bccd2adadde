import type { OrderMoney } from './OrderMoneys'

/**
 * What of a sum given back, with tax and freight in it, is goods without tax: amount × net ÷ total of the order, rounded to
 * ten-thousandths; the whole sum where the order is not known or has no total.
 */
export function shareWithoutTax(gross: number, order: OrderMoney | undefined): number {
  return order === undefined || order.total <= 0 ? gross : Math.max(0, Math.round(gross * (order.net / order.total)))
}
