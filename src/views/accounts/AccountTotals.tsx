import type { AccountsAnswer } from '../../state/answers'
import { useBehindOpener } from '../../state/useBehind'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import type { Predictions } from './predictedColumns'
import css from './AccountsView.module.css'

interface AccountTotalsProps {
  readonly totals: AccountsAnswer | undefined
  /** Of the same accounts; undefined where they are not the list's, or not known yet. */
  readonly predictions: Predictions
  /** What the list was searched for. */
  readonly search: string
}

/** The sums below the list, over all its rows and not only those in sight. */
export function AccountTotals({ totals, predictions, search }: AccountTotalsProps) {
  const opener = useBehindOpener()
  const format = useFormat()
  if (totals === undefined) return <span>Counting</span>
  const { total, clv, value12, frame } = totals
  return (
    <>
      <strong>
        All <Figure metric="accounts-listed" kind="count" value={total} {...opener('accounts-listed', search)} />{' '}
        accounts in scope
      </strong>
      <span>
        Earned <Figure metric="accounts-clv" kind="money-whole" value={clv} {...opener('accounts-clv', search)} />{' '}
        {frame.basis}
      </span>
      {predictions?.total != null && (
        <span>
          Expected{' '}
          <Figure
            metric="accounts-expected"
            kind="money-whole"
            value={predictions.total.clv.value}
            text={format.money(predictions.total.clv.value)}
          />{' '}
          ({format.money(predictions.total.clv.low)}–{format.money(predictions.total.clv.high)})
        </span>
      )}
      <span>
        Last 12 months{' '}
        <Figure metric="accounts-value12" kind="money-whole" value={value12} {...opener('accounts-value12', search)} />
      </span>
      {frame.basis === 'margin' && frame.imputedShare > 0 && (
        <span>{format.percent(frame.imputedShare)} of revenue has an estimated margin</span>
      )}
      <span className={css['keys']} aria-hidden="true">
        <kbd>J</kbd> <kbd>K</kbd> move <kbd>Enter</kbd> open
      </span>
    </>
  )
}
