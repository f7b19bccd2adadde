import type { CohortMeasure } from '../../core/cohortMeasure'
import type { FigureKind, Format } from '../../ui/format'

/** Measures of the toolbar; retention has two, "on" and "on or after". */
export const SHOWN_MEASURES = [
  'retention',
  'active',
  'revenue',
  'margin',
  'cumulative',
  'orders',
  'aov',
  'revenue-retention',
] as const satisfies readonly CohortMeasure[]

/** Measures that can be put over the accounts of the cohort. */
const PER_ACCOUNT: readonly CohortMeasure[] = ['revenue', 'margin', 'cumulative']

export function canBePerAccount(measure: CohortMeasure): boolean {
  return PER_ACCOUNT.includes(measure)
}

/** The metric id of a cell (docs/metrics.md). */
export function cohortMetric(measure: CohortMeasure, perAccount: boolean): string {
  return `cohort-${measure}${perAccount && canBePerAccount(measure) ? '-per-account' : ''}`
}

const KINDS: Readonly<Record<CohortMeasure, FigureKind>> = {
  retention: 'percent',
  'retention-after': 'percent',
  active: 'count',
  revenue: 'money',
  margin: 'money',
  cumulative: 'money',
  orders: 'count',
  aov: 'money',
  'revenue-retention': 'percent',
}

export function kindOf(measure: CohortMeasure): FigureKind {
  return KINDS[measure]
}

/** The name of a measure as the toolbar and the kicker print it. */
export function measureName(measure: CohortMeasure, basis: 'margin' | 'revenue'): string {
  switch (measure) {
    case 'retention':
      return 'Retention'
    case 'retention-after':
      return 'Retention, on or after'
    case 'active':
      return 'Accounts'
    case 'revenue':
      return 'Revenue'
    case 'margin':
      return 'Margin'
    case 'cumulative':
      return `Cumulative ${basis}`
    case 'orders':
      return 'Orders'
    case 'aov':
      return 'AOV'
    case 'revenue-retention':
      return 'Revenue retention'
  }
}

/** Whether a period that still runs can only add to the cell. An average can fall, and so can money less credits. */
export function onlyGrows(measure: CohortMeasure): boolean {
  return measure === 'retention' || measure === 'retention-after' || measure === 'active' || measure === 'orders'
}

/** What the two parts of a cell are called. */
export function partsOf(measure: CohortMeasure): { readonly over: string; readonly under: string } {
  switch (measure) {
    case 'retention':
    case 'active':
      return { over: 'Accounts with an order', under: 'Accounts of the cohort' }
    case 'retention-after':
      return { over: 'Accounts with an order then or later', under: 'Accounts of the cohort' }
    case 'revenue':
      return { over: 'Revenue less credits', under: 'Accounts of the cohort' }
    case 'margin':
      return { over: 'Margin less credits', under: 'Accounts of the cohort' }
    case 'cumulative':
      return { over: 'Value from the first order on', under: 'Accounts of the cohort' }
    case 'orders':
      return { over: 'Orders', under: 'Accounts of the cohort' }
    case 'aov':
      return { over: 'Gross revenue', under: 'Orders' }
    case 'revenue-retention':
      return { over: 'Revenue less credits', under: 'The same at age 0' }
  }
}

/** How the cells of one table are printed: in one unit, which the kicker names. */
export interface CellPrint {
  readonly unit: string
  readonly cell: (value: number) => string
  /** Means of counts have a decimal. */
  readonly mean: (value: number) => string
}

const PARTS = 10_000
const MILLION = 1_000_000

/** The printer for a table of these cells. */
export function cellPrint(measure: CohortMeasure, cells: ArrayLike<number>, format: Format): CellPrint {
  const kind = kindOf(measure)
  if (kind === 'percent') {
    const print = (value: number) => format.decimal(value * 100, 1)
    return { unit: '%', cell: print, mean: print }
  }
  if (kind === 'count') {
    return { unit: 'count', cell: (value) => format.count(value), mean: (value) => format.decimal(value, 1) }
  }
  const largest =
    Array.from(cells).reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0) / PARTS
  const thousands = largest >= MILLION
  const digits = largest < 100 || thousands ? 1 : 0
  const scale = 10 ** digits
  // Rounded before it is printed: a loss of a few cents is 0, not −0.
  const print = (value: number) =>
    format.decimal(Math.round((value / PARTS / (thousands ? 1000 : 1)) * scale) / scale || 0, digits)
  return { unit: thousands ? `${format.currencySign} thousand` : format.currencySign, cell: print, mean: print }
}
