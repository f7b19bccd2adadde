import type { AccountsAnswer } from '../../state/answers'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import css from './AccountsView.module.css'

/** The sums below the list, over all its rows and not only those in sight. */
export function AccountTotals({ totals }: { readonly totals: AccountsAnswer | undefined }) {
  const format = useFormat()
  if (totals === undefined) return <span>Counting</span>
  const { total, clv, value12, frame } = totals
  return (
    <>
      <strong>
        All <Figure metric="accounts-listed" kind="count" value={total} /> accounts in scope
      </strong>
      <span>
        Earned <Figure metric="accounts-clv" kind="money-whole" value={clv} /> {frame.basis}
      </span>
      <span>
        Last 12 months <Figure metric="accounts-value12" kind="money-whole" value={value12} />
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
