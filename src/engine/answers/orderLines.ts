import { convertAmount } from '../../core/money'
import type { Records } from '../../core/Records'
import type { Analysis } from '../Analysis'

/** A line of an order, in the reporting currency: ten-thousandths. */
export interface OrderLine {
  readonly product: string
  readonly category: string
  readonly quantity: number
  readonly revenue: number
  /** Revenue less the cost that the line itself tells; NaN where it tells none, or another source told the lines. */
  readonly margin: number
}

/** The lines of a sale, by its row of the order table; none where no source tells them. */
export function orderLines({ table }: Analysis, { orders }: Records, row: number): readonly OrderLine[] {
  const from = table.lineStart[row]!
  const count = table.lineStart[row + 1]! - from
  const record = table.saleRecord[row]!
  const told = orders.lineCount.at(record) === count ? orders.lineStart.at(record) : -1
  return Array.from({ length: count }, (_, i) => {
    const revenue = table.lineRevenue[from + i]!
    return {
      product: table.productNames[table.lineProduct[from + i]!]!,
      category: table.categories[table.lineCategory[from + i]!]!,
      quantity: table.lineQuantity[from + i]!,
      revenue,
      margin: told < 0 ? Number.NaN : revenue - costOf(orders, told + i, revenue),
    }
  })
}

/** What a line of the records cost, converted as its amount was. */
function costOf(orders: Records['orders'], line: number, revenue: number): number {
  const [net, cost] = [orders.lineNet.at(line), orders.lineCost.at(line)]
  return net === 0 ? Number.NaN : convertAmount(cost, revenue / net)
}
