import type { UseQueryResult } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'

import { shortReason } from '../../core/reasonSentence'
import type { Scope } from '../../core/scope'
import type { WorklistAnswer, WorklistRow } from '../../state/answers'
import { type CallLog, useCallLog } from '../../state/useCallLog'
import { useBehindLink } from '../../state/useBehind'
import { useMyAccounts } from '../../state/useMyAccounts'
import { useOpenAccount } from '../../state/useOpenPlace'
import { usePreferences } from '../../state/usePreferences'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { MyAccountsPills } from '../../ui/MyAccountsPills'
import { narrowColumns } from '../../ui/narrowColumns'
import { Panel } from '../../ui/Panel'
import { StateChip } from '../../ui/StateChip'
import { UndoButton } from '../../ui/UndoButton'
import { useNarrow } from '../../ui/useNarrow'
import { CallCell } from './CallCell'
import { WorklistExport } from './WorklistExport'
import css from './WorklistPanel.module.css'
import { WorklistNote } from './WorklistNote'
import { worklistWorking } from './worklistWorking'

/** Rows at first, added by a press, and at most: a list of calls, not the account list. */
export const WORKLIST_STEP = 15
const MOST = 150

interface WorklistPanelProps {
  readonly scope: Scope
  readonly worklist: UseQueryResult<WorklistAnswer>
  readonly onMore: () => void
}

/** Whom to call: at risk or churned lately, whoever has most to lose first. */
export function WorklistPanel({ scope, worklist: query, onMore }: WorklistPanelProps) {
  const format = useFormat()
  const openAccount = useOpenAccount()
  const behind = useBehindLink()
  const narrow = useNarrow()
  const answer = query.data
  const calls = useCallLog()
  const mine = useMyAccounts()
  const { singleKeys } = usePreferences()
  const [logging, setLogging] = useState<string | null>(null)
  const columns = answer === undefined ? [] : columnsOf(answer, format, { calls, logging, setLogging })
  const more = answer === undefined ? 0 : Math.min(answer.eligible, MOST) - answer.rows.length
  const isByLoss = answer?.rankedBy !== 'value12'
  return (
    <Panel
      kicker={`To call: at risk, or churned within the last 90 days; ${isByLoss ? 'most to lose' : 'the largest buyers of the last 12 months'} first`}
      headline={answer === undefined ? null : headlineOf(answer, format)}
      pending={query.isPending}
      height={36 * (WORKLIST_STEP + 1)}
      actions={
        <>
          <UndoButton step={calls.lastStep} />
          <MyAccountsPills {...mine} />
          <WorklistExport scope={scope} calls={calls} accounts={answer?.eligible ?? null} />
        </>
      }
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined
        ? {}
        : {
            note: <WorklistNote answer={answer} />,
            working: {
              ...worklistWorking(answer, format),
              behind: [
                ...(answer.rankedBy === 'loss' ? [behind('Their expected loss', 'worklist-expected-loss')] : []),
                behind('Their value of the last 12 months', 'worklist-value-12'),
              ],
            },
          })}
    >
      {answer !== undefined && (
        <div
          className={css['list']}
          onKeyDown={(event) => {
            const account = singleKeys ? rowToLog(event) : undefined
            if (account === undefined) return
            event.preventDefault()
            setLogging(account)
          }}
        >
          <LedgerTable
            label="Accounts to call"
            rows={answer.rows}
            rowId={({ key }) => key}
            columns={
              narrow
                ? narrowColumns(columns, ['account', isByLoss ? 'loss' : 'value12', 'state', 'call'], whyOf)
                : columns
            }
            onOpen={({ key }) => openAccount(key)}
            empty="Nobody is at risk, and nobody churned within the last 90 days."
          />
          {more > 0 && (
            <p className={css['more']}>
              <Button onClick={onMore}>Show {Math.min(WORKLIST_STEP, more)} more</Button>
            </p>
          )}
        </div>
      )}
    </Panel>
  )
}

/** The account of the row in which L was pressed. */
function rowToLog(event: KeyboardEvent<HTMLElement>): string | undefined {
  if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return undefined
  return event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-row]')?.dataset['row'] : undefined
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

function whyOf({ reason }: WorklistRow): string {
  return reason === null ? '–' : shortReason(reason)
}

const NO_STAKE = 'The cost of some of its orders is not known, or no gap between orders was known yet.'
const NO_RISK = 'No model of risk is used on this data.'

interface Logging {
  readonly calls: CallLog
  /** The account whose call is being logged. */
  readonly logging: string | null
  readonly setLogging: (account: string | null) => void
}

function columnsOf(
  { frame, horizon, rankedBy }: WorklistAnswer,
  format: Format,
  { calls, logging, setLogging }: Logging,
): readonly Column<WorklistRow>[] {
  const sign = format.currencySign
  const all: readonly Column<WorklistRow>[] = [
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
      id: 'stake',
      head: `At stake ${sign}`,
      label: `${frame.basis} expected of the next 12 months at its own rhythm`,
      metric: 'account-stake',
      kind: 'money-whole',
      figure: ({ key, stake }) => ({ value: stake, unknown: NO_STAKE, at: { account: key } }),
    },
    {
      id: 'before',
      head: 'Usual risk',
      label: `Chance of no order within ${horizon} days at its median silence`,
      metric: 'account-usual-risk',
      kind: 'percent-whole',
      figure: ({ key, before }) => ({ value: before, unknown: NO_RISK, at: { account: key } }),
    },
    {
      id: 'risk',
      head: `Risk, ${horizon} d`,
      label: `Chance of no order within ${horizon} days`,
      metric: 'account-risk',
      kind: 'percent-whole',
      figure: ({ key, risk }) => ({ value: risk, unknown: NO_RISK, at: { account: key } }),
    },
    {
      id: 'loss',
      head: `Expected loss ${sign}`,
      strong: true,
      metric: 'account-expected-loss',
      kind: 'money-whole',
      figure: ({ key, loss }) => ({ value: loss, unknown: NO_STAKE, at: { account: key } }),
    },
    {
      id: 'value12',
      head: `Last 12 months ${sign}`,
      label: `${frame.basis} of the last 12 months`,
      metric: 'account-value-12',
      kind: 'money-whole',
      figure: ({ key, value12 }) => ({ value: value12, at: { account: key } }),
    },
    { id: 'why', head: 'Why', cell: whyOf },
    { id: 'owner', head: 'Owner', cell: ({ rep }) => rep || '–' },
    {
      id: 'call',
      head: 'Last call',
      cell: (row) => (
        <CallCell
          row={row}
          today={frame.asOfDay}
          calls={calls}
          opened={logging === row.key}
          onOpened={(opened) => setLogging(opened ? row.key : null)}
        />
      ),
    },
  ]
  return rankedBy === 'loss' ? all : all.filter(({ id }) => !['stake', 'before', 'risk', 'loss'].includes(id))
}
