import { recordOf } from '../lists/recordPages'
import { valueAt } from '../lists/valueAt'
import { plainRow } from './plainRow'

/**
 * An order's row with its money as it was placed, in the currency of the shop. Where prices contain tax, so do Shopify's subtotal,
 * freight and lines: the tax of the goods is that of the lines, the rest of the order's tax is that of its freight.
 *
 * Adds `goodsTax` and `freightTax` (what to take off, 0 where prices are without tax), the `word` of its status, and `net` of
 * each line. Refunds that gave no money back (goods were only put back on the shelf) are left out.
 */
export function plainOrder(row: unknown, lines: readonly unknown[]): object {
  const included = valueAt(row, 'taxesIncluded') === true
  const lineTaxes = lines.map((line) => sumAt(line, 'taxLines', 'priceSet'))
  const goodsTax = lineTaxes.reduce((sum, tax) => sum + tax, 0)
  const refunds = valueAt(row, 'refunds')
  return {
    ...recordOf(plainRow(row)),
    word: statusOf(row),
    goodsTax: included ? goodsTax : 0,
    freightTax: included ? Math.max(0, moneyAt(row, 'totalTaxSet') - goodsTax) : 0,
    refunds: Array.isArray(refunds)
      ? refunds.filter((refund) => moneyAt(refund, 'totalRefundedSet') > 0).map(plainRow)
      : [],
    lines: lines.map((line, place) => ({
      ...recordOf(plainRow(line)),
      net:
        moneyAt(line, 'originalTotalSet') -
        sumAt(line, 'discountAllocations', 'allocatedAmountSet') -
        (included ? (lineTaxes[place] ?? 0) : 0),
    })),
  }
}

/** A test order is one whatever became of it; a cancelled one keeps the state of its payment. */
function statusOf(row: unknown): unknown {
  if (valueAt(row, 'test') === true) return 'TEST'
  const cancelledAt = valueAt(row, 'cancelledAt')
  if (cancelledAt !== null && cancelledAt !== undefined) return 'CANCELLED'
  return valueAt(row, 'displayFinancialStatus') ?? 'NONE'
}

function sumAt(row: unknown, list: string, set: string): number {
  const rows = valueAt(row, list)
  return Array.isArray(rows) ? rows.reduce<number>((sum, one) => sum + moneyAt(one, set), 0) : 0
}

function moneyAt(row: unknown, set: string): number {
  return Number(valueAt(row, `${set}.shopMoney.amount`) ?? 0)
}
