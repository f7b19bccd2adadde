import * as aq from 'arquero'
import { firstMonths } from './firstMonths'
import { movementOf } from './movementOf'

export function arqueroTable(sales) {
  const { account, region, month, amount } = sales
  const firsts = firstMonths(sales)
  const first = Uint16Array.from(account, (one) => firsts[one])
  const table = aq.table({ account, region, month, amount, first })
  const all = (result, row) => result.objects({ limit: Infinity }).map(row)
  return {
    screen: ({ regions, from, to }) => {
      const chosen = table
        .params({ regions, from, to, middle: to - 11, start: to - 23 })
        .filter('(d, $) => op.includes($.regions, d.region) && d.month >= $.from && d.month <= $.to')
        .reify()
      const months = chosen.groupby('month').rollup({
        orders: 'd => op.count()',
        gross: 'd => op.sum(d.amount)',
        accounts: 'd => op.distinct(d.account)',
      })
      const fresh = new Map(
        all(
          chosen
            .filter('d => d.first === d.month')
            .groupby('month')
            .rollup({ accounts: 'd => op.distinct(d.account)' }),
          (row) => [row.month, row.accounts],
        ),
      )
      const accounts = chosen.filter('(d, $) => d.month >= $.start').groupby('account').rollup({
        prev: '(d, $) => op.sum(d.month < $.middle ? d.amount : 0)',
        cur: '(d, $) => op.sum(d.month < $.middle ? 0 : d.amount)',
        first: 'd => op.min(d.first)',
      })
      const top = accounts
        .filter('d => d.prev !== d.cur')
        .derive({ size: 'd => abs(d.cur - d.prev)' })
        .orderby(aq.desc('size'), 'account')
        .slice(0, 5)
      return [
        all(months, (row) => [row.month, row.orders, row.gross, row.accounts, fresh.get(row.month) ?? 0]),
        movementOf(accounts.objects({ limit: Infinity }), to),
        all(top, (row) => [row.account, row.prev, row.cur]),
      ]
    },
    cohorts: () => [
      all(
        table
          .derive({ age: 'd => d.month - d.first' })
          .groupby('first', 'age')
          .rollup({ accounts: 'd => op.distinct(d.account)' }),
        (row) => [row.first, row.age, row.accounts],
      ),
    ],
  }
}
