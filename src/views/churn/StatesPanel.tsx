import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { stackedStates, type StackedStatesInput } from '../../charts/stackedStates'
import { ACCOUNT_STATES } from '../../core/accountState'
import { monthOfDay } from '../../core/calendar'
import type { DefinitionSet } from '../../core/scope'
import type { StatesAnswer } from '../../state/answers'
import { type AccountsLink, useAccountsLink } from '../../state/useAccountsLink'
import { type BehindLink, useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { machineValue } from '../../ui/machineValue'
import { Panel } from '../../ui/Panel'
import { STATE_WORDS } from '../../ui/StateChip'
import type { WorkingSheet } from '../../ui/Working'
import { fallbackWords } from './churnWords'

interface StatesPanelProps {
  readonly states: UseQueryResult<StatesAnswer>
  readonly definition: DefinitionSet
}

const HEIGHT = 280

/** Accounts by state at the end of every week. */
export function StatesPanel({ states: query, definition }: StatesPanelProps) {
  const format = useFormat()
  const linkTo = useAccountsLink()
  const behind = useBehindLink()
  const answer = query.data
  const headline = answer === undefined ? null : headlineOf(answer, format)
  const input = useMemo(() => (answer === undefined ? null : weeksOf(answer, format)), [answer, format])
  return (
    <Panel
      span={7}
      kicker={
        answer === undefined
          ? 'Accounts by state, weekly'
          : `Accounts by state, weekly, ${format.dayRange(answer.days[0] ?? null, answer.frame.asOfDay)}`
      }
      headline={headline}
      pending={query.isPending}
      height={HEIGHT}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined
        ? {}
        : {
            table: <WeekTable answer={answer} />,
            note: noteOf(answer, definition, format),
            working: {
              ...workingOf(answer, format),
              accounts: accountsOf(answer, linkTo, format),
              behind: worthOf(answer, behind),
            },
          })}
    >
      {input !== null && headline !== null && (
        <Chart
          of={stackedStates}
          input={input}
          label={headline}
          height={HEIGHT}
          legend={<ChartNames of={{ 'Accounts by state': 'state-accounts-week' }} />}
        />
      )}
    </Panel>
  )
}

const openAt = ({ active, due, atRisk }: StatesAnswer, week: number) =>
  (active[week] ?? 0) + (due[week] ?? 0) + (atRisk[week] ?? 0)

/** In its first weeks a history holds few of the accounts there were: nothing is compared with them. */
const THIN_WEEKS = 13

/** A year of weeks, or a quarter, whichever the history has: what the last week is compared with. */
const SPANS = [
  { weeks: 52, words: 'in a year' },
  { weeks: 13, words: 'in 13 weeks' },
] as const

function headlineOf(answer: StatesAnswer, format: Format): string {
  const last = answer.days.length - 1
  const now = openAt(answer, last)
  const span = SPANS.find(({ weeks }) => last >= weeks + THIN_WEEKS)
  if (span === undefined || now === 0) return 'Accounts by state, week by week'
  const then = openAt(answer, last - span.weeks)
  if (then === 0) return `${format.count(now)} accounts are open`
  const change = now - then
  if (change === 0) return `As many accounts are open as before: ${format.count(now)}`
  return `Open accounts ${change > 0 ? 'rose' : 'fell'} from ${format.count(then)} to ${format.count(now)} ${span.words}`
}

/** Months between named weeks, so that at most a dozen names stand below the drawing. */
const namedEvery = (weeks: number) => (weeks <= 53 ? 1 : weeks <= 110 ? 2 : 3)

function weeksOf(answer: StatesAnswer, format: Format): StackedStatesInput {
  const days = Array.from(answer.days)
  const every = namedEvery(days.length)
  const places = days.map((day, week) => {
    const month = monthOfDay(day)
    if (week === 0 || monthOfDay(days[week - 1] ?? day) === month || month % every !== 0) return ''
    return month % 12 === 0 ? format.month(month) : format.monthShort(month)
  })
  const layer = (state: keyof typeof COLUMNS) => ({ name: STATE_WORDS[state], state, counts: answer[COLUMNS[state]] })
  return {
    places,
    placesSaid: days.map((day) => format.day(day)),
    layers: [layer('active'), layer('due'), layer('at-risk'), layer('churned')],
    print: format.count,
  }
}

const COLUMNS = { active: 'active', due: 'due', 'at-risk': 'atRisk', churned: 'churned' } as const

function noteOf(answer: StatesAnswer, definition: DefinitionSet, format: Format): string {
  const fallback = fallbackWords(answer, definition, format)
  const weeks = 'Each week ends on a Sunday, the last on the as-of day.'
  const thin =
    answer.rule === 'own'
      ? ' The first weeks are thin: few gaps are known, so limits lean on what all accounts do.'
      : ''
  return fallback === '' ? `${weeks}${thin}` : `${fallback} ${weeks}`
}

function WeekTable({ answer }: { readonly answer: StatesAnswer }) {
  const format = useFormat()
  return (
    <LedgerTable
      label="Accounts by state, weekly"
      height="dense"
      rows={Array.from(answer.days.keys()).toReversed()}
      rowId={(week) => String(answer.days[week])}
      columns={[
        {
          id: 'week',
          head: 'Week to',
          rowHead: true,
          cell: (week) => format.day(answer.days[week] ?? null),
        },
        ...(['active', 'due', 'at-risk', 'churned'] as const).map((state): Column<number> => ({
          id: state,
          head: STATE_WORDS[state],
          metric: 'state-accounts-week',
          kind: 'count',
          figure: (week) => ({
            value: answer[COLUMNS[state]][week] ?? null,
            at: { state, day: machineValue('day', answer.days[week] ?? null) },
          }),
        })),
      ]}
    />
  )
}

function accountsOf(answer: StatesAnswer, linkTo: ReturnType<typeof useAccountsLink>, format: Format): AccountsLink[] {
  const last = answer.days.length - 1
  return (['active', 'due', 'at-risk', 'churned'] as const).flatMap((state) => {
    const units = answer[COLUMNS[state]][last] ?? 0
    return units === 0 ? [] : [linkTo(`${STATE_WORDS[state]}, ${format.count(units)}`, { state: [state] })]
  })
}

/** What the accounts of each state have brought, down to their orders. */
function worthOf({ count }: StatesAnswer, behind: (label: string, figure: string, at: string) => BehindLink) {
  return ACCOUNT_STATES.flatMap((state, code) =>
    state === 'prospect' || (count[code] ?? 0) === 0
      ? []
      : [behind(`CLV so far of ${STATE_WORDS[state].toLowerCase()}`, 'state-historical-clv', state)],
  )
}

function workingOf(answer: StatesAnswer, format: Format): WorkingSheet {
  const last = answer.days.length - 1
  const [open, churned] = [openAt(answer, last), answer.churned[last] ?? 0]
  return {
    title: 'Accounts by state',
    definition:
      'An account with a sale is in one state, by the days since its last sale: active before the window of its next order, due inside it, at risk after it, churned beyond its limit. Limits are fixed on each sale day from what was known before that month, and do not move until the next sale.',
    formula: 'open = active + due + at risk',
    inputs: [
      { label: 'Active', value: exactly.count(format, answer.active[last] ?? null) },
      { label: 'Due', value: exactly.count(format, answer.due[last] ?? null) },
      { label: 'At risk', value: exactly.count(format, answer.atRisk[last] ?? null) },
      { label: 'Open', value: exactly.count(format, open), result: true },
      { label: 'Churned', value: exactly.count(format, churned) },
      { label: 'Accounts with a sale', value: exactly.count(format, open + churned), result: true },
    ],
  }
}
