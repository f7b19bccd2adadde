import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

import type { WhiteSpaceAnswer, WhiteSpaceRow } from '../../state/answers'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { narrowColumns } from '../../ui/narrowColumns'
import { Panel } from '../../ui/Panel'
import { TickBar } from '../../ui/TickBar'
import { useNarrow } from '../../ui/useNarrow'
import { whiteSpaceWorking } from './whiteSpaceWorking'
import { alikeWords, CATEGORY_STATE_WORDS, gapsOf, whiteSpaceHeadline } from './whiteSpaceWords'

interface WhiteSpacePanelProps {
  readonly query: UseQueryResult<WhiteSpaceAnswer | null>
  /** Undefined while it is not known, or belongs to another account. */
  readonly answer: WhiteSpaceAnswer | undefined
}

/** Rows at first: the gaps that are worth most. */
const FIRST_ROWS = 8

/** What the account buys and does not buy, against accounts like it. */
export function WhiteSpacePanel({ query, answer }: WhiteSpacePanelProps) {
  const format = useFormat()
  const narrow = useNarrow()
  const [all, setAll] = useState(false)
  const rows = answer?.rows ?? []
  const columns = answer === undefined ? [] : columnsOf(answer)
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  return (
    <Panel
      kicker={
        answer === undefined || answer.alike === 0
          ? 'White space, share of spend in the last 12 months'
          : `White space, share of spend in the last 12 months, against ${format.count(answer.alike)} look-alike accounts`
      }
      headline={answer === undefined ? null : whiteSpaceHeadline(answer, format)}
      pending={answer === undefined && query.error === null}
      height={260}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined
        ? {}
        : {
            note: answer.alike === 0 ? TOO_FEW : <WhiteSpaceNote answer={answer} />,
            working: whiteSpaceWorking(answer, format),
          })}
    >
      {answer !== undefined && (
        <>
          <LedgerTable
            label="White space by category"
            columns={
              narrow ? narrowColumns(columns, ['category', 'bar', 'gap'], (row) => underWords(row, format)) : columns
            }
            rows={shown}
            rowId={({ category }) => category}
            height="dense"
            empty="Neither it nor accounts like it bought a category that is known."
          />
          {rows.length > FIRST_ROWS && (
            <p>
              <Button small look="quiet" onClick={() => setAll(!all)}>
                {all ? `Show the first ${FIRST_ROWS}` : `Show all ${format.count(rows.length)} categories`}
              </Button>
            </p>
          )}
        </>
      )}
    </Panel>
  )
}

const TOO_FEW =
  'Fewer than 5 other accounts that bought in the last 12 months are from a quarter to four times its size, so no gap is priced.'

function WhiteSpaceNote({ answer }: { readonly answer: WhiteSpaceAnswer }) {
  const { crossSell, upSell } = gapsOf(answer.rows)
  const at = { account: answer.key }
  const unknown = 'The margin of some of the sales is not known.'
  return (
    <>
      Look-alikes: <Figure metric="white-space-alike" kind="count" value={answer.alike} at={at} /> accounts that bought
      in the last 12 months, <bdi>{alikeWords(answer)}</bdi>. Bar: this account; tick: look-alikes. Expected{' '}
      {answer.frame.basis}, not booked: cross-sell{' '}
      <Figure metric="white-space-cross-sell" kind="money" value={crossSell} unknown={unknown} at={at} />, up-sell{' '}
      <Figure metric="white-space-up-sell" kind="money" value={upSell} unknown={unknown} at={at} /> a year.
    </>
  )
}

function underWords({ state, ownShare, alikeShare }: WhiteSpaceRow, format: Format): string {
  return `${CATEGORY_STATE_WORDS[state]}; ${format.percent(ownShare)} of its spend, ${format.percent(alikeShare)} of look-alikes’`
}

const NO_SPEND = 'It bought nothing in the last 12 months.'
const NO_ALIKE = 'Too few accounts are like it.'

function columnsOf({ key, rows, alike }: WhiteSpaceAnswer): readonly Column<WhiteSpaceRow>[] {
  const most = Math.max(
    ...rows.flatMap(({ ownShare, alikeShare }) => [ownShare, alikeShare].filter((share) => !Number.isNaN(share))),
  )
  const at = ({ category }: WhiteSpaceRow) => ({ account: key, category })
  return [
    { id: 'category', head: 'Category', rowHead: true, cell: ({ category }) => <bdi>{category}</bdi> },
    { id: 'state', head: 'State', cell: ({ state }) => CATEGORY_STATE_WORDS[state] },
    {
      id: 'own',
      head: 'This account',
      metric: 'white-space-share',
      kind: 'percent',
      figure: (row) => ({ value: row.ownShare, unknown: NO_SPEND, at: at(row) }),
    },
    {
      id: 'alike',
      head: 'Look-alikes',
      metric: 'white-space-alike-share',
      kind: 'percent',
      figure: (row) => ({ value: row.alikeShare, unknown: NO_ALIKE, at: at(row) }),
    },
    {
      id: 'bar',
      head: <span className="visually-hidden">Drawn</span>,
      label: 'Drawn',
      cell: ({ ownShare, alikeShare }) => <TickBar own={ownShare / most} other={alikeShare / most} />,
    },
    {
      id: 'buyers',
      head: 'Buy it',
      label: 'Share of the look-alikes that bought it in the last 12 months',
      metric: 'white-space-buyers',
      kind: 'percent-whole',
      figure: (row) => ({ value: alike === 0 ? null : row.buyers / alike, unknown: NO_ALIKE, at: at(row) }),
    },
    {
      id: 'gap',
      head: 'Gap a year',
      strong: true,
      metric: 'white-space-gap',
      kind: 'money',
      figure: (row) =>
        row.gap === 0
          ? 'none'
          : { value: row.gap, unknown: 'The margin of some of the sales is not known.', at: at(row) },
    },
  ]
}
