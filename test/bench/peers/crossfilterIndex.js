import crossfilter from 'crossfilter2'
import { firstMonths } from './firstMonths'
import { changesOf, movementOf } from './movementOf'

/** Three indexes over the same rows, each with one group to keep: months, and accounts in either window. */
export function crossfilterIndex(sales) {
  const first = firstMonths(sales)
  const rows = Array.from({ length: sales.count }, (_, i) => ({
    account: sales.account[i],
    region: sales.region[i],
    month: sales.month[i],
    amount: sales.amount[i],
  }))
  const months = filtered(rows)
  const byMonth = distinct(months.filter.dimension(({ month }) => month).group(), first)
  const [before, now] = [filtered(rows), filtered(rows)].map((one) => ({
    ...one,
    sums: one.filter
      .dimension(({ account }) => account)
      .group()
      .reduceSum(({ amount }) => amount),
  }))
  return {
    screen: ({ regions, from, to }) => {
      months.choose(regions, from, to)
      before.choose(regions, to - 23, to - 12)
      now.choose(regions, to - 11, to)
      const prev = before.sums.all()
      const accounts = now.sums
        .all()
        .map(({ key, value }, i) => ({ account: key, prev: prev[i].value, cur: value, first: first[key] }))
      return [
        byMonth
          .all()
          .filter(({ value }) => value.orders > 0)
          .map(({ key, value }) => [key, value.orders, value.gross, value.accounts.size, value.fresh.size]),
        movementOf(accounts, to),
        changesOf(accounts.map(({ account, prev: then, cur }) => [account, then, cur])),
      ]
    },
    cohorts: () => {
      months.all()
      const cells = months.filter.dimension(({ account, month }) => first[account] * 10_000 + month - first[account])
      const found = distinct(cells.group(), first).all()
      const result = found.map(({ key, value }) => [Math.floor(key / 10_000), key % 10_000, value.accounts.size])
      cells.dispose()
      return [result]
    },
  }
}

function filtered(rows) {
  const filter = crossfilter(rows)
  const byRegion = filter.dimension(({ region }) => region)
  const byWindow = filter.dimension(({ month }) => month)
  let chosen = ''
  return {
    filter,
    choose: (regions, from, to) => {
      if (regions.join() !== chosen) byRegion.filterFunction((region) => regions.includes(region))
      chosen = regions.join()
      byWindow.filterRange([from, to + 1])
    },
    all: () => {
      chosen = ''
      byRegion.filterAll()
      byWindow.filterAll()
    },
  }
}

/** Counts distinct accounts as rows come and go: how often each is there. */
function distinct(group, first) {
  const change = (map, account, by) => {
    const left = (map.get(account) ?? 0) + by
    if (left === 0) map.delete(account)
    else map.set(account, left)
  }
  const by =
    (sign) =>
    (cell, { account, month, amount }) => {
      cell.orders += sign
      cell.gross += sign * amount
      change(cell.accounts, account, sign)
      if (first[account] === month) change(cell.fresh, account, sign)
      return cell
    }
  return group.reduce(by(1), by(-1), () => ({ orders: 0, gross: 0, accounts: new Map(), fresh: new Map() }))
}
