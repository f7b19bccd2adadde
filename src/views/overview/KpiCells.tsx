import type { UseQueryResult } from '@tanstack/react-query'

import type { Kpi, KpisAnswer } from '../../state/answers'
import type { DeltaProps } from '../../ui/Delta'
import type { FigureKind, Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { KpiStrip, KpiTile } from '../../ui/KpiTile'

type Ratio = 'nrr' | 'grr' | 'logoChurn' | 'openAccounts' | 'netRevenue' | 'aov'

interface Cell {
  readonly kpi: Ratio
  readonly label: string
  readonly metric: string
  readonly kind: FigureKind
  /** How its change is counted: points of a percentage, or a share of what it was. */
  readonly change: 'points' | 'share' | 'count'
  readonly better: DeltaProps['better']
}

const CELLS: readonly Cell[] = [
  { kpi: 'nrr', label: 'Net revenue retention', metric: 'nrr', kind: 'percent', change: 'points', better: 'up' },
  { kpi: 'grr', label: 'Gross revenue retention', metric: 'grr', kind: 'percent', change: 'points', better: 'up' },
  {
    kpi: 'logoChurn',
    label: 'Logo churn',
    metric: 'logo-churn-rate',
    kind: 'percent',
    change: 'points',
    better: 'down',
  },
  {
    kpi: 'openAccounts',
    label: 'Open accounts',
    metric: 'open-accounts',
    kind: 'count',
    change: 'count',
    better: 'neutral',
  },
  { kpi: 'netRevenue', label: 'Net revenue', metric: 'net-revenue', kind: 'money', change: 'share', better: 'neutral' },
  { kpi: 'aov', label: 'Average order value', metric: 'aov', kind: 'money', change: 'share', better: 'neutral' },
]

/** The seven cells at the top: six figures with their change, and the mean value of an account so far. */
export function KpiCells({ kpis }: { readonly kpis: UseQueryResult<KpisAnswer> }) {
  const format = useFormat()
  const { data } = kpis
  return (
    <KpiStrip>
      {CELLS.map(({ kpi, label, metric, kind, change, better }) => (
        <KpiTile
          key={kpi}
          label={label}
          metric={metric}
          kind={kind}
          value={data?.[kpi].value ?? null}
          pending={data === undefined}
          stale={kpis.isPlaceholderData}
          {...(data === undefined ? {} : described(data, kpi, format, { kind, change, better }))}
        />
      ))}
      <KpiTile
        label="CLV so far, mean"
        metric="historical-clv-mean"
        kind="money"
        value={data?.clv.mean ?? null}
        unknown="No account has a sale."
        pending={data === undefined}
        stale={kpis.isPlaceholderData}
        was={
          data !== undefined && (
            <>
              {data.frame.basis} of {format.count(data.clv.units)} accounts
            </>
          )
        }
      />
    </KpiStrip>
  )
}

function described(answer: KpisAnswer, name: Ratio, format: Format, cell: Pick<Cell, 'kind' | 'change' | 'better'>) {
  const kpi = answer[name]
  const window = name === 'nrr' || name === 'grr' ? 'the windows before' : format.window(answer.frame.previous)
  return {
    unknown: unknownOf(name, answer, format),
    delta: { ...deltaOf(kpi, cell), better: cell.better, absent: `no data for ${window}` },
    was: kpi.previous === null ? partsOf(name, kpi, format) : `was ${format.figure(cell.kind, kpi.previous)}`,
    trend: Array.from(kpi.series, (value) => (Number.isNaN(value) ? null : value)),
    incomplete: answer.lastIncomplete,
  }
}

function deltaOf({ value, previous }: Kpi, { kind, change }: Pick<Cell, 'kind' | 'change'>) {
  if (value === null || previous === null) return { change: null, kind }
  if (change === 'points') return { change: value - previous, kind: 'points' as const, noise: 0.0005 }
  if (change === 'count') return { change: value - previous, kind: 'count' as const }
  return { change: previous > 0 ? value / previous - 1 : null, kind: 'percent' as const, noise: 0.0005 }
}

function partsOf(name: Ratio, { numerator, denominator }: Kpi, format: Format): string {
  if (numerator === null || denominator === null) return ''
  if (name === 'logoChurn') return `${format.count(numerator)} of ${format.count(denominator)}`
  if (name === 'aov') return `${format.count(denominator)} orders`
  return ''
}

/** Why a figure is a dash: a sentence with what is missing. */
function unknownOf(name: Ratio, { frame }: KpisAnswer, format: Format): string {
  if (name === 'nrr' || name === 'grr') {
    return `It compares two windows of equal length; the data begin on ${format.day(frame.firstDay)}. Choose a shorter period.`
  }
  if (name === 'logoChurn') return 'No account was open when the period began.'
  return 'There is no order in the period.'
}
