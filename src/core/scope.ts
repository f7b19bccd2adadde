import { DEFAULT_FORECAST_CHOICE, type ForecastChoice } from './clv/forecastSettings'

/** Which rule says when an account is due, at risk and churned. */
export type DefinitionSet =
  | { readonly kind: 'own' }
  | { readonly kind: 'fixed'; readonly days: number }
  | { readonly kind: 'mean'; readonly factor: number }

/**
 * What is reported: so many complete civil months ending with the last complete one before the as-of day: the most of 12, 6
 * and 3 whose comparison the history covers, 12 where it covers none (`longest`), or a chosen number; or (`toDate`) the
 * 12 months that end on the as-of day; or the fiscal year in which the last complete month lies, so far as its months are
 * complete (`fiscal`), and the last fiscal year that is over (`lastFiscal`).
 */
export const PERIOD_CHOICES = ['longest', 'last12', 'last6', 'last3', 'toDate', 'fiscal', 'lastFiscal'] as const
export type PeriodChoice = (typeof PERIOD_CHOICES)[number]

/** What the period is compared with: the equally long window before it, or the same window a year earlier. */
export type ComparisonChoice = 'before' | 'year'

/**
 * Fields that choose accounts. State, RFM group, tier, cohort, the ages at which it ordered and what its first sale tells
 * are figures of the account, the others its attributes.
 */
export const ACCOUNT_FIELDS = [
  'source',
  'country',
  'region',
  'segment',
  'rep',
  'industry',
  'channel',
  'tag',
  'consent',
  'state',
  'rfm',
  'tier',
  'cohort',
  'ordered',
  'first-channel',
  'first-rep',
  'first-category',
] as const
export type AccountField = (typeof ACCOUNT_FIELDS)[number]

/** Fields that choose sales: everything is then computed as if the company sold nothing else. */
export const SALES_FIELDS = ['channel', 'rep', 'category', 'product'] as const
export type SalesField = (typeof SALES_FIELDS)[number]

/** Chosen values by field: any of the values of a field, all of the fields. A field that is absent chooses all. */
export type Choice<Field extends string> = { readonly [F in Field]?: readonly string[] }

/** The question every screen asks under: the only input besides the data. */
export interface Scope {
  /** Civil day since 1970 in the business zone; null: the day of the newest order that is not in the future. */
  readonly asOfDay: number | null
  readonly period: PeriodChoice
  readonly comparison: ComparisonChoice
  readonly unit: 'account' | 'group'
  /** Reporting currency, ISO 4217; null: the configured one. */
  readonly currency: string | null
  /**
   * The civil day whose exchange rates all amounts are converted at, or the as-of day (`asOf`): constant currency. Null: each at
   * the rate of its own day.
   */
  readonly ratesOn: number | 'asOf' | null
  /** Null: the configured one. */
  readonly definition: DefinitionSet | null
  /** False shows the gross view: returns, refunds and credit notes are left out of every figure. */
  readonly credits: boolean
  /** What CLV, tiers, concentration, RFM's M and cohort money are counted in. */
  readonly basis: 'margin' | 'revenue'
  /** Days ahead that risk looks; null: the configured ones. */
  readonly riskDays: number | null
  /** How the forecast is made. */
  readonly forecast: ForecastChoice
  readonly accounts: Choice<AccountField>
  readonly sales: Choice<SalesField>
}

/** The scope of a screen that nobody has narrowed. */
export const DEFAULT_SCOPE: Scope = {
  asOfDay: null,
  period: 'longest',
  comparison: 'before',
  unit: 'account',
  currency: null,
  ratesOn: null,
  definition: null,
  credits: true,
  basis: 'margin',
  riskDays: null,
  forecast: DEFAULT_FORECAST_CHOICE,
  accounts: {},
  sales: {},
}
