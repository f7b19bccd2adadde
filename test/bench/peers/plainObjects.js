import { firstMonths } from './firstMonths'
import { changesOf, movementOf } from './movementOf'

/** The way it is written first: an array of objects, Maps and Sets. */
export function plainObjects(sales) {
  const first = firstMonths(sales)
  const rows = Array.from({ length: sales.count }, (_, i) => ({
    account: sales.account[i],
    region: sales.region[i],
    month: sales.month[i],
    amount: sales.amount[i],
    first: first[sales.account[i]],
  }))
  return {
    screen: ({ regions, from, to }) => {
      const byMonth = new Map()
      const byAccount = new Map()
      for (const row of rows) {
        if (!regions.includes(row.region) || row.month < from || row.month > to) continue
        let cell = byMonth.get(row.month)
        if (cell === undefined) {
          byMonth.set(row.month, (cell = { orders: 0, gross: 0, accounts: new Set(), fresh: new Set() }))
        }
        cell.orders++
        cell.gross += row.amount
        cell.accounts.add(row.account)
        if (row.first === row.month) cell.fresh.add(row.account)
        if (row.month < to - 23) continue
        let totals = byAccount.get(row.account)
        if (totals === undefined) byAccount.set(row.account, (totals = { prev: 0, cur: 0, first: row.first }))
        if (row.month > to - 12) totals.cur += row.amount
        else totals.prev += row.amount
      }
      return [
        [...byMonth].map(([month, { orders, gross, accounts, fresh }]) => [
          month,
          orders,
          gross,
          accounts.size,
          fresh.size,
        ]),
        movementOf(byAccount.values(), to),
        changesOf([...byAccount].map(([account, { prev, cur }]) => [account, prev, cur])),
      ]
    },
    cohorts: () => {
      const cells = new Map()
      for (const { account, month, first: cohort } of rows) {
        const key = cohort * 10_000 + month - cohort
        if (!cells.has(key)) cells.set(key, new Set())
        cells.get(key).add(account)
      }
      return [[...cells].map(([key, accounts]) => [Math.floor(key / 10_000), key % 10_000, accounts.size])]
    },
  }
}
