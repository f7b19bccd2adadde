import * as aq from 'arquero'

export function arqueroTable({ account, region, month, amount }) {
  const table = aq.table({ account, region, month, amount })
  return {
    name: 'arquero',
    months: ({ regions, from, to }) =>
      table
        .params({ regions, from, to })
        .filter('(d, $) => op.includes($.regions, d.region) && d.month >= $.from && d.month <= $.to')
        .groupby('month')
        .rollup({ orders: 'd => op.count()', gross: 'd => op.sum(d.amount)', accounts: 'd => op.distinct(d.account)' })
        .objects({ limit: Infinity })
        .map((row) => [row.month, row.orders, row.gross, row.accounts]),
    cohorts: () =>
      table
        .join(table.groupby('account').rollup({ first: 'd => op.min(d.month)' }))
        .derive({ age: 'd => d.month - d.first' })
        .groupby('first', 'age')
        .rollup({ accounts: 'd => op.distinct(d.account)' })
        .objects({ limit: Infinity })
        .map((row) => [row.first, row.age, row.accounts]),
  }
}
