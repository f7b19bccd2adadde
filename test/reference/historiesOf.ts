import { firstValues } from '../../src/core/clv/firstValues'
import { purchaseDays, type ZeroOrders } from '../../src/core/clv/purchaseDays'
import { purchaseHistory } from '../../src/core/clv/purchaseHistory'
import { repeatSpending } from '../../src/core/clv/repeatSpending'
import { windowPurchases } from '../../src/core/clv/windowPurchases'
import type { Ledger } from '../../src/core/ledger'
import { PARTS_PER_UNIT } from '../../src/core/money'
import { saleCount, windowTotals } from '../../src/core/windowTotals'

/** The histories of a company as Tenure computes them, by unit and in the reference's words. */
export function historiesOf(ledger: Ledger, zeros: ZeroOrders | null, calEnd: number, obsEnd: number) {
  const days = purchaseDays(ledger, zeros)
  const { rowOf, rows } = purchaseHistory(days, calEnd)
  const spending = repeatSpending(ledger, days, calEnd)
  const mean = new Float64Array(ledger.unitCount)
  spending.unit.forEach((unit, i) => (mean[unit] = spending.mean[i]!))
  const firstValue = firstValues(ledger, days)
  const ahead = { from: calEnd + 1, to: obsEnd + 1 }
  const holdOut = windowTotals(ledger, ahead).gross
  const holdOutDays = windowPurchases(days, ahead)
  const { did } = windowTotals(ledger, { from: 0, to: calEnd + 1 })
  const of = (unit: number) => {
    const row = rowOf[unit]!
    return {
      x: rows.x[row]!,
      t_x_days: rows.tx[row]!,
      T_days: rows.T[row]!,
      m_x: mean[unit]! / PARTS_PER_UNIT,
      first_day_value: firstValue[unit]! / PARTS_PER_UNIT,
      holdout_days: holdOutDays[unit]!,
      holdout_amount: holdOut[unit]! / PARTS_PER_UNIT,
      cal_order_ids: saleCount(did[unit]!),
      t_x_weeks: rows.tx[row]! / 7,
      T_weeks: rows.T[row]! / 7,
    }
  }
  return { days, rowOf, rows, spending, of }
}
