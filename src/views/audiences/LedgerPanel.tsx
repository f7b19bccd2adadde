import { X } from 'lucide-react'

import type { Scope } from '../../core/scope'
import type { KeptExperiment } from '../../core/workspace/workspace'
import type { ExperimentResult } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useBehindLink, useBehindOpener } from '../../state/useBehind'
import { useWorkspace } from '../../state/workspaceContext'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { IconButton } from '../../ui/IconButton'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { StateChip } from '../../ui/StateChip'
import { UpliftInterval } from './UpliftInterval'
import { unknownWhy } from './unknownWhy'
import { upliftSheet } from './upliftSheet'

/** What was exported when, and what it has shown since. */
export function LedgerPanel({ scope }: { readonly scope: Scope }) {
  const format = useFormat()
  const opener = useBehindOpener()
  const linkTo = useBehindLink()
  const { workspace, remove } = useWorkspace()
  const kept = workspace.experiments.toSorted((a, b) => b.day - a.day || b.changedAtMs - a.changedAtMs)
  const query = useAnswer('experiments', {
    scope: { ...scope, accounts: {} },
    experiments: kept.map(({ id, day, days, contacted, heldOut }) => ({ id, day, days, contacted, heldOut })),
  })
  const results = new Map((query.data?.results ?? []).map((result) => [result.id, result]))
  const rows = kept.flatMap((experiment) => {
    const result = results.get(experiment.id)
    return result === undefined ? [] : [{ experiment, result }]
  })
  return (
    <Panel
      span={7}
      kicker="Experiment ledger: contacted against held out"
      headline={
        kept.length === 0
          ? 'No audience was exported yet'
          : headlineOf(rows.map(({ result, experiment }) => verdictOf(result, experiment)))
      }
      pending={kept.length > 0 && query.isPending}
      error={query.error}
      onRetry={() => void query.refetch()}
      note="Share of each side with an order in the days after the export; difference with the 95% interval of Newcombe. A verdict waits until the days are over."
      working={upliftSheet(rows, format, linkTo)}
    >
      <LedgerTable
        label="Experiments"
        columns={[
          {
            id: 'name',
            head: 'Experiment',
            rowHead: true,
            cell: ({ experiment }) => <bdi>{experiment.name}</bdi>,
            under: ({ experiment, result }) => underWords(experiment, result, format),
          },
          {
            id: 'contacted',
            head: 'Contacted',
            metric: 'experiment-contacted',
            kind: 'percent',
            figure: ({ result }) => ({
              value: result.contactedRate,
              unknown: unknownWhy(result),
              at: { experiment: result.id },
              ...(result.contactedRate === null ? {} : opener('experiment-contacted', result.id)),
            }),
          },
          {
            id: 'held-out',
            head: 'Held out',
            metric: 'experiment-held-out',
            kind: 'percent',
            figure: ({ result }) => ({
              value: result.heldOutRate,
              unknown: unknownWhy(result),
              at: { experiment: result.id },
              ...(result.heldOutRate === null ? {} : opener('experiment-held-out', result.id)),
            }),
          },
          {
            id: 'uplift',
            head: 'Uplift',
            strong: true,
            metric: 'experiment-uplift',
            kind: 'points',
            figure: ({ result }) => ({
              value: result.uplift,
              unknown: unknownWhy(result),
              at: { experiment: result.id },
            }),
          },
          {
            id: 'interval',
            head: '95% interval',
            numeric: true,
            metric: 'experiment-low',
            cell: ({ result }) => <UpliftInterval result={result} />,
          },
          {
            id: 'gained',
            head: 'Gained',
            metric: 'experiment-gained',
            kind: 'money',
            figure: ({ result }) => ({
              value: result.gained,
              unknown: unknownWhy(result),
              at: { experiment: result.id },
              ...(result.gained === null ? {} : opener('experiment-gained', result.id)),
            }),
          },
          {
            id: 'verdict',
            head: 'Verdict',
            cell: ({ experiment, result }) => {
              const verdict = verdictOf(result, experiment)
              return <StateChip state={SHAPES[verdict]} text={verdict} />
            },
          },
          {
            id: 'remove',
            head: 'Remove',
            cell: ({ experiment }) => (
              <IconButton
                label={`Remove ${experiment.name} from the ledger`}
                icon={<X />}
                onClick={() => remove('experiments', experiment.id, `Removed ${experiment.name} from the ledger`)}
              />
            ),
          },
        ]}
        rows={rows}
        rowId={({ experiment }) => experiment.id}
        empty="Export an audience with accounts held out: what came of it is read from the orders that follow."
      />
    </Panel>
  )
}

type Verdict = 'Works' | 'Not proven' | 'No effect seen' | 'Planned'

const SHAPES = { Works: 'active', 'Not proven': 'due', 'No effect seen': 'churned', Planned: 'prospect' } as const

function verdictOf({ daysOver, low, high, uplift, provable }: ExperimentResult, { days }: KeptExperiment): Verdict {
  if (daysOver < days) return 'Planned'
  if (low === null || high === null || uplift === null) return 'Not proven'
  if (low > 0) return 'Works'
  // Sides that could prove no uplift whatever show none by not showing it.
  return uplift > 0 || provable === null || provable >= 1 ? 'Not proven' : 'No effect seen'
}

function headlineOf(verdicts: readonly Verdict[]): string {
  const over = verdicts.filter((verdict) => verdict !== 'Planned').length
  const works = verdicts.filter((verdict) => verdict === 'Works').length
  if (over === 0)
    return `${verdicts.length === 1 ? 'One experiment is' : `${verdicts.length} experiments are`} under way`
  return `${works} of ${over} finished ${over === 1 ? 'experiment' : 'experiments'} raised the share that ordered`
}

function underWords(
  { day, days }: KeptExperiment,
  { contacted, heldOut, missing, daysOver, low, provable }: ExperimentResult,
  format: Format,
) {
  const isSmall = daysOver >= days && low !== null && low <= 0 && provable !== null
  const least = provable !== null && provable < 1 ? `less than ${format.points(provable)}` : 'anything'
  const small = isSmall ? `; too few accounts to prove ${least}` : ''
  const gone = missing === 0 ? '' : `; ${format.count(missing)} not in these data`
  return `${format.day(day)}, ${format.count(contacted.accounts)} contacted, ${format.count(heldOut.accounts)} held out${gone}; ${format.count(daysOver)} of ${format.count(days)} days over${small}`
}
