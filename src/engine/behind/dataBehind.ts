import { addedContributions, type Contributions, dividedContributions } from '../../core/behind/contributions'
import { COST_BASES, FIRST_ESTIMATED } from '../../core/costBasis'
import { orderCounts } from '../../core/orderCounts'
import type { OrderTable } from '../../core/orderTable'
import { DEFAULT_SCOPE } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { BehindFigure, PartKind, TakeApart } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** All of the data, whatever the scope: accounts one by one, in net revenue and margin. */
function ofAllData(
  analysis: Analysis,
  parts: Contributions,
  kinds: { readonly above: PartKind; readonly below: PartKind | null },
  shown: number | null,
  cut: Partial<Pick<BehindFigure, 'money' | 'held'>> = {},
): BehindFigure {
  return { ...witnesses(Math.max(0, analysis.table.newestDay)), scope: DEFAULT_SCOPE, parts, ...kinds, shown, ...cut }
}

type Rows = readonly [from: number, to: number]
const salesOf = ({ saleStart }: OrderTable, account: number): Rows => [saleStart[account]!, saleStart[account + 1]!]
const creditsOf = ({ creditStart }: OrderTable, account: number): Rows => [
  creditStart[account]!,
  creditStart[account + 1]!,
]

/** Σ over the rows of an account. */
function over([from, to]: Rows, of: (row: number) => number): number {
  let sum = 0
  for (let row = from; row < to; row++) sum += of(row)
  return sum
}

/** Sums over accounts with such rows. */
function added(
  rowsOf: (table: OrderTable, account: number) => Rows,
  above: PartKind,
  of: (table: OrderTable, row: number) => number,
  shown: (table: OrderTable) => number,
): TakeApart {
  return (analysis) => {
    const { table } = analysis
    const parts = addedContributions(table.accounts.count, null, (account) => {
      const rows = rowsOf(table, account)
      return rows[0] === rows[1] ? null : over(rows, (row) => of(table, row))
    })
    return ofAllData(analysis, parts, { above, below: null }, shown(table))
  }
}

/** A share of the revenue of all sales. */
function ofRevenue(
  of: (table: OrderTable, sale: number) => number,
  shown: (table: OrderTable) => number | null,
): TakeApart {
  return (analysis) => {
    const { table } = analysis
    if (shown(table) === null) return null
    const parts = dividedContributions(
      table.accounts.count,
      null,
      (account) => {
        const rows = salesOf(table, account)
        return rows[0] === rows[1] ? null : over(rows, (sale) => of(table, sale))
      },
      (account) => over(salesOf(table, account), (sale) => table.saleRevenue[sale]!),
    )
    return ofAllData(analysis, parts, { above: 'money', below: 'money' }, shown(table))
  }
}

const allAccounts: TakeApart = (analysis) => {
  const { count } = analysis.table.accounts
  const parts = addedContributions(count, null, () => 1)
  return ofAllData(analysis, parts, { above: 'accounts', below: null }, count)
}

const buying: TakeApart = (analysis) => {
  const { saleStart, accounts } = analysis.table
  const parts = addedContributions(accounts.count, null, (account) =>
    saleStart[account]! < saleStart[account + 1]! ? 1 : null,
  )
  const { units } = orderCounts(analysis.ledger(DEFAULT_SCOPE), null)
  const shown = units.reduce((sum, its) => sum + its, 0)
  return ofAllData(analysis, parts, { above: 'accounts', below: null }, shown)
}

/** Groups that accounts are counted by, one each. */
const groups: TakeApart = (analysis) => {
  const { groupCount, groupOf } = analysis.table.accounts
  const parts = addedContributions(groupCount, null, () => 1)
  const figure = ofAllData(analysis, parts, { above: 'accounts', below: null }, new Set(groupOf).size)
  return { ...figure, scope: { ...DEFAULT_SCOPE, unit: 'group' } }
}

/** Sales that rest on one kind of cost, "category". */
const onBasis: TakeApart = (analysis, _scope, at) => {
  const { table } = analysis
  const code = COST_BASES.findIndex((basis) => basis === at)
  if (code < 0) return null
  const parts = addedContributions(table.accounts.count, null, (account) => {
    const sales = over(salesOf(table, account), (sale) => Number(table.saleBasis[sale] === code))
    return sales === 0 ? null : sales
  })
  return ofAllData(analysis, parts, { above: 'orders', below: null }, table.costBases[code]?.sales ?? null)
}

const total = (values: OrderTable['saleRevenue']) => Array.from(values).reduce((sum, value) => sum + value, 0)

/** Figures of what was read, as far as it is of accounts: all of the data, whatever the scope. */
export const DATA_BEHIND = {
  'data-sales': added(
    salesOf,
    'orders',
    () => 1,
    ({ saleDay }) => saleDay.length,
  ),
  'data-sales-revenue': added(
    salesOf,
    'money',
    ({ saleRevenue }, sale) => saleRevenue[sale]!,
    ({ saleRevenue }) => total(saleRevenue),
  ),
  'data-credits': added(
    creditsOf,
    'credits',
    () => 1,
    ({ creditDay }) => creditDay.length,
  ),
  'data-credits-revenue': added(
    creditsOf,
    'money',
    ({ creditRevenue }, credit) => 0 - creditRevenue[credit]!,
    ({ creditRevenue }) => 0 - total(creditRevenue),
  ),
  'data-accounts': allAccounts,
  'data-accounts-buying': buying,
  'data-groups': groups,
  'cost-basis-sales': onBasis,
  'imputed-share': ofRevenue(
    ({ saleBasis, saleRevenue }, sale) => (saleBasis[sale]! >= FIRST_ESTIMATED ? saleRevenue[sale]! : 0),
    ({ imputedShare }) => imputedShare,
  ),
  'margin-rate': ofRevenue(
    ({ saleMargin }, sale) => saleMargin[sale]!,
    ({ marginRate }) => marginRate,
  ),
} as const satisfies Record<string, TakeApart>
