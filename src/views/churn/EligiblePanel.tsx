import type { UseQueryResult } from '@tanstack/react-query'

import type { RepeatAnswer } from '../../state/answers'
import { useBehindLink, useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'

/** Repeat purchase among accounts that have had time for it. */
export function EligiblePanel({ query }: { readonly query: UseQueryResult<RepeatAnswer> }) {
  const format = useFormat()
  const behind = useBehindLink()
  const opener = useBehindOpener()
  const answer = query.data
  return (
    <Panel
      span={5}
      kicker="Repeat-purchase rate, by the age of the first order"
      headline={answer === undefined ? null : eligibleHeadline(answer, format)}
      pending={query.isPending}
      height={252}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined || answer.buyers === 0
        ? {}
        : {
            note: (
              <>
                With orders on two days or more: <DaysRate answer={answer} />; two orders of one day count as a repeat
                in the rows above.
              </>
            ),
            working: {
              title: 'Eligible repeat-purchase rate',
              definition:
                'Of the accounts whose first order is at least so many days old, the share with a second one: a younger account has not had that time yet.',
              formula: 'accounts with two orders or more ÷ accounts old enough',
              inputs: answer.eligible.map(({ days, repeating, eligible, rate }) => ({
                label: ageWords(days),
                value: exactly.quotient(format, ['count', repeating], ['count', eligible], ['percent', rate]),
              })),
              behind: [
                ...answer.eligible.map(({ days }) => behind(ageWords(days), 'repeat-rate-eligible', String(days))),
                behind('Orders on two days or more', 'repeat-rate-days'),
              ],
            },
          })}
    >
      {answer !== undefined && (
        <LedgerTable
          label="Repeat-purchase rate by the age of the first order"
          height="dense"
          rows={answer.eligible}
          rowId={({ days }) => String(days)}
          columns={[
            { id: 'age', head: 'First order', rowHead: true, cell: ({ days }) => ageWords(days) },
            {
              id: 'eligible',
              head: 'Accounts',
              metric: 'repeat-eligible',
              kind: 'count',
              figure: ({ days, eligible }) => ({ value: eligible, at: { days } }),
            },
            {
              id: 'rate',
              head: 'Ordered again',
              strong: true,
              metric: 'repeat-rate-eligible',
              kind: 'percent',
              figure: ({ days, rate }) => ({
                value: rate,
                at: { days },
                unknown: 'No first order is that old.',
                ...opener('repeat-rate-eligible', String(days)),
              }),
            },
          ]}
        />
      )}
    </Panel>
  )
}

function eligibleHeadline({ eligible }: RepeatAnswer, format: Format): string {
  const quarter = eligible.find(({ days }) => days === 90)
  if (quarter === undefined || quarter.rate === null) return 'Repeat-purchase rate'
  return `${format.percent(quarter.rate)} of accounts that had 90 days or more ordered again`
}

function ageWords(days: number): string {
  return days === 0 ? 'Any age' : `${days} days ago or more`
}

function DaysRate({ answer: { onSeveralDays, buyers } }: { readonly answer: RepeatAnswer }) {
  return (
    <Figure
      metric="repeat-rate-days"
      kind="percent"
      value={buyers === 0 ? null : onSeveralDays / buyers}
      unknown="No account has a sale yet."
    />
  )
}
