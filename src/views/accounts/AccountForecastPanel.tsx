import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { forecastFan, type ForecastFanInput } from '../../charts/forecastFan'
import { monthOfDay } from '../../core/calendar'
import type { Scope } from '../../core/scope'
import type { AccountAnswer, AccountForecastAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { unpredicted } from '../../ui/unpredicted'

const HEIGHT = 180

interface AccountForecastPanelProps {
  readonly scope: Scope
  readonly account: AccountAnswer
}

/** What the account is expected to bring, on top of what it has brought; why, and how sure that is. */
export function AccountForecastPanel({ scope, account }: AccountForecastPanelProps) {
  const format = useFormat()
  const { key } = account.row
  const query = useAnswer('accountForecast', { scope, key })
  const isOther = query.isPlaceholderData && query.data?.key !== key
  const answer = isOther ? undefined : query.data
  const known = answer != null && !('missing' in answer) ? answer : null
  const input = useMemo(() => (known === null ? null : fanOf(known, account, format)), [known, account, format])
  const headline =
    answer === undefined ? null : known === null ? 'Nothing is predicted of this account' : headlineOf(known, format)
  return (
    <Panel
      kicker={`Predicted CLV, ${account.frame.basis}: solid earned, dashed expected`}
      headline={headline}
      pending={query.isPending || isOther}
      height={HEIGHT}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(known === null
        ? {}
        : {
            note: <ForecastNote answer={known} />,
            working: workingOf(known, format),
            table: <StepTable answer={known} />,
          })}
    >
      {answer !== undefined && known === null && (
        <p>{unpredicted(answer !== null && 'missing' in answer ? answer.missing : 'no-purchase')}</p>
      )}
      {input !== null && headline !== null && (
        <Chart
          of={forecastFan}
          input={input}
          label={headline}
          height={HEIGHT}
          legend={<ChartNames of={{ Earned: 'historical-clv', Expected: 'account-expected' }} />}
        />
      )}
    </Panel>
  )
}

function headlineOf(answer: AccountForecastAnswer, format: Format): string {
  const range = Number.isNaN(answer.low) ? '' : ` (${format.money(answer.low)}–${format.money(answer.high)})`
  return `${format.money(answer.clv)} expected within ${answer.horizonMonths} months${range}`
}

/** Why: its history, how far its order value is drawn to the company's, and what that makes. */
function ForecastNote({ answer }: { readonly answer: AccountForecastAnswer }) {
  const format = useFormat()
  const at = { account: answer.key }
  const { purchases, age, lastAge, shrinkage } = answer
  const drawn =
    shrinkage === 1
      ? `value of an order: the company’s mean of ${format.money(answer.companyValue)}, for want of repeat orders of its own`
      : `value of an order drawn ${format.percentWhole(shrinkage)} from its own mean of ${format.money(answer.ownValue)} towards the company’s of ${format.money(answer.companyValue)}, to ${format.money(answer.orderValue)}`
  return (
    <>
      {purchases === 1 ? '1 order day' : `${format.count(purchases)} order days`} in {monthsText(age)}, the last{' '}
      {format.days(age - lastAge)} ago: active with{' '}
      <Figure metric="account-active" kind="percent-whole" value={answer.pActive} at={at} />,{' '}
      <Figure metric="account-expected-orders" kind="decimal" value={answer.orders} at={at} /> orders expected (80%:{' '}
      {format.count(answer.fewestOrders)}–{format.count(answer.mostOrders)}); {drawn}. Without an end{' '}
      <Figure metric="account-forever" kind="money" value={answer.forever} at={at} unknown="Nothing is discounted." />.
      Band: 80% interval. Estimate, not booked profit.
    </>
  )
}

function monthsText(days: number): string {
  const months = Math.round(days / 30.4375)
  return months < 2 ? `${days} days` : `${months} months`
}

function fanOf(answer: AccountForecastAnswer, { curve, frame, row }: AccountAnswer, format: Format): ForecastFanInput {
  const last = curve.values.length - 1
  const share = (value: number) => (answer.clv === 0 ? 0 : value / answer.clv)
  return {
    earned: Array.from(curve.values, (value, i) => ({ place: i - last, value })).slice(-answer.horizonMonths - 1),
    // The doubt at a step is the horizon's: as wide in proportion to what is expected by then.
    expected: answer.steps.map((value, i) => ({
      place: (answer.horizonMonths * (i + 1)) / answer.steps.length,
      value,
      low: answer.low * share(value),
      high: answer.high * share(value),
    })),
    earnedText: `earned ${format.money(row.clv)}`,
    expectedText: `expected ${format.money(answer.clv)}`,
    printPlace: (place) => format.month(monthOfDay(frame.asOfDay) + Math.round(place)),
    print: format.money,
    printTick: format.moneyTick,
  }
}

function StepTable({ answer }: { readonly answer: AccountForecastAnswer }) {
  const format = useFormat()
  const month = (step: number) => {
    const months = Math.round((answer.horizonMonths * (step + 1)) / answer.steps.length)
    return format.month(monthOfDay(answer.frame.asOfDay) + months)
  }
  return (
    <LedgerTable
      label="Expected by the end of each step"
      height="dense"
      rows={Array.from(answer.steps.keys())}
      rowId={String}
      columns={[
        { id: 'month', head: 'By', rowHead: true, cell: month },
        { id: 'value', head: 'Expected', numeric: true, cell: (step) => format.money(answer.steps[step] ?? null) },
      ]}
    />
  )
}

function workingOf(answer: AccountForecastAnswer, format: Format) {
  return {
    title: 'Predicted CLV of the account',
    definition:
      'Orders expected within the horizon given the order days of the account, each at its worth today, times the value expected of an order. The interval: the chance of no order is exact; given the number of orders, their value is taken as log-normal with the exact mean and variance of its logarithm.',
    formula: '∫ e^(−δt) dE[orders by t | history] × (E[value | history] − cost to serve)',
    inputs: [
      { label: 'Order days', value: exactly.count(format, answer.purchases) },
      { label: 'First to last order', value: exactly.days(format, answer.lastAge) },
      { label: 'First order to the as-of day', value: exactly.days(format, answer.age) },
      { label: 'P(active)', value: exactly.percent(format, answer.pActive) },
      { label: 'Expected orders', value: exactly.decimal(format, answer.orders) },
      { label: 'Expected value of an order', value: exactly.moneyFull(format, answer.orderValue) },
      { label: 'Predicted CLV', value: exactly.moneyFull(format, answer.clv), result: true },
    ],
  }
}
