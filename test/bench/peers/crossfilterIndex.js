import crossfilter from 'crossfilter2'

export function crossfilterIndex(sales) {
  const first = new Uint32Array(sales.accounts).fill(0xffff)
  for (let i = 0; i < sales.count; i++) first[sales.account[i]] = Math.min(first[sales.account[i]], sales.month[i])
  const rows = Array.from({ length: sales.count }, (_, i) => ({
    account: sales.account[i],
    region: sales.region[i],
    month: sales.month[i],
    amount: sales.amount[i],
  }))
  const filter = crossfilter(rows)
  const byRegion = filter.dimension(({ region }) => region)
  const byWindow = filter.dimension(({ month }) => month)
  const byMonth = distinct(filter.dimension(({ month }) => month).group())
  return {
    name: 'crossfilter2',
    months: ({ regions, from, to }) => {
      byRegion.filterFunction((region) => regions.includes(region))
      byWindow.filterRange([from, to + 1])
      return byMonth
        .all()
        .filter(({ value }) => value.orders > 0)
        .map(({ key, value }) => [key, value.orders, value.gross, value.accounts.size])
    },
    cohorts: () => {
      byRegion.filterAll()
      byWindow.filterAll()
      const cells = filter.dimension(({ account, month }) => first[account] * 10_000 + month - first[account])
      const found = distinct(cells.group()).all()
      const result = found.map(({ key, value }) => [Math.floor(key / 10_000), key % 10_000, value.accounts.size])
      cells.dispose()
      return result
    },
  }
}

/** Counts distinct accounts as rows come and go: how often each is there. */
function distinct(group) {
  return group.reduce(
    (cell, { account, amount }) => {
      cell.orders++
      cell.gross += amount
      cell.accounts.set(account, (cell.accounts.get(account) ?? 0) + 1)
      return cell
    },
    (cell, { account, amount }) => {
      cell.orders--
      cell.gross -= amount
      const left = cell.accounts.get(account) - 1
      if (left === 0) cell.accounts.delete(account)
      else cell.accounts.set(account, left)
      return cell
    },
    () => ({ orders: 0, gross: 0, accounts: new Map() }),
  )
}
