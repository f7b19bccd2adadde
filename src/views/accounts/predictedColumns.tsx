import type { AccountRow, PredictionsAnswer } from '../../state/answers'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { ShareBar } from '../../ui/ShareBar'
import { unpredicted } from '../../ui/unpredicted'
import css from './AccountsView.module.css'

/** What is expected of each account, by the number of the unit; undefined while it is computed. */
export type Predictions = PredictionsAnswer | undefined

/** The predicted columns of the account list: expected value with its interval, earned and expected as a bar, P(active). */
export function predictedColumns(predictions: Predictions, format: Format): readonly Column<AccountRow>[] {
  const at = ({ key }: AccountRow) => ({ account: key })
  const unknown = unpredicted(predictions?.standing)
  const of = (name: 'clv' | 'low' | 'high' | 'pActive', { unit }: AccountRow) => predictions?.[name][unit] ?? NaN
  const full = fullBar(predictions)
  return [
    {
      id: 'expected',
      head: `Expected ${format.currencySign}`,
      label: `Predicted CLV, ${predictions?.horizonMonths ?? 24} months, 80% interval`,
      sortable: true,
      width: 172,
      metric: 'account-expected',
      kind: 'money-whole',
      figure: (row) => ({
        value: of('clv', row),
        at: at(row),
        unknown,
        children: !Number.isNaN(of('low', row)) && (
          <span className={css['range']}>
            {' '}
            {format.money(of('low', row))}–{format.money(of('high', row))}
          </span>
        ),
      }),
    },
    {
      id: 'split',
      head: 'Earned, expected',
      width: 120,
      cell: (row) =>
        full === null ? null : (
          <ShareBar
            share={Math.max(0, row.clv ?? 0) / full}
            expected={Math.max(0, of('clv', row) || 0) / full}
            width={104}
          />
        ),
    },
    {
      id: 'active',
      head: 'P(active)',
      label: 'Probability that the account is still active',
      sortable: true,
      width: 80,
      metric: 'account-active',
      kind: 'percent-whole',
      figure: (row) => ({ value: of('pActive', row), at: at(row), unknown }),
    },
  ]
}

/**
 * The value at which a bar is full: four times what one account in twenty is expected to pass. Longer ones are cut; null where
 * nothing is expected, and there is nothing to split.
 */
function fullBar(predictions: Predictions): number | null {
  const known = predictions?.clv.filter((value) => value > 0).sort() ?? new Float64Array(0)
  const high = known[Math.floor(0.95 * known.length)]
  return high === undefined ? null : 4 * high
}
