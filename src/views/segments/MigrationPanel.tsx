import type { UseQueryResult } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useMemo } from 'react'

import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'
import type { MigrationAnswer } from '../../state/answers'
import { useBehind, useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import { EmptyState } from '../../ui/EmptyState'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { PillMenu } from '../../ui/PillMenu'
import type { WorkingSheet } from '../../ui/Working'
import { changeOf, flowsOf, type SegmentFlow } from './flowsOf'
import { MigrationRibbons } from './MigrationRibbons'
import { isLoss } from './segmentWords'

export const MIGRATION_MONTHS = ['3', '1', '6', '12'] as const
export type MigrationMonths = (typeof MIGRATION_MONTHS)[number]

interface MigrationPanelProps {
  readonly migration: UseQueryResult<MigrationAnswer>
  readonly months: MigrationMonths
  readonly onMonths: (months: MigrationMonths) => void
  readonly selected: RfmSegment
  readonly onSelect: (segment: RfmSegment) => void
}

/** Which segments accounts came from since an earlier day. */
export function MigrationPanel({ migration, months, onMonths, selected, onSelect }: MigrationPanelProps) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const answer = migration.data
  const flows = useMemo(() => (answer?.flows == null ? null : flowsOf(answer.flows)), [answer])
  const days =
    answer === undefined ? '' : `, ${format.day(answer.beforeDay)} to ${format.day(answer.frame.asOfDay)}, accounts`
  const headline = answer === undefined ? null : headlineOf(answer, flows, selected, format)
  return (
    <Panel
      span={7}
      kicker={`Migration between segments${days}`}
      headline={headline}
      actions={
        <PillMenu
          label="Earlier day"
          prefix="since"
          value={months}
          options={MIGRATION_MONTHS.map((value) => ({
            value,
            label: value === '1' ? '1 month before' : `${value} months before`,
          }))}
          onChange={onMonths}
        />
      }
      working={
        answer?.flows == null
          ? null
          : { ...workingOf(answer, selected, format), behind: behindOf(answer, flows ?? [], selected, linkTo, format) }
      }
      table={flows === null ? undefined : <FlowTable flows={flows} months={answer?.months ?? 0} format={format} />}
      note={
        flows === null
          ? undefined
          : `Teal: into ${selected}, pale where they stayed. Red-brown: from ${selected} into segments that have gone quiet. Grey: all others. Both days are scored by their own cuts; who is counted is decided by today’s filters. Prospect then: no order yet by that day, often not in the data at all.`
      }
      pending={migration.isPending}
      height={404}
      stale={migration.isPlaceholderData ? 'Scoring the earlier day' : null}
      error={migration.error}
      onRetry={() => void migration.refetch()}
    >
      {flows !== null && answer !== undefined && headline !== null && (
        <MigrationRibbons
          flows={flows}
          before={format.day(answer.beforeDay)}
          now={format.day(answer.frame.asOfDay)}
          label={headline}
          selected={selected}
          onSelect={onSelect}
        />
      )}
      {answer !== undefined && flows === null && (
        <EmptyState
          icon={<History />}
          actions={
            months === '1' ? undefined : <Button onClick={() => onMonths('1')}>Compare with 1 month before</Button>
          }
        >
          The first order is of {format.day(answer.frame.firstDay)}, after {format.day(answer.beforeDay)}: there was
          nothing to score on that day.
        </EmptyState>
      )}
    </Panel>
  )
}

function headlineOf(
  answer: MigrationAnswer,
  flows: readonly SegmentFlow[] | null,
  selected: RfmSegment,
  format: Format,
): string {
  if (flows === null || answer.flows === null) return 'The history does not reach back so far'
  const joined = flows.filter((flow) => flow.to === selected && flow.from !== selected)
  const lost = flows.filter((flow) => flow.from === selected && isLoss(selected, flow.to))
  const worst = lost.toSorted((a, b) => b.count - a.count)[0]
  const into = `${format.count(sumOf(joined))} accounts came into ${selected}`
  if (worst === undefined) {
    const left = flows.filter((flow) => flow.from === selected && flow.to !== selected)
    return `${into}, ${format.count(sumOf(left))} left`
  }
  return `${into}; ${format.count(worst.count)} fell from it to ${worst.to}`
}

const sumOf = (flows: readonly SegmentFlow[]) => flows.reduce((sum, flow) => sum + flow.count, 0)

function workingOf(answer: MigrationAnswer, selected: RfmSegment, format: Format): WorkingSheet {
  const { flows } = answer
  if (flows === null) return { title: 'Migration', definition: '', formula: null, inputs: [] }
  const code = RFM_SEGMENTS.indexOf(selected)
  const sum = (flowAt: (other: number) => number) =>
    RFM_SEGMENTS.reduce((total, _, other) => total + (flows.count[flowAt(other)] ?? 0), 0)
  const stayed = flows.count[code * flows.labels + code] ?? 0
  const before = sum((other) => code * flows.labels + other)
  const now = sum((other) => other * flows.labels + code)
  return {
    title: `Into and out of ${selected}`,
    definition:
      'Every account is scored twice, each time by what was known that day, over the 24 months to it. A flow counts the accounts with one segment then and another now.',
    formula: 'then + came in − left = now',
    inputs: [
      { label: format.day(answer.beforeDay), value: exactly.count(format, before) },
      { label: 'Came in', value: exactly.count(format, now - stayed) },
      { label: 'Left', value: exactly.count(format, before - stayed) },
      { label: format.day(answer.frame.asOfDay), value: exactly.count(format, now), result: true },
    ],
    // The strip prints no change of Prospect.
    checks:
      selected === 'Prospect'
        ? []
        : [
            {
              label: 'The difference is the change in the strip',
              holds: now - before === changeOf(flows, code),
              detail: format.count(now - before),
            },
          ],
  }
}

/** The largest flows into the selected segment and out of it, each with the accounts that moved. */
function behindOf(
  { months }: MigrationAnswer,
  flows: readonly SegmentFlow[],
  selected: RfmSegment,
  linkTo: ReturnType<typeof useBehindLink>,
  format: Format,
) {
  return flows
    .filter(({ from, to }) => from !== to && (from === selected || to === selected))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, LINKED)
    .map(({ from, to, count }) =>
      linkTo(`${from} to ${to}, ${format.count(count)}`, 'migration-accounts', `${months}:${from}:${to}`),
    )
}

/** Flows that the working names; the table opens all. */
const LINKED = 8

interface FlowTableProps {
  readonly flows: readonly SegmentFlow[]
  readonly months: number
  readonly format: Format
}

function FlowTable({ flows, months, format }: FlowTableProps) {
  const { open } = useBehind()
  const column = (
    metric: string,
    head: string,
    kind: 'count' | 'money-whole',
    value: (flow: SegmentFlow) => number,
  ): Column<SegmentFlow> => ({
    id: metric,
    head,
    kind,
    metric,
    figure: (flow) => ({
      value: value(flow),
      at: { from: flow.from, to: flow.to },
      onOpen: () => open({ figure: metric, at: `${months}:${flow.from}:${flow.to}`, account: null }),
      openLabel: `${flow.from} to ${flow.to}, show the accounts`,
    }),
  })
  const money = (when: string) => `Value ${when}, ${format.currencySign}`
  const columns: readonly Column<SegmentFlow>[] = [
    { id: 'from', head: 'From', rowHead: true, cell: (flow) => flow.from },
    { id: 'to', head: 'To', cell: (flow) => flow.to },
    column('migration-accounts', 'Accounts', 'count', ({ count }) => count),
    column('migration-value-before', money('then'), 'money-whole', ({ valueBefore }) => valueBefore),
    column('migration-value-after', money('now'), 'money-whole', ({ valueAfter }) => valueAfter),
  ]
  return (
    <LedgerTable
      label="Flows between segments"
      height="working"
      columns={columns}
      rows={flows}
      rowId={(flow) => `${flow.from} ${flow.to}`}
    />
  )
}
