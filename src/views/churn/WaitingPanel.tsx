import type { UseQueryResult } from '@tanstack/react-query'

import type { OnboardingAnswer, WaitingAccount } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { useOpenAccount } from '../../state/useOpenPlace'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { narrowColumns } from '../../ui/narrowColumns'
import { Panel } from '../../ui/Panel'
import { useNarrow } from '../../ui/useNarrow'
import css from './WorklistPanel.module.css'

/** Rows at first, and added by a press. */
export const WAITING_STEP = 8
const MOST = 80

interface WaitingPanelProps {
  readonly query: UseQueryResult<OnboardingAnswer>
  readonly onMore: () => void
}

/** New accounts whose second order is late, the largest first order first. */
export function WaitingPanel({ query, onMore }: WaitingPanelProps) {
  const format = useFormat()
  const behind = useBehindLink()
  const openAccount = useOpenAccount()
  const narrow = useNarrow()
  const answer = query.data
  const columns = columnsOf(format)
  const more = answer === undefined ? 0 : Math.min(answer.overdueCount, MOST) - answer.waiting.length
  return (
    <Panel
      span={7}
      kicker="Onboarding: one order only, and longer ago than the usual day of the second"
      headline={answer === undefined ? null : headlineOf(answer, format)}
      pending={query.isPending}
      height={36 * (WAITING_STEP + 1)}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined
        ? {}
        : {
            note: (
              <>
                {answer.waiting.length} of{' '}
                <Figure metric="onboarding-overdue" kind="count" value={answer.overdueCount} /> accounts.
              </>
            ),
            working: {
              title: 'Beyond the usual day',
              definition:
                'Accounts with one sale that is older, on the as-of day, than the day by which four fifths of all second orders that came had come.',
              formula: 'days since the only sale > usual day',
              inputs: [
                { label: 'Usual day', value: exactly.days(format, answer.usualDay) },
                { label: 'Accounts beyond it', value: exactly.count(format, answer.overdueCount), result: true },
              ],
              behind: [behind('Accounts beyond it', 'onboarding-overdue')],
            },
          })}
    >
      {answer !== undefined && (
        <>
          <LedgerTable
            label="Accounts without a second order"
            height="dense"
            rows={answer.waiting}
            rowId={({ key }) => key}
            columns={
              narrow ? narrowColumns(columns, ['account', 'waiting', 'first'], ({ rep }) => rep || '–') : columns
            }
            onOpen={({ key }) => openAccount(key)}
            empty={
              answer.usualDay === null
                ? 'No account has a second order yet.'
                : 'Nobody waits longer than the usual day.'
            }
          />
          {more > 0 && (
            <p className={css['more']}>
              <Button onClick={onMore}>Show {Math.min(WAITING_STEP, more)} more</Button>
            </p>
          )}
        </>
      )}
    </Panel>
  )
}

function headlineOf({ overdueCount, usualDay }: OnboardingAnswer, format: Format): string {
  if (usualDay === null) return 'No second order yet'
  if (overdueCount === 0) return `Nobody has waited longer than ${format.days(usualDay)} for a second order`
  const who = overdueCount === 1 ? '1 account has' : `${format.count(overdueCount)} accounts have`
  return `${who} not ordered again within the usual ${format.days(usualDay)}`
}

function columnsOf(format: Format): readonly Column<WaitingAccount>[] {
  return [
    {
      id: 'account',
      head: 'Account',
      rowHead: true,
      cell: ({ name, country }) => (
        <>
          <bdi>{name}</bdi> {country !== '' && <span className={css['country']}>{country}</span>}
        </>
      ),
    },
    { id: 'rep', head: 'Owner', cell: ({ rep }) => <bdi>{rep || '–'}</bdi> },
    {
      id: 'day',
      head: 'First order',
      numeric: true,
      cell: ({ firstDay }) => format.day(firstDay),
    },
    {
      id: 'first',
      head: 'It was',
      metric: 'first-order-revenue',
      kind: 'money-whole',
      figure: ({ key, firstRevenue }) => ({ value: firstRevenue, at: { account: key } }),
    },
    {
      id: 'waiting',
      head: 'Waiting for',
      strong: true,
      metric: 'account-waiting',
      kind: 'days',
      figure: ({ key, waiting }) => ({ value: waiting, at: { account: key } }),
    },
  ]
}
