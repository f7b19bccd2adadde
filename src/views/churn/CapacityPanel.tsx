import type { UseQueryResult } from '@tanstack/react-query'
import { PhoneOff } from 'lucide-react'
import { useMemo } from 'react'

import { callCurve, type CallCurveInput } from '../../charts/callCurve'
import { Chart } from '../../charts/Chart'
import { CAPACITY_WEEKS, savedBy, stopPoint } from '../../core/callCapacity'
import { PARTS_PER_UNIT } from '../../core/money'
import type { CallOutcomesAnswer, WorklistAnswer } from '../../state/answers'
import { useBehindLink, useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import { EmptyState } from '../../ui/EmptyState'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { RangeSlider } from '../../ui/RangeSlider'
import type { WorkingSheet } from '../../ui/Working'
import { measuredShare, OUTCOMES_DEFINITION, outcomeInputs, ShareSaved } from './ShareSaved'
import { type CallPlan, MOST_COST, useCallPlan } from './useCallPlan'

interface CapacityPanelProps {
  readonly worklist: UseQueryResult<WorklistAnswer>
  /** What calls have shown; undefined while it is not known. */
  readonly outcomes: CallOutcomesAnswer | undefined
  /** Whether accounts are filtered, to those of a rep perhaps. */
  readonly isNarrowed: boolean
}

/** What calls would save, by how many are made a week. */
export function CapacityPanel({ worklist: query, outcomes, isNarrowed }: CapacityPanelProps) {
  const format = useFormat()
  const measured = outcomes === undefined ? null : measuredShare(outcomes)
  const [plan, change] = useCallPlan(measured === null ? null : Math.round(100 * measured))
  const isMeasured = measured !== null && plan.percentSaved === Math.round(100 * measured)
  const linkTo = useBehindLink()
  const opener = useBehindOpener()
  const answer = query.data
  const capacity = useMemo(() => (answer === undefined ? null : capacityOf(answer, plan)), [answer, plan])
  const headline = capacity === null ? null : headlineOf(capacity, format)
  const input = useMemo(() => (capacity === null ? null : inputOf(capacity, format)), [capacity, format])
  return (
    <Panel
      span={5}
      kicker={`Call capacity, next ${CAPACITY_WEEKS} weeks, expected`}
      headline={headline}
      pending={query.isPending}
      height={322}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(capacity === null || answer === undefined || capacity.most === 0
        ? {}
        : {
            working: {
              ...workingOf(capacity, isMeasured, outcomes, format),
              behind: [
                linkTo('Saved, by account', 'capacity-saved', `${capacity.chosen}:${plan.percentSaved}`),
                linkTo('Cost of the calls, by account', 'capacity-cost', `${capacity.chosen}:${plan.costPerCall}`),
              ],
            },
            table: <CapacityTable capacity={capacity} format={format} />,
            note: (
              <>
                An estimate, not booked {answer.frame.basis}. The share saved is{' '}
                <ShareSaved outcomes={outcomes} measured={measured} isMeasured={isMeasured} />; the cost of a call is
                assumed. {format.count(capacity.chosen)} calls a week cost{' '}
                <Figure
                  metric="capacity-cost"
                  kind="money"
                  value={capacity.cost[capacity.chosen] ?? null}
                  {...opener('capacity-cost', `${capacity.chosen}:${plan.costPerCall}`)}
                />
                .
                {isNarrowed &&
                  ` Only calls to the accounts that are filtered, no share of all calls; the slider ends where each of them is called within ${CAPACITY_WEEKS} weeks.`}
              </>
            ),
          })}
    >
      {capacity?.most === 0 && (
        <EmptyState icon={<PhoneOff />}>
          {answer?.rankedBy === 'value12'
            ? 'Without a risk there is no expected loss to save. What is missing stands under “How good is the risk?”.'
            : 'Nobody is at risk, and nobody churned within the last 90 days.'}
        </EmptyState>
      )}
      {capacity !== null && capacity.most > 0 && input !== null && headline !== null && (
        <>
          <RangeSlider
            label="Calls a week"
            metric="set-calls"
            min={0}
            max={capacity.most}
            value={capacity.chosen}
            onChange={(value) => change('callsAWeek', value)}
          />
          <RangeSlider
            label={`Share saved by a call, ${isMeasured ? 'measured' : 'assumed'}`}
            metric="share-saved"
            min={0}
            max={100}
            unit="%"
            value={plan.percentSaved}
            onChange={(value) => change('percentSaved', value)}
          />
          <RangeSlider
            label="Cost of a call"
            metric="set-call-cost"
            min={0}
            max={MOST_COST}
            unit={format.currencySign}
            value={plan.costPerCall}
            onChange={(value) => change('costPerCall', value)}
          />
          <Chart
            of={callCurve}
            input={input}
            label={headline}
            height={190}
            legend={<ChartNames of={{ Saved: 'capacity-saved', Cost: 'capacity-cost' }} />}
          />
        </>
      )}
    </Panel>
  )
}

interface Capacity {
  /** Calls a week that reach everybody; 0 where nothing can be saved. */
  readonly most: number
  readonly chosen: number
  readonly stop: number
  readonly saved: readonly number[]
  readonly cost: readonly number[]
  readonly plan: CallPlan
  /** Accounts that the chosen calls reach, and Σ expected loss of them. */
  readonly reached: number
  readonly atLoss: number
}

/** Calls a week on the axis, at most. */
const AXIS_CALLS = 60

function capacityOf({ losses }: WorklistAnswer, plan: CallPlan): Capacity {
  const most = Math.min(AXIS_CALLS, Math.ceil(losses.length / CAPACITY_WEEKS))
  const assumptions = { shareSaved: plan.percentSaved / 100, costPerCall: plan.costPerCall * PARTS_PER_UNIT }
  const calls = Array.from({ length: most + 1 }, (_, count) => count)
  const chosen = Math.min(most, plan.callsAWeek)
  const reached = (count: number) => Math.min(losses.length, count * CAPACITY_WEEKS)
  return {
    most,
    chosen,
    stop: stopPoint(losses, assumptions),
    saved: calls.map((count) => savedBy(losses, count, assumptions)),
    cost: calls.map((count) => reached(count) * assumptions.costPerCall),
    plan,
    reached: reached(chosen),
    atLoss: losses.slice(0, reached(chosen)).reduce((sum, loss) => sum + loss, 0),
  }
}

function headlineOf({ most, chosen, stop, saved }: Capacity, format: Format): string {
  if (most === 0) return 'No calls to plan'
  const first = `${callsSaid(chosen, format)} a week save about ${format.money(saved[chosen] ?? 0)}`
  if (stop === 0) return `${first}, less than they cost: no call pays`
  return stop >= most ? `${first}; every call on the axis pays` : `${first}; calls pay up to ${format.count(stop)}`
}

function callsSaid(calls: number, format: Format): string {
  return calls === 1 ? '1 call' : `${format.count(calls)} calls`
}

function inputOf({ saved, cost, chosen, stop, most }: Capacity, format: Format): CallCurveInput {
  return {
    saved,
    cost,
    chosen,
    stop: stop >= most ? null : stop,
    printMoney: format.money,
    printTick: format.moneyTick,
    printCalls: (calls) => callsSaid(calls, format),
  }
}

function workingOf(
  { chosen, saved, cost, stop, plan, reached, atLoss }: Capacity,
  isMeasured: boolean,
  outcomes: CallOutcomesAnswer | undefined,
  format: Format,
): WorkingSheet {
  return {
    title: 'Call capacity',
    definition: `The first calls go to the top of the list, one an account, for ${CAPACITY_WEEKS} weeks. A call saves the same share of every expected loss. It pays while that share is worth more than the call costs. ${OUTCOMES_DEFINITION}`,
    formula: 'saved = share × Σ expected loss of the accounts reached; cost = accounts reached × cost of a call',
    inputs: [
      { label: 'Calls a week', value: exactly.count(format, chosen) },
      {
        label: `Share saved by a call, ${isMeasured ? 'measured' : 'assumed'}`,
        value: exactly.percent(format, plan.percentSaved / 100),
      },
      { label: `Accounts reached in ${CAPACITY_WEEKS} weeks`, value: exactly.count(format, reached) },
      { label: 'Σ their expected loss', value: exactly.moneyFull(format, atLoss) },
      ...(outcomes === undefined ? [] : outcomeInputs(outcomes, format)),
      { label: 'Cost of a call, assumed', value: exactly.moneyFull(format, plan.costPerCall * PARTS_PER_UNIT) },
      { label: 'Cost of the calls', value: exactly.moneyFull(format, cost[chosen] ?? null) },
      { label: 'Most calls a week that pay', value: exactly.count(format, stop) },
      { label: 'Saved', value: exactly.moneyFull(format, saved[chosen] ?? null), result: true },
    ],
  }
}

function CapacityTable({ capacity, format }: { readonly capacity: Capacity; readonly format: Format }) {
  const opener = useBehindOpener()
  return (
    <LedgerTable
      label="Saved and spent by calls a week"
      rows={capacity.saved.map((_, calls) => calls)}
      rowId={String}
      height="dense"
      chosen={String(capacity.chosen)}
      columns={[
        { id: 'calls', head: 'Calls a week', rowHead: true, cell: (calls: number) => format.count(calls) },
        {
          id: 'saved',
          head: 'Saved',
          metric: 'capacity-saved',
          kind: 'money',
          figure: (calls) => ({
            value: capacity.saved[calls] ?? null,
            at: { calls },
            ...opener('capacity-saved', `${calls}:${capacity.plan.percentSaved}`),
          }),
        },
        {
          id: 'cost',
          head: 'Cost',
          numeric: true,
          cell: (calls) => format.money(capacity.cost[calls] ?? null),
        },
      ]}
    />
  )
}
