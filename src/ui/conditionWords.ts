import type { AnyOf, AudienceField, AudienceFigure, AudienceRule, Condition } from '../core/audience/audienceRule'
import { PARTS_PER_UNIT } from '../core/money'
import type { Format } from './format'
import { timeWords } from './timeWords'

export const FIELD_NAMES: Readonly<Record<AudienceField, string>> = {
  country: 'country',
  region: 'region',
  segment: 'segment',
  rep: 'owner',
  industry: 'industry',
  channel: 'channel of acquisition',
  source: 'source',
  tag: 'tag',
  consent: 'consent',
  state: 'state',
  rfm: 'RFM group',
  tier: 'CLV tier',
  cohort: 'cohort',
  ordered: 'age at an order',
  'first-channel': 'channel of the first order',
  'first-rep': 'owner of the first order',
  'first-category': 'category of the first order',
}

interface FigureWords {
  readonly name: string
  readonly unit: 'money' | 'days' | 'percent' | 'count'
  /** Its id in docs/metrics.md. */
  readonly metric: string
}

export const FIGURE_NAMES: Readonly<Record<AudienceFigure, FigureWords>> = {
  clv: { name: 'historical CLV', unit: 'money', metric: 'historical-clv' },
  value12: { name: 'value of the last 12 months', unit: 'money', metric: 'account-value12' },
  orders: { name: 'orders so far', unit: 'count', metric: 'account-orders' },
  orders12: { name: 'orders in the last 12 months', unit: 'count', metric: 'field-orders12' },
  aov: { name: 'average order value', unit: 'money', metric: 'field-aov' },
  silence: { name: 'days since the last order', unit: 'days', metric: 'account-silence' },
  tenure: { name: 'days since the first order', unit: 'days', metric: 'field-tenure' },
  gap: { name: 'usual gap between orders', unit: 'days', metric: 'field-gap' },
  predicted: { name: 'predicted CLV', unit: 'money', metric: 'account-expected' },
  active: { name: 'probability of being active', unit: 'percent', metric: 'account-active' },
  risk: { name: 'risk of no order', unit: 'percent', metric: 'account-risk' },
}

/** The id of what a condition asks. */
export function conditionMetric(condition: Condition): string {
  if (condition.kind === 'field') return `field-${condition.field}`
  if (condition.kind === 'figure') return FIGURE_NAMES[condition.figure].metric
  return condition.kind === 'traits' ? 'look-alike-accounts' : `field-${condition.kind}`
}

/** What it asks, as its list of subjects names it. */
export function conditionName(condition: Condition): string {
  if (condition.kind === 'field') return FIELD_NAMES[condition.field]
  if (condition.kind === 'figure') return FIGURE_NAMES[condition.figure].name
  return { bought: 'bought a category', share: 'share of a category', traits: 'traits' }[condition.kind]
}

/** What a value of a field is called; the empty one is "unknown". */
export const valueName = (field: AudienceField, value: string, format: Format) =>
  value === '' ? 'unknown' : (timeWords(field, value, format) ?? value)

/** "country is UK or Ireland", "historical CLV is at least €2,000". */
export function conditionWords(condition: Condition, format: Format): string {
  switch (condition.kind) {
    case 'field':
      return `${FIELD_NAMES[condition.field]} is ${condition.not ? 'not ' : ''}${listed(condition.values.map((value) => valueName(condition.field, value, format)))}`
    case 'figure': {
      const { name, unit } = FIGURE_NAMES[condition.figure]
      return `${name} is ${signWords(condition.sign)} ${amount(condition.value, unit, format)}`
    }
    case 'bought': {
      const when = condition.within === 'ever' ? 'ever' : 'in the last 12 months'
      return condition.not
        ? `${condition.within === 'ever' ? 'never bought' : 'did not buy'} ${condition.category}${condition.within === 'ever' ? '' : ` ${when}`}`
        : `bought ${condition.category} ${when}`
    }
    case 'share':
      return `${condition.category} is ${signWords(condition.sign)} ${condition.percent}% of the last 12 months`
    case 'traits':
      return `look like these: ${condition.traits.map((id) => id.replace(':', ' ')).join(' and ')}`
  }
}

/** The whole rule as one sentence. */
export function ruleSentence({ parts, also }: AudienceRule, format: Format): string {
  const wanted = parts.filter(({ without }) => !without)
  const unwanted = parts.filter(({ without }) => without)
  const words = (list: readonly AnyOf[]) =>
    list.map(({ conditions }) => either(conditions.map((one) => conditionWords(one, format))))
  const who = wanted.length === 0 ? 'All accounts that ever bought' : `Accounts whose ${words(wanted).join(', and ')}`
  const out = unwanted.length === 0 ? '' : `, leaving out those whose ${words(unwanted).join(', or whose ')}`
  const added =
    also.length === 0
      ? ''
      : `; and also those that ${also.map((one) => conditionWords(one, format)).join(', or that ')}`
  return `${who}${out}${added}.`
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `either ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

const signWords = (sign: '>=' | '<') => (sign === '>=' ? 'at least' : 'below')

function amount(value: number, unit: FigureWords['unit'], format: Format): string {
  if (unit === 'money') return format.money(value * PARTS_PER_UNIT)
  return unit === 'percent' ? `${value}%` : unit === 'days' ? `${value} days` : format.count(value)
}
