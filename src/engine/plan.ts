import type { ServiceCosts } from '../core/costTable'
import { DEFAULT_FORECAST, type ForecastSettings } from '../core/clv/forecastSettings'
import type { Customer } from '../core/customer'
import type { GoodsCostRow } from '../core/listRow'
import type { Rate } from '../core/rates'
import type { DefinitionSet } from '../core/scope'
import type { Configuration } from '../sources/configuration'
import type { Source } from '../sources/source'
import { csvSource } from '../sources/csv/csvSource'
import { droppedFile } from '../sources/csv/droppedFile'
import type { EngineStatus, Opening } from './status'

/** Everything the engine needs to read sources and to compute on what they tell. */
export interface Plan {
  readonly company: string
  /** Of the sources and of what decides how their rows are read; null: nothing of it is kept for the next opening. */
  readonly key: string | null
  readonly locale: string | null
  readonly zone: string
  readonly currency: string
  readonly rates: readonly Rate[]
  readonly fiscalYearStartMonth: number
  readonly freightIncluded: boolean
  /** Margin where no cost is known, as a share of revenue; null = unknown. */
  readonly defaultShare: number | null
  /** What categories cost by the configuration. */
  readonly goodsCosts: readonly GoodsCostRow[]
  /** What serving costs, beside what cost feeds tell. */
  readonly service: ServiceCosts
  /** The rule for states of a scope that names none. */
  readonly definition: DefinitionSet
  readonly fixedDays: number
  readonly historyComplete: boolean
  /** Days ahead that risk looks; null: by the company's rhythm. */
  readonly riskDays: number | null
  /** How forecasts are made where a scope does not say otherwise. */
  readonly forecast: ForecastSettings
  /** Share of a feed's rows that may be rejected before it counts as failed. */
  readonly maxRejectedShare: number
  readonly isExcluded: (customer: Customer) => boolean
  /** How customers of several sources become companies, and their orders one; see `ConsolidationRules` and `SameOrderRules`. */
  readonly consolidation: Configuration['consolidation']
  /** Path of the shared workspace; null: each browser keeps its own. */
  readonly workspaceUrl: string | null
  readonly labels: EngineStatus['sources']
  readonly sources: readonly Source[]
}

/** Silence in days that churns an account while too little rhythm is known, where nothing is configured. */
export const DEFAULT_FIXED_DAYS = 180

/** The plan for files that a person dropped: one source of all of them, settings as the person gave them. */
export function planOfFiles({ files, settings }: Extract<Opening, { kind: 'files' }>): Plan {
  const named = files.map(({ name, file, mapping }) => ({ file: droppedFile(name, file), mapping }))
  const source = csvSource(FILES_SOURCE, named)
  return {
    company: '',
    key: null,
    locale: null,
    workspaceUrl: null,
    zone: settings.zone,
    currency: settings.currency,
    rates: [],
    fiscalYearStartMonth: settings.fiscalYearStartMonth,
    freightIncluded: settings.freightIncluded,
    defaultShare: settings.defaultMargin,
    goodsCosts: [],
    service: { perOrder: null, share: null },
    definition: { kind: 'own' },
    fixedDays: DEFAULT_FIXED_DAYS,
    historyComplete: settings.historyComplete,
    riskDays: null,
    forecast: DEFAULT_FORECAST,
    maxRejectedShare: 1,
    isExcluded: () => false,
    consolidation: { automatic: true, prefer: [], systemOfRecord: [] },
    labels: [{ id: FILES_SOURCE, label: files.map(({ name }) => name).join(', '), kind: 'csv', feeds: source.feeds }],
    sources: [source],
  }
}

const FILES_SOURCE = 'files'
