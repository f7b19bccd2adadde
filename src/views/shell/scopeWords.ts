import type { AccountField, PeriodChoice, SalesField, Scope } from '../../core/scope'

/** What fields are called on screen. */
export const FIELD_WORDS: Readonly<Record<AccountField | SalesField, string>> = {
  source: 'Source',
  country: 'Country',
  region: 'Region',
  segment: 'Segment',
  rep: 'Owner',
  industry: 'Industry',
  channel: 'Channel',
  tag: 'Tag',
  consent: 'Consent',
  state: 'State',
  rfm: 'RFM group',
  tier: 'Tier',
  cohort: 'Cohort',
  ordered: 'Ordered',
  'first-channel': 'Channel of the first order',
  'first-rep': 'Owner of the first order',
  'first-category': 'Category of the first order',
  category: 'Category',
  product: 'Product',
}

export const PERIOD_WORDS: Readonly<Record<PeriodChoice, string>> = {
  longest: 'Longest comparable',
  last12: 'Last 12 complete months',
  last6: 'Last 6 complete months',
  last3: 'Last 3 complete months',
  toDate: '12 months to the as-of day',
  fiscal: 'Fiscal year so far, complete months',
  lastFiscal: 'Last fiscal year that is over',
}

/** The id in docs/metrics.md of what a field asks: of accounts, or of what was sold. */
export function fieldMetric({ of, field }: Pick<Narrowing, 'of' | 'field'>): string {
  return of === 'accounts' ? `field-${field}` : `field-sold-${field}`
}

/** One narrowing of the scope that a chip stands for. */
export interface Narrowing {
  readonly of: 'accounts' | 'sales'
  readonly field: AccountField | SalesField
  readonly values: readonly string[]
}

/** The narrowings of a scope, account fields first. */
export function narrowings(scope: Scope): Narrowing[] {
  const list = (of: 'accounts' | 'sales') =>
    Object.entries(scope[of]).flatMap(([field, values]) =>
      values === undefined || values.length === 0 ? [] : [{ of, field: field as AccountField | SalesField, values }],
    )
  return [...list('accounts'), ...list('sales')]
}

/** The scope with the values of one field replaced; no values lift the narrowing. */
export function withNarrowing(scope: Scope, narrowing: Narrowing): Scope {
  const rest = Object.entries(scope[narrowing.of]).filter(([field]) => field !== narrowing.field)
  const added = narrowing.values.length === 0 ? [] : [[narrowing.field, narrowing.values] as const]
  return { ...scope, [narrowing.of]: Object.fromEntries([...rest, ...added]) }
}

/** "Country is France or Germany"; sales fields say that sales are meant; long lists are counted. */
export function narrowingWords(narrowing: Narrowing, labelOf: (value: string) => string): string {
  const field = FIELD_WORDS[narrowing.field]
  const subject = narrowing.of === 'sales' ? `Sales by ${field.toLowerCase()}` : field
  const labels = narrowing.values.map(labelOf)
  if (narrowing.field === 'ordered') return `Ordered ${labels.join(' or ')}`
  return `${subject} is ${labels.length > 2 ? `one of ${labels.length}` : labels.join(' or ')}`
}
