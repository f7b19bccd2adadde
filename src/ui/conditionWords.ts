import type { AudienceField, AudienceFigure, Condition } from '../core/audience/audienceRule'
import type { AccountState } from '../core/accountState'
import { PARTS_PER_UNIT } from '../core/money'
import type { Format } from './format'
import { STATE_WORDS } from './StateChip'
import { timeWords } from './timeWords'
import { traitIdWords } from './traitIdWords'

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
  net: { name: 'net CLV', unit: 'money', metric: 'net-clv' },
  value12: { name: 'value of the last 12 months', unit: 'money', metric: 'account-value12' },
  orders: { name: 'orders so far', unit: 'count', metric: 'account-orders' },
  orders12: { name: 'orders in the last 12 months', unit: 'count', metric: 'field-orders12' },
  aov: { name: 'average order value', unit: 'money', metric: 'field-aov' },
  silence: { name: 'days since the last order', unit: 'days', metric: 'account-silence' },
  tenure: { name: 'days since the first order', unit: 'days', metric: 'field-tenure' },
  gap: { name: 'usual gap between orders', unit: 'days', metric: 'field-gap' },
  due: { name: 'days until the next order is due', unit: 'days', metric: 'field-due' },
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

/** What a value of a field is called; the empty one is "unknown", and of tags, of which an account may have none, "none". */
export function valueName(field: AudienceField, value: string, format: Format): string {
  if (value === '') return field === 'tag' ? 'none' : 'unknown'
  if (field === 'state') return STATE_WORDS[value as AccountState]?.toLowerCase() ?? value
  return timeWords(field, value, format) ?? value
}

/** "country is UK or Ireland", "historical CLV is at least €2,000". */
export function conditionWords(condition: Condition, format: Format): string {
  switch (condition.kind) {
    case 'field':
      return fieldWords(condition, format)
    case 'figure':
      return figureWords(condition, format)
    case 'bought': {
      const { within, category, not } = condition
      if (within === 'ever') return `${not ? 'never bought' : 'bought'} ${category}`
      return `${not ? 'did not buy' : 'bought'} ${category} in the last 12 months`
    }
    case 'share': {
      const { category, sign, percent } = condition
      return `share of ${category} in the last 12 months is ${signWords(sign)} ${format.percentTick(percent / 100)}`
    }
    case 'traits':
      return joined(condition.traits.map(traitIdWords), 'and')
  }
}

function fieldWords({ field, values, not }: Extract<Condition, { kind: 'field' }>, format: Format): string {
  const names = values.map((value) => valueName(field, value, format))
  const name = FIELD_NAMES[field]
  if (names.length === 0) return `${name} is still to be chosen`
  if (field === 'ordered') return `${not ? 'did not order' : 'ordered'} ${joined(names, 'or')}`
  if (!not) return `${name} is ${joined(names, 'or')}`
  return names.length === 1 ? `${name} is not ${names[0]}` : `${name} is neither ${joined(names, 'nor')}`
}

function figureWords({ figure, sign, value }: Extract<Condition, { kind: 'figure' }>, format: Format): string {
  const { name, unit } = FIGURE_NAMES[figure]
  const days = daysWords(value, format)
  if (figure === 'silence' || figure === 'tenure')
    return `${figure === 'silence' ? 'last' : 'first'} order was ${sign === '>=' ? 'at least' : 'less than'} ${days} ago`
  if (figure === 'due') return dueWords(sign, value, format)
  if (unit === 'count') {
    const when = figure === 'orders' ? 'so far' : 'in the last 12 months'
    const orders = value === 1 ? 'order' : 'orders'
    return `${sign === '>=' ? 'at least' : 'fewer than'} ${number(value, format)} ${orders} ${when}`
  }
  const amount = unit === 'money' ? money(value, format) : unit === 'percent' ? format.percentTick(value / 100) : days
  return `${name} is ${signWords(sign)} ${amount}`
}

/** The next order may be due by now: then the days are below 0. */
function dueWords(sign: '>=' | '<', value: number, format: Format): string {
  if (value === 0)
    return sign === '<' ? 'next order was due before the as-of day' : 'next order is due on the as-of day or later'
  const days = daysWords(Math.abs(value), format)
  if (value < 0)
    return sign === '<'
      ? `next order has been due for more than ${days}`
      : `next order has been due for at most ${days} or is still to come`
  return sign === '<' ? `next order is due in less than ${days} or by now` : `next order is due in ${days} or later`
}

/** "A, B or C": the last one joined by a word. */
export function joined(words: readonly string[], last: 'and' | 'or' | 'nor'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}

const daysWords = (value: number, format: Format) => `${number(value, format)} ${value === 1 ? 'day' : 'days'}`

const signWords = (sign: '>=' | '<') => (sign === '>=' ? 'at least' : 'below')

const number = (value: number, format: Format) =>
  Number.isInteger(value) ? format.count(value) : format.decimal(value)

/** An amount as it was asked: nothing is rounded away but what is below a cent. */
const money = (units: number, format: Format) =>
  Number.isInteger(units) ? format.moneyWhole(units * PARTS_PER_UNIT) : format.moneyFull(units * PARTS_PER_UNIT)
