import { useState } from 'react'

import { shortReason } from '../../core/reasonSentence'
import type { Scope } from '../../core/scope'
import type { AccountRow, WorklistAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useOpenAccount } from '../../state/useOpenPlace'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { narrowColumns } from '../../ui/narrowColumns'
import { Panel } from '../../ui/Panel'
import { StateChip } from '../../ui/StateChip'
import { useNarrow } from '../../ui/useNarrow'
import css from './WorklistPanel.module.css'

/** Rows at first, added by a press, and at most: a list of calls, not the account list. */
const STEP = 15
const MOST = 150

/** Whom to call: at risk or churned lately, the largest buyers of the last twelve months first. */
export function WorklistPanel({ scope }: { readonly scope: Scope }) {
  const format = useFormat()
  const openAccount = useOpenAccount()
  const narrow = useNarrow()
  const [count, setCount] = useState(STEP)
  const query = useAnswer('worklist', { scope, count })
  const answer = query.data
  const columns = answer === undefined ? [] : columnsOf(answer, format)
  const more = answer === undefined ? 0 : Math.min(answer.eligible, MOST) - answer.rows.length
  return (
    <Panel
      kicker="To call: at risk, or churned within the last 90 days; the largest buyers of the last 12 months first"
      headline={answer === undefined ? null : headlineOf(answer, format)}
      pending={query.isPending}
      height={36 * (STEP + 1)}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined ? {} : { note: <WorklistNote answer={answer} /> })}
    >
      {answer !== undefined && (
        <>
          <LedgerTable
            label="Accounts to call"
            rows={answer.rows}
            rowId={({ key }) => key}
            columns={narrow ? narrowColumns(columns, ['account', 'value12', 'state'], whyOf) : columns}
            onOpen={({ key }) => openAccount(key)}
            empty="Nobody is at risk, and nobody churned within the last 90 days."
          />
          {more > 0 && (
            <p className={css['more']}>
              <Button onClick={() => setCount(count + STEP)}>Show {Math.min(STEP, more)} more</Button>
            </p>
          )}
        </>
      )}
    </Panel>
  )
}

function headlineOf({ rows }: WorklistAnswer, format: Format): string {
  const first = rows[0]
  if (first === undefined) return 'Nobody to call'
  const { reason } = first
  if (reason === null) return `${first.name} first`
  const silent = `${format.count(reason.silence)} days silent`
  const rhythm =
    reason.basis === 'own' && reason.usualGap !== null ? ` on a ${Math.round(reason.usualGap)}-day rhythm` : ''
  return `${first.name} first: ${silent}${rhythm}`
}

function WorklistNote({ answer }: { readonly answer: WorklistAnswer }) {
  return (
    <>
      {answer.rows.length} of <Figure metric="worklist-accounts" kind="count" value={answer.eligible} /> accounts, which
      brought <Figure metric="worklist-value-12" kind="money" value={answer.value12} /> of {answer.frame.basis} in the
      last 12 months. Ranked by what is known, not by a forecast.
    </>
  )
}

function whyOf({ reason }: AccountRow): string {
  return reason === null ? '–' : shortReason(reason)
}

function columnsOf({ frame }: WorklistAnswer, format: Format): readonly Column<AccountRow>[] {
  return [
    {
      id: 'account',
      head: 'Account',
      rowHead: true,
      cell: ({ name, country }) => (
        <>
          {name} {country !== '' && <span className={css['country']}>{country}</span>}
        </>
      ),
    },
    { id: 'state', head: 'State', cell: ({ state }) => <StateChip state={state} /> },
    {
      id: 'value12',
      head: `Last 12 months ${format.currencySign}`,
      label: `${frame.basis} of the last 12 months`,
      numeric: true,
      strong: true,
      cell: ({ key, value12 }) => (
        <Figure metric="account-value-12" kind="money-whole" value={value12} at={{ account: key }} />
      ),
    },
    {
      id: 'clv',
      head: `CLV so far ${format.currencySign}`,
      numeric: true,
      cell: ({ key, clv }) => (
        <Figure
          metric="historical-clv"
          kind="money-whole"
          value={clv}
          unknown="The cost of some of its orders is not known."
          at={{ account: key }}
        />
      ),
    },
    { id: 'why', head: 'Why', cell: whyOf },
    {
      id: 'last',
      head: 'Last order',
      numeric: true,
      cell: ({ key, lastDay }) => <Figure metric="last-order-day" kind="day" value={lastDay} at={{ account: key }} />,
    },
    { id: 'owner', head: 'Owner', cell: ({ rep }) => rep || '–' },
  ]
}
