import {
  ACCOUNT_FIELDS,
  DEFAULT_SCOPE,
  PERIOD_CHOICES,
  SALES_FIELDS,
  type Choice,
  type PeriodChoice,
  type Scope,
} from '../core/scope'
import { definitionOfWord, wordOfDefinition } from '../core/definitionWord'
import { dayOfIso, isoOfDay } from './isoDay'
import { FORECAST_KEYS, forecastOfWords, wordsOfForecast } from './forecastSearch'
import type { Search } from './search'

/**
 * The keys of a scope in the URL, and only its differences from `DEFAULT_SCOPE`:
 * `?asof=2011-12-09&period=last6&vs=year&unit=group&basis=revenue&credits=off&def=fixed-90&country=France,Germany&channel.sales=web`.
 */
export function searchOfScope(scope: Scope): Search {
  const search: Record<string, readonly string[]> = {}
  const put = (key: string, value: string | null) => {
    if (value !== null) search[key] = [value]
  }
  put('asof', scope.asOfDay === null ? null : isoOfDay(scope.asOfDay))
  put('period', scope.period === DEFAULT_SCOPE.period ? null : PERIOD_WORDS[scope.period])
  put('vs', scope.comparison === DEFAULT_SCOPE.comparison ? null : scope.comparison)
  put('unit', scope.unit === DEFAULT_SCOPE.unit ? null : scope.unit)
  put('currency', scope.currency)
  put('rates', wordOfRates(scope.ratesOn))
  put('def', wordOfDefinition(scope.definition))
  put('credits', scope.credits ? null : 'off')
  put('basis', scope.basis === DEFAULT_SCOPE.basis ? null : scope.basis)
  put('risk', scope.riskDays === null ? null : String(scope.riskDays))
  for (const [key, word] of wordsOfForecast(scope.forecast)) put(key, word)
  for (const field of ACCOUNT_FIELDS) putValues(search, field, scope.accounts[field])
  for (const field of SALES_FIELDS) putValues(search, `${field}.sales`, scope.sales[field])
  return search
}

/** Reads a scope out of a URL's search. What it does not understand counts as not said; it never throws. */
export function scopeOfSearch(search: Search): Scope {
  const one = (key: string) => search[key]?.[0]
  return {
    asOfDay: dayOfIso(one('asof')),
    period: PERIOD_CHOICES.find((period) => PERIOD_WORDS[period] === one('period')) ?? DEFAULT_SCOPE.period,
    comparison: one('vs') === 'year' ? 'year' : DEFAULT_SCOPE.comparison,
    unit: one('unit') === 'group' ? 'group' : DEFAULT_SCOPE.unit,
    currency: currencyOf(one('currency')),
    ratesOn: one('rates') === 'as-of' ? 'asOf' : dayOfIso(one('rates')),
    definition: definitionOfWord(one('def')),
    credits: one('credits') !== 'off',
    basis: one('basis') === 'revenue' ? 'revenue' : DEFAULT_SCOPE.basis,
    riskDays: riskDaysOf(one('risk')),
    forecast: forecastOfWords(one),
    accounts: choiceOf(ACCOUNT_FIELDS, (field) => search[field]),
    sales: choiceOf(SALES_FIELDS, (field) => search[`${field}.sales`]),
  }
}

/** Every key a scope may use: the search parameters of a screen keep clear of them. */
export const SCOPE_KEYS: ReadonlySet<string> = new Set([
  'asof',
  'period',
  'vs',
  'unit',
  'currency',
  'rates',
  'def',
  'credits',
  'basis',
  'risk',
  ...FORECAST_KEYS,
  ...ACCOUNT_FIELDS,
  ...SALES_FIELDS.map((field) => `${field}.sales`),
])

/** The part of a search that is scope: what a link to another screen takes along. */
export function scopePart(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([key]) => SCOPE_KEYS.has(key)))
}

const PERIOD_WORDS: Readonly<Record<PeriodChoice, string>> = {
  longest: 'longest',
  last12: 'last12',
  last6: 'last6',
  last3: 'last3',
  toDate: 'to-date',
  fiscal: 'fiscal',
  lastFiscal: 'last-fiscal',
}

function putValues(search: Record<string, readonly string[]>, key: string, values: readonly string[] | undefined) {
  if (values !== undefined && values.length > 0) search[key] = inOrder(values)
}

function choiceOf<Field extends string>(
  fields: readonly Field[],
  valuesOf: (field: Field) => readonly string[] | undefined,
): Choice<Field> {
  const choice: { [F in Field]?: readonly string[] } = {}
  for (const field of fields) {
    // An empty value is a value: accounts of which the field is not known.
    const values = valuesOf(field)
    if (values !== undefined && values.length > 0) choice[field] = inOrder(values)
  }
  return choice
}

/** Without repetition and in one order, so that equal choices make equal questions. */
const inOrder = (values: readonly string[]) => [...new Set(values)].sort()

const riskDaysOf = (word: string | undefined) =>
  /^[1-9]\d{0,2}$/.test(word ?? '') && Number(word) <= MOST_RISK_DAYS ? Number(word) : null

const MOST_RISK_DAYS = 730

const currencyOf = (word: string | undefined) => (word !== undefined && /^[A-Z]{3}$/.test(word) ? word : null)

/** "as-of", or the day whose rates all amounts are converted at. */
const wordOfRates = (ratesOn: Scope['ratesOn']) =>
  ratesOn === null ? null : ratesOn === 'asOf' ? 'as-of' : isoOfDay(ratesOn)
