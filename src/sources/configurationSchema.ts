import * as z from 'zod/mini'
import { zoneOffsets } from '../core/calendar'
import { DEFAULT_FORECAST, FORECAST_MODELS } from '../core/clv/forecastSettings'
import { isCurrency } from '../core/currency'
import { COLUMN_ROLES } from './csv/mapping'
import { readDate } from './csv/readDate'

// A strict content security policy refuses the code that zod would otherwise generate.
z.config({ jitless: true })

const DAY_MS = 86_400_000
const UTC = zoneOffsets('UTC', 1970, 1971)

const name = text('write a name in quotes')
const path = text('write where the value stands, such as "billing.state" or "meta:sales_rep"')
const currency = checked('write the code of a currency, such as "EUR"', isCurrency)
const zone = checked('write a time zone, such as "Europe/Berlin" or "UTC"', isZone)
const yesOrNo = z.boolean('write true or false')
const ownPath = checked('write a path on this server, such as "/api/shop"', (url) => /^\/(?![/\\])/.test(url))

const exclusion = z.pipe(
  fields({
    field: oneOf(['id', 'company', 'email', 'tag']),
    is: z.exactOptional(name),
    startsWith: z.exactOptional(name),
    endsWith: z.exactOptional(name),
    contains: z.exactOptional(name),
  }).check(
    z.refine(
      (rule) => Object.keys(rule).length === 2,
      'write one of "is", "startsWith", "endsWith" and "contains" beside "field"',
    ),
  ),
  z.transform(({ field, ...rule }) => {
    const [match, text] = Object.entries(rule)[0] as ['is' | 'startsWith' | 'endsWith' | 'contains', string]
    return { field, match, text }
  }),
)

const source = { id: name, label: name, excludeAccounts: z._default(list(exclusion), []) }

const wooCommerce = fields({
  ...source,
  kind: z.literal('woocommerce'),
  basePath: ownPath,
  attributes: z.exactOptional(
    fields({
      customer: z.exactOptional(
        paths([
          'company',
          'taxNumber',
          'otherNumbers',
          'city',
          'country',
          'region',
          'segment',
          'rep',
          'industry',
          'channel',
          'parentId',
          'mergedInto',
          'tags',
          'consent',
        ]),
      ),
      order: z.exactOptional(paths(['channel', 'rep', 'country', 'region', 'segment'])),
      line: z.exactOptional(paths(['cost', 'unitCost', 'category'])),
    }),
  ),
  statusMap: z.exactOptional(meanings(['placed', 'cancelled', 'draft', 'test'])),
  readCategories: z.exactOptional(yesOrNo),
})

const csv = fields({
  ...source,
  kind: z.literal('csv'),
  files: list(
    fields({
      url: ownPath,
      mapping: z._default(
        fields({
          kind: z.exactOptional(oneOf(['orders', 'lines', 'payments', 'customers', 'credits', 'costs'])),
          delimiter: z.exactOptional(oneOf([',', ';', '\t', '|'])),
          columns: z.exactOptional(
            keyed([...new Set(Object.values(COLUMN_ROLES).flat())], text('write the name of a column in quotes')),
          ),
          dateFormat: z.exactOptional(oneOf(['ymd', 'dmy', 'mdy', 'epoch-seconds', 'epoch-milliseconds'])),
          decimal: z.exactOptional(oneOf(['.', ','])),
          currency: z.exactOptional(currency),
          zone: z.exactOptional(zone),
          statusMap: z.exactOptional(meanings(['placed', 'credit', 'cancelled', 'draft', 'test'])),
        }),
        {},
      ),
    }),
  ).check(z.minLength(1, 'name at least one file')),
})

const day = z.pipe(
  checked(
    'write a day, such as "2026-01-31"',
    (written) => /^[\d-]+$/.test(written) && readDate(written, 'ymd', UTC) !== null,
  ),
  z.transform((written) => (readDate(written, 'ymd', UTC) ?? 0) / DAY_MS),
)

const rate = z.pipe(
  fields({ from: currency, day, rate: z.number('write a number above 0').check(z.gt(0, 'write a number above 0')) }),
  z.transform(({ from, day: since, rate: units }) => ({ currency: from, day: since, rate: units })),
)

const definition = z.discriminatedUnion(
  'kind',
  [
    fields({ kind: z.literal('own') }),
    fields({ kind: z.literal('fixed'), days: whole(1, 3650, 'write a whole number of days, 1 to 3650') }),
    fields({ kind: z.literal('mean'), factor: between(1, 20, 'write a number from 1 to 20') }),
  ],
  'write "own", "fixed" or "mean"',
)

const costPerOrder = between(0, 1_000_000, 'write an amount of 0 or more, or null')
const gates = fields({
  accounts: z._default(whole(1, 1_000_000, 'write a number of accounts, 1 or more'), DEFAULT_FORECAST.gates.accounts),
  months: z._default(whole(1, 600, 'write a number of months, 1 to 600'), DEFAULT_FORECAST.gates.months),
  repeaters: z._default(whole(1, 1_000_000, 'write a number of accounts, 1 or more'), DEFAULT_FORECAST.gates.repeaters),
})

const forecast = fields({
  model: z._default(oneOf(FORECAST_MODELS), DEFAULT_FORECAST.model),
  horizonMonths: z._default(whole(1, 120, 'write a number of months, 1 to 120'), DEFAULT_FORECAST.horizonMonths),
  discountPercent: z._default(between(0, 100, 'write a number from 0 to 100'), DEFAULT_FORECAST.discountRate * 100),
  costToServePerOrder: z._default(
    z.number('write an amount, 0 or more').check(z.gte(0, 'write an amount, 0 or more')),
    0,
  ),
  holdoutMonths: z._default(whole(1, 24, 'write a number of months, 1 to 24'), DEFAULT_FORECAST.holdoutMonths),
  countZeroOrders: z._default(yesOrNo, DEFAULT_FORECAST.zeroOrders),
  gates: z._default(gates, DEFAULT_FORECAST.gates),
})

/** The shape of `tenure.config.json`; what is left out has its default. Each message says what to write. */
export const configurationSchema = fields({
  name: z._default(z.string('write a name in quotes'), ''),
  sources: z._default(list(z.discriminatedUnion('kind', [wooCommerce, csv], 'write "woocommerce" or "csv"')), []),
  businessZone: z._default(zone, 'UTC'),
  currency: z._default(currency, 'EUR'),
  rates: z._default(list(rate), []),
  fiscalYearStartMonth: z._default(whole(1, 12, 'write the number of a month, 1 to 12'), 1),
  costs: z._default(
    fields({
      defaultMarginPercent: z._default(z.nullable(between(0, 100, 'write a number from 0 to 100, or null')), null),
      freightIncluded: z._default(yesOrNo, false),
      servicePerOrder: z._default(z.nullable(costPerOrder), null),
      servicePercent: z._default(z.nullable(between(0, 100, 'write a number from 0 to 100, or null')), null),
    }),
    { defaultMarginPercent: null, freightIncluded: false, servicePerOrder: null, servicePercent: null },
  ),
  definition: z._default(definition, { kind: 'own' }),
  fixedDays: z._default(whole(1, 3650, 'write a whole number of days, 1 to 3650'), 180),
  historyComplete: z._default(yesOrNo, false),
  riskDays: z._default(z.nullable(whole(1, 730, 'write a whole number of days, 1 to 730, or null')), null),
  consolidation: z._default(fields({ automatic: z._default(yesOrNo, true), prefer: z._default(list(name), []) }), {
    automatic: true,
    prefer: [],
  }),
  forecast: z._default(forecast, forecast.parse({})),
  maxRejectedShare: z._default(between(0, 1, 'write a share from 0 to 1, such as 0.05'), 0.05),
  locale: z._default(z.nullable(checked('write a language tag, such as "de-DE", or null', isLocale)), null),
})

/** An object that may hold these fields and no others. */
function fields<Shape extends Record<string, z.core.SomeType>>(shape: Shape) {
  return z.strictObject(shape, { error: ({ code }) => objectWords(code, Object.keys(shape)) })
}

function keyed<const Key extends string, Value extends z.core.SomeType>(keys: readonly Key[], value: Value) {
  return z.partialRecord(z.enum(keys), value, { error: ({ code }) => objectWords(code, keys) })
}

function objectWords(code: string, keys: readonly string[]): string {
  return code === 'unrecognized_keys' ? `known here are ${keys.join(', ')}` : 'write an object in braces'
}

function paths<const Key extends string>(keys: readonly Key[]) {
  return keyed(keys, path)
}

function meanings<const Meaning extends string>(allowed: readonly Meaning[]) {
  return z.record(z.string(), oneOf(allowed), 'write an object in braces')
}

function list<Item extends z.core.SomeType>(item: Item) {
  return z.array(item, 'write a list in square brackets')
}

function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words, `write one of ${words.map((word) => JSON.stringify(word)).join(', ')}`)
}

function text(asked: string) {
  return z.string(asked).check(z.minLength(1, asked))
}

function checked(asked: string, test: (written: string) => boolean) {
  return z.string(asked).check(z.refine(test, asked))
}

function between(least: number, most: number, asked: string) {
  return z.number(asked).check(z.gte(least, asked), z.lte(most, asked))
}

function whole(least: number, most: number, asked: string) {
  return between(least, most, asked).check(z.multipleOf(1, asked))
}

function isZone(zoneName: string): boolean {
  return accepts(() => new Intl.DateTimeFormat('en', { timeZone: zoneName }))
}

function isLocale(tag: string): boolean {
  return accepts(() => new Intl.NumberFormat(tag))
}

/** `Intl` answers an unknown name with a RangeError. */
function accepts(make: () => unknown): boolean {
  try {
    make()
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
