import { expect, it } from 'vitest'
import { cohortCells } from '../../src/core/cohortCells'
import { cohorts } from '../../src/core/cohorts'
import { concentration } from '../../src/core/concentration'
import { historicalClv } from '../../src/core/historicalClv'
import { medianGap } from '../../src/core/medianGap'
import { PARTS_PER_UNIT } from '../../src/core/money'
import { monthlySales } from '../../src/core/monthlySales'
import { orderCounts } from '../../src/core/orderCounts'
import { saleDays } from '../../src/core/saleDays'
import { salesByKey } from '../../src/core/salesByKey'
import { salesSummary } from '../../src/core/salesSummary'
import { timelineOf } from '../core/timelineOf'
import { withShared } from '../shared/sharedFolder'
import { monthOfText, referenceCompany } from './referenceCompany'

const EVER = { from: 0, to: 65_536 }

for (const name of ['uci_online_retail', 'northwind', 'cdnow_master', 'cdnow_sample', 'superstore']) {
  withShared(name, (folder) => {
    const { reference, rows, customers, ledger, grossView } = referenceCompany(folder, name)
    const { counts, summary } = reference
    const firstMonth = monthOfText(reference.monthly[0].month)
    const lastMonth = monthOfText(reference.monthly[reference.monthly.length - 1].month)

    it('has the sales, returns, money and rates of the reference', () => {
      const figures = salesSummary(ledger, null, EVER)
      expect(rows.length).toBe(counts.orders_rows)
      expect(rows.filter((row) => row['customer_id'] === '').length).toBe(counts.no_customer_id)
      expect(customers.length).toBe(counts.customers_any)
      expect(figures).toMatchObject({
        sales: counts.sales,
        ordering: summary.customers,
        fresh: summary.customers,
        repeating: summary.repeat_customers_orders,
      })
      expect(ledger.creditDay).toHaveLength(counts.returns)
      expect(figures.sales).toBe(summary.orders)
      expectMoney(figures.gross, summary.gross_revenue)
      expectMoney(-figures.credits, summary.returns_amount)
      expectMoney(figures.net, summary.net_revenue)
      expectMoney(figures.aov, summary.aov)
      expectMoney(figures.gross / figures.ordering, summary.revenue_per_customer)
      expectNear(figures.sales / figures.ordering, summary.orders_per_customer)
      expectNear(figures.repeatRate, summary.repeat_rate_orders)
      const { start } = saleDays(ledger)
      const repeatingDays = start.filter((first, unit) => unit > 0 && first - start[unit - 1] > 1).length
      expectNear(repeatingDays / figures.ordering, summary.repeat_rate_days)
      expect(medianGap(ledger)).toBe(summary.interpurchase_days_median)
    })

    it('has its concentration and its best customers', () => {
      const clv = historicalClv(grossView)
      const result = concentration(clv)
      expect(result).toMatchObject({ topCeil: summary.top20_n_ceil, topFloor: summary.top20_n_floor })
      expectNear(result.shareCeil, summary.top20_share_ceil)
      expectNear(result.shareFloor, summary.top20_share_floor)
      expectNear(result.largestShare, summary.top1_customer_share)
      expectNear(result.gini, summary.gini)
      for (const [customer, gross, orders] of summary.top10_customers) {
        const unit = customers.indexOf(customer)
        expectMoney(clv[unit], gross)
        expect(grossView.saleStart[unit + 1] - grossView.saleStart[unit]).toBe(orders)
      }
    })

    it('has as many customers with each number of orders', () => {
      const { units, onSeveralDays } = orderCounts(ledger, null)
      const made = [...units.entries()].filter(([, count]) => count > 0)
      expect(Object.fromEntries(made)).toEqual(summary.order_count_distribution)
      expectNear(onSeveralDays / summary.customers, summary.repeat_rate_days)
    })

    it('has its months', () => {
      const months = monthlySales(timelineOf(ledger), firstMonth, lastMonth, ledger.asOfDay)
      expect(months.orders.length).toBe(reference.monthly.length)
      reference.monthly.forEach((month, at) => {
        expect(monthOfText(month.month)).toBe(firstMonth + at)
        expect(months.orders[at]).toBe(month.orders)
        expect(months.ordering[at]).toBe(month.active_customers)
        expect(months.fresh[at]).toBe(month.new_customers)
        expect(months.ordering[at] - months.fresh[at]).toBe(month.returning_customers)
        expectMoney(months.gross[at], month.gross_revenue)
        expectMoney(-months.credits[at], month.returns_amount)
        expectMoney(months.gross[at] - months.credits[at], month.net_revenue)
        if (month.orders > 0) expectMoney(months.gross[at] / months.orders[at], month.aov)
      })
    })

    it('has every cell of its cohorts', () => {
      const matrix = cohorts(grossView, null, 'month', 'calendar', true)
      const retention = cohortCells(matrix, 'retention', false)
      const cumulative = cohortCells(matrix, 'cumulative', false)
      expect([...matrix.cohortMonth]).toEqual(reference.cohorts.map(({ cohort }) => monthOfText(cohort)))
      expect([...matrix.size]).toEqual(reference.cohorts.map(({ size }) => size))
      reference.cohorts.forEach(({ size, active, retention: kept, cum_gross }, row) => {
        for (let age = 0; age < matrix.ages; age++) {
          const cell = row * matrix.ages + age
          const known = age < active.length
          expect(matrix.state[cell] > 0).toBe(known)
          expect(matrix.active[cell]).toBe(known ? active[age] : 0)
          if (!known || size === 0) expect([retention[cell], cumulative[cell]]).toEqual([NaN, NaN])
          else {
            expectNear(retention[cell], kept[age])
            expectMoney(cumulative[cell], cum_gross[age])
          }
        }
      })
    })
  })
}

withShared('northwind by sales rep', (folder) => {
  const { reference, saleRows, grossView } = referenceCompany(folder, 'northwind')
  const expected = Object.entries(reference.extra.by_sales_rep ?? {})

  it('has the orders and the sales of every rep', () => {
    const reps = expected.map(([rep]) => rep)
    const repOfRow = saleRows.map((row) => reps.indexOf(row['sales_rep']))
    const result = salesByKey(grossView, null, EVER, repOfRow, reps.length)
    expect(reps.length).toBe(9)
    expected.forEach(([, { orders, amount }], rep) => {
      expect(result.sales[rep]).toBe(orders)
      expectMoney(result.gross[rep], amount)
    })
  })
})

function expectMoney(parts: number | null, units: number) {
  expectNear(parts === null ? null : parts / PARTS_PER_UNIT, units)
}

/** Equal but for what adding up in binary may cost: 1e-9 of the expected. */
function expectNear(actual: number | null, expected: number) {
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected))
}
