/** The way it is written first: an array of objects, Maps and Sets. */
export function plainObjects(sales) {
  const rows = Array.from({ length: sales.count }, (_, i) => ({
    account: sales.account[i],
    region: sales.region[i],
    month: sales.month[i],
    amount: sales.amount[i],
  }))
  return {
    name: 'plain objects and Maps',
    months: ({ regions, from, to }) => {
      const byMonth = new Map()
      for (const { account, region, month, amount } of rows) {
        if (!regions.includes(region) || month < from || month > to) continue
        let cell = byMonth.get(month)
        if (cell === undefined) byMonth.set(month, (cell = { orders: 0, gross: 0, accounts: new Set() }))
        cell.orders++
        cell.gross += amount
        cell.accounts.add(account)
      }
      return [...byMonth].map(([month, { orders, gross, accounts }]) => [month, orders, gross, accounts.size])
    },
    cohorts: () => {
      const first = new Map()
      for (const { account, month } of rows) first.set(account, Math.min(first.get(account) ?? Infinity, month))
      const cells = new Map()
      for (const { account, month } of rows) {
        const key = first.get(account) * 10_000 + month - first.get(account)
        if (!cells.has(key)) cells.set(key, new Set())
        cells.get(key).add(account)
      }
      return [...cells].map(([key, accounts]) => [Math.floor(key / 10_000), key % 10_000, accounts.size])
    },
  }
}
