import type { UseQueryResult } from '@tanstack/react-query'

import { histogram, type HistogramInput } from '../../charts/histogram'
import type { OnboardingAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import type { WorkingSheet } from '../../ui/Working'
import { ChurnChartPanel } from './ChurnChartPanel'

/** How long new accounts take to their second order, and to their third. */
export function OnboardingPanel({ query }: { readonly query: UseQueryResult<OnboardingAnswer> }) {
  const behind = useBehindLink()
  return (
    <ChurnChartPanel
      query={query}
      span={5}
      kicker="Onboarding: days from the first order to the second"
      height={240}
      of={histogram}
      names={{ 'Days to the second order': 'onboarding-second-days', Median: 'onboarding-median-second' }}
      absent={({ withSecond }) => (withSecond === 0 ? 'No account has a second order yet.' : null)}
      headlineOf={headlineOf}
      inputOf={binsOf}
      tableOf={(answer) => <DaysTable answer={answer} />}
      noteOf={(answer) => <DaysNote answer={answer} />}
      workingOf={(answer, format) => ({
        ...workingOf(answer, format),
        behind: [
          behind('Accounts with a sale, and those with a second', 'repeat-rate-ever'),
          behind('Accounts with a second order', 'onboarding-second'),
          behind('Accounts with a third order', 'onboarding-third'),
        ],
      })}
    />
  )
}

function headlineOf({ medianToSecond, withSecond, buyers }: OnboardingAnswer, format: Format): string {
  if (medianToSecond === null) return 'Onboarding'
  return `${format.percent(withSecond / buyers)} ordered again, half of them within ${format.days(medianToSecond)}`
}

function binsOf({ second, usualDay }: OnboardingAnswer, format: Format): HistogramInput {
  return {
    edges: second.edges,
    counts: second.counts,
    mark: usualDay === null ? null : { value: usualDay, text: `usual by ${format.days(usualDay)}` },
    printEdge: (days) => format.days(days),
    printCount: (count) => `${format.count(count)} ${count === 1 ? 'account' : 'accounts'}`,
  }
}

function DaysNote({ answer }: { readonly answer: OnboardingAnswer }) {
  const { buyers, withSecond, withThird, medianToSecond, medianToThird, usualDay, usualShare } = answer
  const format = useFormat()
  return (
    <>
      <Figure metric="onboarding-second" kind="count" value={withSecond} /> of{' '}
      <Figure metric="onboarding-buyers" kind="count" value={buyers} /> accounts have a second order, half of those by{' '}
      <Figure metric="onboarding-median-second" kind="days" value={medianToSecond} />;{' '}
      <Figure metric="onboarding-third" kind="count" value={withThird} /> a third one, half by{' '}
      <Figure
        metric="onboarding-median-third"
        kind="days"
        value={medianToThird}
        unknown="No account has a third order yet."
      />
      . {format.percentWhole(usualShare)} of all second orders came by the usual day,{' '}
      <Figure metric="onboarding-usual-day" kind="days" value={usualDay} />: of those that came, so in a young history
      it is short.
    </>
  )
}

function DaysTable({ answer: { second, third } }: { readonly answer: OnboardingAnswer }) {
  const parts = [
    ...second.counts.map((count, bin) => ({ order: 'second' as const, bin, count, edges: second.edges })),
    ...third.counts.map((count, bin) => ({ order: 'third' as const, bin, count, edges: third.edges })),
  ]
  return (
    <LedgerTable
      label="Days to the second and third order"
      height="dense"
      rows={parts}
      rowId={({ order, bin }) => `${order} ${bin}`}
      columns={[
        {
          id: 'days',
          head: 'Days since the first order',
          rowHead: true,
          cell: ({ edges, bin }) => `${edges[bin] ?? 0} to ${(edges[bin + 1] ?? 1) - 1}`,
        },
        { id: 'order', head: 'Order', cell: ({ order }) => (order === 'second' ? 'Second' : 'Third') },
        {
          id: 'accounts',
          head: 'Accounts',
          metric: 'onboarding-second-days',
          numeric: true,
          cell: ({ order, count, edges, bin }) => (
            <Figure metric={`onboarding-${order}-days`} kind="count" value={count} at={{ days: edges[bin] ?? 0 }} />
          ),
        },
      ]}
    />
  )
}

function workingOf(answer: OnboardingAnswer, format: Format): WorkingSheet {
  return {
    title: 'Days to the second order',
    definition:
      'Civil days from the first sale of an account to its second, and to its third; two orders of one day are 0 days apart. The usual day is that by which four fifths of all second orders that came had come, over all accounts whichever are chosen.',
    formula: null,
    inputs: [
      { label: 'Accounts with a sale', value: exactly.count(format, answer.buyers) },
      { label: 'with a second', value: exactly.count(format, answer.withSecond) },
      { label: 'with a third', value: exactly.count(format, answer.withThird) },
      { label: 'Median to the second', value: exactly.days(format, answer.medianToSecond) },
      { label: 'Median to the third', value: exactly.days(format, answer.medianToThird) },
      { label: 'Usual day', value: exactly.days(format, answer.usualDay), result: true },
    ],
    checks: [
      {
        label: 'The bars add up to the accounts with a second order',
        holds: answer.second.counts.reduce((sum, count) => sum + count, 0) === answer.withSecond,
        detail: format.count(answer.withSecond),
      },
    ],
  }
}
