import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

import { CALL_DAYS } from '../../core/callReadout'
import type { KeptOutcome } from '../../core/workspace/workspace'
import type { CallOutcomesAnswer, CallRow } from '../../state/answers'
import { useCallLog } from '../../state/useCallLog'
import { useOpenAccount } from '../../state/useOpenPlace'
import { Button } from '../../ui/Button'
import { CALL_RESULT_WORDS } from '../../ui/callResultWords'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { narrowColumns } from '../../ui/narrowColumns'
import { Panel } from '../../ui/Panel'
import { useNarrow } from '../../ui/useNarrow'
import { CallsByOwner } from './CallsByOwner'
import { LOGGED_CALLS } from './loggedCalls'
import { callsHeadline, callStanding, callsWorking, callUnder } from './loggedCallsWords'
import css from './WorklistPanel.module.css'

/** Calls at first, and added by a press. */
const CALLS_STEP = 10

/** Every call that is logged, what came of it, and how far it is read out. */
export function LoggedCallsPanel({ query }: { readonly query: UseQueryResult<CallOutcomesAnswer> }) {
  const format = useFormat()
  const openAccount = useOpenAccount()
  const narrow = useNarrow()
  const { outcomes } = useCallLog()
  const [count, setCount] = useState(CALLS_STEP)
  const answer = query.data
  const keptOf = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  const columns = columnsOf(keptOf, format)
  const more = Math.min(CALLS_STEP, (answer?.rows.length ?? 0) - count)
  return (
    <Panel
      id={LOGGED_CALLS}
      kicker="Calls logged up to the as-of day, over all accounts whoever is looked at"
      headline={answer === undefined ? null : callsHeadline(answer, format)}
      pending={query.isPending}
      height={36}
      stale={query.isPlaceholderData ? 'Reading out' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined
        ? {}
        : { note: <LoggedCallsNote answer={answer} />, working: callsWorking(answer, format) })}
    >
      {answer !== undefined && answer.rows.length > 0 && (
        <>
          <LedgerTable
            label="Calls logged"
            height="dense"
            rows={answer.rows.slice(0, count)}
            rowId={({ id }) => id}
            columns={
              narrow
                ? narrowColumns(columns, ['account', 'result', 'ordered'], (row) => callUnder(row, format))
                : columns
            }
            onOpen={({ account }) => openAccount(account)}
          />
          {more > 0 && (
            <p className={css['more']}>
              <Button onClick={() => setCount(count + CALLS_STEP)}>Show {more} more</Button>
            </p>
          )}
          <CallsByOwner rows={answer.rows} />
        </>
      )}
    </Panel>
  )
}

function LoggedCallsNote({ answer: { rows, waiting } }: { readonly answer: CallOutcomesAnswer }) {
  return (
    <>
      {rows.length === 0 && 'Press L on a row of the list above to log one. '}
      <Figure metric="calls-logged" kind="count" value={rows.length} /> logged,{' '}
      <Figure metric="calls-waiting" kind="count" value={waiting} /> of them not {CALL_DAYS} days old. Ordered: the
      first day with an order within {CALL_DAYS} days, that of the call included.
    </>
  )
}

function columnsOf(keptOf: ReadonlyMap<string, KeptOutcome>, format: Format): readonly Column<CallRow>[] {
  return [
    {
      id: 'account',
      head: 'Account',
      rowHead: true,
      cell: ({ name, account }) => <bdi>{name || account}</bdi>,
    },
    { id: 'rep', head: 'Owner', cell: ({ rep }) => <bdi>{rep || '–'}</bdi> },
    {
      id: 'day',
      head: 'Called',
      metric: 'call-day',
      kind: 'day',
      numeric: false,
      figure: ({ account, day }) => ({ value: day, at: { account } }),
    },
    {
      id: 'result',
      head: 'What came of it',
      cell: ({ id }) => {
        const kept = keptOf.get(id)
        return kept === undefined ? '–' : CALL_RESULT_WORDS[kept.result]
      },
    },
    { id: 'text', head: 'In words', cell: ({ id }) => <bdi>{keptOf.get(id)?.text || '–'}</bdi> },
    { id: 'standing', head: 'Read out', cell: (row) => callStanding(row, format) },
    {
      id: 'ordered',
      head: 'Ordered',
      metric: 'call-ordered-day',
      kind: 'day',
      figure: ({ account, orderedDay, standing }) => ({
        value: orderedDay,
        at: { account },
        unknown: standing === 'missing' ? 'The account is not in these data.' : 'No order within the days so far.',
      }),
    },
  ]
}
