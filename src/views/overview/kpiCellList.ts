import type { DeltaProps } from '../../ui/Delta'
import type { GoalCell } from './goalWords'
import { RETENTION_NOISE } from './overviewWords'

/** The compared figures of `KpisAnswer` that have a cell. */
export type KpiName = 'nrr' | 'grr' | 'logoChurnMonthly' | 'openAccounts' | 'netRevenue' | 'aov'

/** A cell of the strip: what it shows and how its change is told. */
export interface KpiCell extends GoalCell {
  readonly name: KpiName
  /** How its change is counted: points of a percentage, a share of what it was, or a number of accounts. */
  readonly change: 'points' | 'share' | 'count'
  readonly better: DeltaProps['better']
  /** A change up to this is "about the same"; a twentieth of a point, or of a percent, where nothing else is said. */
  readonly noise?: number
  readonly words?: NonNullable<DeltaProps['words']>
}

/** The cells that compare the period, in the order of the strip. */
export const KPI_CELLS: readonly KpiCell[] = [
  {
    name: 'nrr',
    label: 'Net revenue retention',
    metric: 'nrr',
    goal: 'up',
    kind: 'percent',
    change: 'points',
    better: 'up',
    noise: RETENTION_NOISE,
  },
  {
    name: 'grr',
    label: 'Gross revenue retention',
    metric: 'grr',
    goal: 'up',
    kind: 'percent',
    change: 'points',
    better: 'up',
    noise: RETENTION_NOISE,
  },
  {
    name: 'logoChurnMonthly',
    label: 'Logo churn, monthly',
    metric: 'logo-churn-monthly',
    goal: 'down',
    kind: 'percent',
    change: 'points',
    better: 'down',
  },
  {
    name: 'openAccounts',
    label: 'Open accounts',
    metric: 'open-accounts',
    goal: 'up',
    kind: 'count',
    change: 'count',
    better: 'neutral',
    words: { up: 'more', down: 'fewer' },
  },
  {
    name: 'netRevenue',
    label: 'Net revenue',
    metric: 'net-revenue',
    goal: 'up',
    kind: 'money',
    change: 'share',
    better: 'neutral',
  },
  {
    name: 'aov',
    label: 'Average order value',
    metric: 'aov',
    kind: 'money',
    change: 'share',
    better: 'neutral',
    words: { up: 'higher', down: 'lower' },
  },
]
