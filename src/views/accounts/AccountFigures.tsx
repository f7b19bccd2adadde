import type { AccountAnswer } from '../../state/answers'
import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import { useFormat } from '../../ui/FormatContext'
import { dueText } from './dueText'
import css from './AccountFigures.module.css'

const NEVER = 'This account has not bought yet.'

/** The four figures of an account: worth so far, last 12 months, next order, last order. */
export function AccountFigures({ answer: { row, frame } }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const at = { account: row.key }
  const silence = row.lastDay === null ? null : frame.asOfDay - row.lastDay
  return (
    <dl className={css['figures']}>
      <div>
        <dt>
          <FigureName metric="account-clv">Earned, {frame.basis}</FigureName>
        </dt>
        <dd>
          <Figure
            metric="account-clv"
            kind="money"
            value={row.clv}
            at={at}
            unknown={row.orders === 0 ? NEVER : 'The margin of some of its sales is not known.'}
          />
        </dd>
        <dd>
          <Figure metric="account-orders" kind="count" value={row.orders} at={at} />{' '}
          {row.orders === 1 ? 'order' : 'orders'}
        </dd>
      </div>
      <div>
        <dt>
          <FigureName metric="account-value12">Last 12 months</FigureName>
        </dt>
        <dd>
          <Figure metric="account-value12" kind="money" value={row.value12} at={at} />
        </dd>
        <dd>to {format.day(frame.asOfDay)}</dd>
      </div>
      <div>
        <dt>
          <FigureName metric="account-next-order">Next order</FigureName>
        </dt>
        <dd>
          <Figure
            metric="account-next-order"
            kind="day"
            value={row.dueFrom}
            text={dueText(row.dueFrom, row.dueTo, frame.asOfDay, format)}
            at={at}
            unknown={NEVER}
          />
        </dd>
        <dd>{dueWords(row.dueFrom, row.dueTo, frame.asOfDay)}</dd>
      </div>
      <div>
        <dt>
          <FigureName metric="account-last-order">Last order</FigureName>
        </dt>
        <dd>
          <Figure metric="account-last-order" kind="day" value={row.lastDay} at={at} unknown={NEVER} />
        </dd>
        <dd>
          <Figure metric="account-silence" kind="days" value={silence} at={at} unknown={NEVER} />
          {silence === null ? '' : ' ago'}
        </dd>
      </div>
    </dl>
  )
}

function dueWords(from: number | null, to: number | null, today: number): string {
  if (from === null || to === null) return ''
  if (today < from) return 'expected'
  return today <= to ? 'due now' : 'passed'
}
