import type { UseQueryResult } from '@tanstack/react-query'

import { Database } from 'lucide-react'

import { allowableCac } from '../../core/unitEconomics'
import type { EconomicsAnswer, EconomicsRow } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import { costGapWords } from '../../ui/costGapWords'
import { EmptyState } from '../../ui/EmptyState'
import { FigureName } from '../../ui/FigureName'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { Segmented } from '../../ui/Segmented'
import { unpredicted } from '../../ui/unpredicted'
import type { WorkingSheet } from '../../ui/Working'
import css from './EconomicsPanel.module.css'
import { EconomicsTable } from './EconomicsTable'
import { allowableLtv, channelName, economicsHeadline } from './economicsWords'
import { useEconomicsChoices } from './useEconomicsChoices'

/** What new accounts cost and what they have brought since, by channel of acquisition and by cohort. */
export function EconomicsPanel({ query }: { readonly query: UseQueryResult<EconomicsAnswer> }) {
  const format = useFormat()
  const choices = useEconomicsChoices()
  const behind = useBehindLink()
  const answer = query.data
  const shown = answer?.gap === null && answer.total !== null ? answer.total : null
  return (
    <Panel
      span={12}
      kicker={`LTV : CAC and payback, margin per acquired account in its first ${answer?.horizonMonths ?? 36} months`}
      headline={answer === undefined ? null : economicsHeadline(answer, format)}
      pending={query.isPending}
      height={280}
      stale={query.isPlaceholderData ? 'Adding up under the new scope' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined || shown === null
        ? {}
        : {
            actions: (
              <Segmented
                label="Rows"
                value={choices.by}
                options={[
                  { value: 'channel', label: 'By channel' },
                  { value: 'cohort', label: 'By cohort' },
                ]}
                onChange={choices.setBy}
              />
            ),
            note: <EconomicsNote answer={answer} />,
            working: {
              ...workingOf(answer, shown, choices.ratio, format),
              behind: [behind(`LTV : CAC, ${format.ratio(shown.ratio)}`, 'ltv-cac')],
            },
          })}
    >
      {answer !== undefined && shown === null && (
        <EmptyState icon={<Database />} title="LTV : CAC and payback are hidden">
          {answer.gap === null
            ? 'No chosen account was won in the months that the cost feed tells.'
            : costGapWords(answer.gap)}
        </EmptyState>
      )}
      {answer !== undefined && shown !== null && (
        <>
          <RatioInput ratio={choices.ratio} onChoose={choices.setRatio} />
          <EconomicsTable answer={answer} total={shown} by={choices.by} ratio={choices.ratio} />
        </>
      )}
    </Panel>
  )
}

interface RatioInputProps {
  readonly ratio: number
  readonly onChoose: (ratio: number) => void
}

/** The ratio that makes a margin an allowable CAC: taken over on Enter and on leaving it. */
function RatioInput({ ratio, onChoose }: RatioInputProps) {
  const take = (input: HTMLInputElement) => {
    onChoose(input.valueAsNumber)
    input.value = String(ratio)
  }
  return (
    <div className={css['ratio']} data-field="">
      <span>
        <FigureName metric="allowable-cac">Allowable CAC at LTV : CAC of</FigureName>{' '}
        <input
          aria-label="Allowable CAC at LTV : CAC of"
          key={ratio}
          type="number"
          min={0.1}
          max={100}
          step="any"
          defaultValue={ratio}
          onBlur={(event) => take(event.currentTarget)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(event.currentTarget)
          }}
        />{' '}
        ×
      </span>
      {ratio !== 3 && (
        <Button look="quiet" small onClick={() => onChoose(3)}>
          Back to 3 ×
        </Button>
      )}
    </div>
  )
}

function EconomicsNote({
  answer: { months, waiting, spent, standing, horizonMonths },
}: {
  readonly answer: EconomicsAnswer
}) {
  const format = useFormat()
  if (months === null) return null
  const left = waiting.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <>
      Accounts won {format.monthRange(months.first, months.last)}: earlier ones, those of the running month and, unless
      the history is complete, of its first month have no known cost. {predictedSentence(standing, horizonMonths)} Costs
      of a month are shared by the accounts that their channel won in it, costs of no channel by all of them; a month in
      which nobody was won waits for the next. {format.money(spent)} spent
      {left > 0 &&
        `, of which ${format.money(left)} wait for the next account (${waiting
          .filter(({ amount }) => amount > 0)
          .map(({ channel }) => (channel === '' ? 'no channel' : channel))
          .join(', ')})`}
      .
    </>
  )
}

/** What is predicted in the table, or why nothing is. */
function predictedSentence(standing: EconomicsAnswer['standing'], months: number): string {
  if (standing === 'shown') {
    return `Solid: seen so far. Hatched: what the forecast expects of the ${months} months still to come, undiscounted, an estimate, not booked profit; its share stands beside it, its 80% interval in the row’s title.`
  }
  return standing === null
    ? 'Margin is what is seen so far, nothing predicted is in it.'
    : `Margin is what is seen so far, nothing predicted is in it. ${unpredicted(standing)}`
}

function workingOf(answer: EconomicsAnswer, total: EconomicsRow, ratio: number, format: Format): WorkingSheet {
  const shared = answer.channels.reduce((sum, { cost }) => sum + cost, 0)
  const byCohort = answer.cohorts.reduce((sum, { cost }) => sum + cost, 0)
  return {
    title: 'LTV : CAC and payback',
    definition: `Margin of the accounts won in these months, each from its first sale over ${answer.horizonMonths} months, sales less credits, as far as it is seen, divided by all that was spent to win them. With expected: plus the order days that the forecast expects in the rest of those months, each at its expected margin. Allowable CAC is that margin per account, with what is expected where that is shown, divided by a chosen ratio. Paid back: the first whole month in which the margin so far of the accounts that are known that long reaches what winning them cost; never extrapolated.`,
    formula: 'Σ margin in the first months ÷ Σ acquisition cost',
    inputs: [
      { label: 'Accounts', value: exactly.count(format, total.accounts) },
      { label: 'Margin so far', value: exactly.moneyFull(format, total.value) },
      { label: 'Acquisition cost', value: exactly.moneyFull(format, total.cost) },
      { label: 'LTV : CAC', value: exactly.ratio(format, total.ratio), result: true },
      { label: 'Margin per account', value: exactly.moneyFull(format, total.ltv) },
      ...(total.withExpected === null
        ? []
        : [
            { label: 'Margin per account, with expected', value: exactly.moneyFull(format, total.withExpected.ltv) },
            {
              label: '80% interval',
              value: exactly.several(
                [
                  ['from', exactly.moneyFull(format, total.withExpected.low)],
                  ['to', exactly.moneyFull(format, total.withExpected.high)],
                ],
                ' to ',
              ),
            },
            { label: 'Of it predicted', value: exactly.percent(format, total.withExpected.share) },
            { label: 'LTV : CAC, with expected', value: exactly.ratio(format, total.withExpected.ratio) },
          ]),
      { label: 'CAC', value: exactly.moneyFull(format, total.cac) },
      {
        label: `Allowable CAC at ${format.ratio(ratio)}`,
        value: exactly.moneyFull(format, allowableCac(allowableLtv(total), ratio)),
      },
      { label: 'Share of the months seen', value: exactly.percent(format, total.seenShare) },
      ...answer.channels.map((row) => ({
        label: `${channelName(row.channel)}: margin ÷ cost`,
        value: exactly.quotient(format, ['money-full', row.value], ['money-full', row.cost], ['ratio', row.ratio]),
      })),
    ],
    checks: [
      {
        label: 'Costs of the channels add up to all',
        holds: shared === total.cost,
        detail: `difference ${format.moneyFull(total.cost - shared)}`,
      },
      {
        label: 'Costs of the cohorts add up to all',
        holds: byCohort === total.cost,
        detail: `difference ${format.moneyFull(total.cost - byCohort)}`,
      },
    ],
  }
}
