import type { BehindAccount, BehindAnswer } from '../../state/answers'
import { Button } from '../../ui/Button'
import type { Column, Sort } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import type { FigureKind } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import css from './Behind.module.css'
import type { BehindWords } from './behindWords'
import { partKinds } from './partKinds'

interface BehindAccountsProps {
  readonly answer: BehindAnswer
  readonly words: BehindWords
  readonly sort: Sort | null
  readonly onSort: (sort: Sort) => void
  readonly onMore: () => void
  /** Opens the orders of an account, by its key. */
  readonly onOpen: (key: string) => void
}

/** The accounts that make a figure, each with what it brings; a press on one opens its orders. */
export function BehindAccounts({ answer, words, sort, onSort, onMore, onOpen }: BehindAccountsProps) {
  const format = useFormat()
  const { rows, accounts } = answer
  return (
    <section aria-label="Accounts behind it">
      <p className={css['heading']}>
        <span>{sort === null ? 'Accounts, the largest part first' : 'Accounts'}</span>
        <span>
          {format.count(rows.length)} of <Figure metric="behind-accounts" kind="count" value={accounts} />
        </span>
      </p>
      <LedgerTable
        label={`Accounts behind ${words.title}`}
        columns={columnsOf(answer, words)}
        rows={rows}
        rowId={({ key }) => key}
        height="dense"
        sort={sort}
        onSort={onSort}
        onOpen={({ key }) => onOpen(key)}
        empty="No account stands behind it."
      />
      {rows.length < accounts && (
        <Button small onClick={onMore}>
          Show more
        </Button>
      )}
    </section>
  )
}

function columnsOf(answer: BehindAnswer, words: BehindWords): Column<BehindAccount>[] {
  const kinds = partKinds(answer)
  const part = (
    id: 'above' | 'below' | 'change',
    head: string,
    kind: FigureKind,
    of: (row: BehindAccount) => number,
  ) => ({
    id,
    head,
    sortable: true,
    metric: `behind-${id}`,
    kind,
    figure: (row: BehindAccount) => ({ value: of(row), at: { account: row.key } }),
  })
  const compares = words.below === 'Before'
  return [
    { id: 'name', head: 'Account', rowHead: true, sortable: true, cell: ({ name }) => <bdi>{name}</bdi> },
    ...(answer.below === null ? [] : [part('below', words.below ?? '', kinds.below, ({ below }) => below)]),
    part('above', words.above, kinds.above, ({ above }) => above),
    ...(compares ? [part('change', 'Change', kinds.above, ({ above, below }) => above - below)] : []),
    {
      id: 'orders',
      head: 'Orders',
      metric: 'behind-orders',
      kind: 'count',
      figure: (row) => ({ value: row.orders, at: { account: row.key } }),
    },
  ]
}
