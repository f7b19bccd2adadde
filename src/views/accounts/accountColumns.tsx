import { shortReason } from '../../core/reasonSentence'
import type { AccountRow, RiskAnswer } from '../../state/answers'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { Sparkline } from '../../ui/Sparkline'
import { StateChip } from '../../ui/StateChip'
import { type Predictions, predictedColumns } from './predictedColumns'
import { dueText } from './dueText'
import css from './AccountsView.module.css'

const NEVER = 'This account has not bought yet.'

/** The chance of no order within `horizon` days, by the number of the unit. */
export type AccountRisks = Pick<RiskAnswer, 'horizon' | 'risk'>

/** What all rows of the list have in common: what money is counted in, whether what an account cost is known, and the day. */
interface ListFrame {
  readonly basis: string
  readonly netKnown: boolean
  readonly asOfDay: number | null
}

/** The columns of the account list. */
export function accountColumns(
  { basis, netKnown, asOfDay }: ListFrame,
  risks: AccountRisks | undefined,
  predictions: Predictions,
  format: Format,
): readonly Column<AccountRow>[] {
  const at = ({ key }: AccountRow) => ({ account: key })
  const sign = format.currencySign
  return [
    {
      id: 'name',
      head: 'Account',
      rowHead: true,
      sortable: true,
      width: 220,
      cell: ({ name, id, country }) => (
        <>
          <bdi>{name === '' ? id : name}</bdi> <bdi className={css['country']}>{country}</bdi>
        </>
      ),
    },
    {
      id: 'state',
      head: 'State',
      sortable: true,
      width: 104,
      cell: ({ state, key }) => (
        <span data-account={key} data-state={state}>
          <StateChip state={state} />
        </span>
      ),
    },
    {
      id: 'months',
      head: '13 months',
      width: 104,
      cell: ({ months }) => <Sparkline values={[...months]} incomplete width={88} height={24} />,
    },
    {
      id: 'clv',
      head: `CLV ${sign}`,
      label: `CLV earned, ${basis}`,
      strong: true,
      sortable: true,
      width: 88,
      metric: 'account-clv',
      kind: 'money-whole',
      figure: (row) => ({
        value: row.clv,
        at: at(row),
        unknown: row.orders === 0 ? NEVER : 'The margin of some of its sales is not known.',
      }),
    },
    ...(netKnown ? [netColumn(sign)] : []),
    ...predictedColumns(predictions, format),
    {
      id: 'value12',
      head: `12 months ${sign}`,
      label: 'Last 12 months',
      sortable: true,
      width: 104,
      metric: 'account-value12',
      kind: 'money-whole',
      figure: (row) => ({ value: row.value12, at: at(row) }),
    },
    {
      id: 'orders',
      head: 'Orders',
      sortable: true,
      width: 64,
      metric: 'account-orders',
      kind: 'count',
      figure: (row) => ({ value: row.orders, at: at(row) }),
    },
    {
      id: 'last',
      head: 'Last order',
      sortable: true,
      width: 100,
      metric: 'account-last-order',
      kind: 'day',
      figure: (row) => ({ value: row.lastDay, at: at(row), unknown: NEVER }),
    },
    {
      id: 'due',
      head: 'Next order',
      sortable: true,
      width: 188,
      metric: 'account-next-order',
      kind: 'day',
      figure: (row) => ({
        value: row.dueFrom,
        text: dueText(row.dueFrom, row.dueTo, asOfDay, format),
        at: at(row),
        unknown: NEVER,
      }),
    },
    {
      id: 'risk',
      head: risks === undefined ? 'Risk' : `Risk, ${risks.horizon} d`,
      label: risks === undefined ? 'Risk of no order' : `Chance of no order within ${risks.horizon} days`,
      sortable: true,
      width: 80,
      metric: 'account-risk',
      kind: 'percent-whole',
      figure: (row) => ({
        value: risks?.risk[row.unit] ?? null,
        at: at(row),
        unknown:
          row.orders === 0 ? NEVER : risks === undefined ? 'Being computed.' : 'Churn says why there is no risk.',
      }),
    },
    { id: 'rep', head: 'Owner', sortable: true, width: 80, cell: ({ rep }) => <bdi>{rep === '' ? '–' : rep}</bdi> },
    {
      id: 'silence',
      head: 'Why',
      sortable: true,
      width: 240,
      cell: ({ reason }) => <span className={css['why']}>{reason === null ? NEVER : shortReason(reason)}</span>,
    },
  ]
}

/** What is left of the CLV after what winning, serving and keeping the account cost. */
function netColumn(sign: string): Column<AccountRow> {
  return {
    id: 'net',
    head: `Net CLV ${sign}`,
    width: 88,
    metric: 'net-clv',
    kind: 'money-whole',
    figure: ({ key, netClv }) => ({
      value: netClv,
      at: { account: key },
      unknown: 'It was won in a month whose costs are not told, or has not bought yet.',
    }),
  }
}
