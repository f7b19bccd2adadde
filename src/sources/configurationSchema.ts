import * as z from 'zod/mini'
import { zoneOffsets } from '../core/calendar'
import { DEFAULT_FORECAST, FORECAST_MODELS } from '../core/clv/forecastSettings'
import {
  between,
  checked,
  currency,
  fields,
  keyed,
  list,
  locale,
  meanings,
  name,
  oneOf,
  ownPath,
  path,
  paths,
  source,
  text,
  whole,
  yesOrNo,
  zone,
} from './configurationParts'
import { businessCentralSchema } from './businessCentral/businessCentralSchema'
import { COLUMN_ROLES, CSV_KINDS } from './csv/mapping'
import { readDate } from './csv/readDate'
import { medusaSchema } from './medusa/medusaSchema'
import { odooSchema } from './odoo/odooSchema'
import { restSchema } from './rest/restSchema'
import { shopifySchema } from './shopify/shopifySchema'
import { trytonSchema } from './tryton/trytonSchema'
import { vendureSchema } from './vendure/vendureSchema'

const DAY_MS = 86_400_000
const UTC = zoneOffsets('UTC', 1970, 1971)

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
      order: z.exactOptional(paths(['number', 'reference', 'channel', 'rep', 'country', 'region', 'segment'])),
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
          kind: z.exactOptional(oneOf(CSV_KINDS)),
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
  customersOf: z.exactOptional(name),
})

const ratesFile = fields({
  ...source,
  kind: z.literal('rates'),
  /** A file of dated rates, in the way of the European Central Bank or a currency a row. */
  url: ownPath,
  /** The currency of which one is quoted; absent: EUR, unless the file quotes euros itself. */
  base: z.exactOptional(currency),
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
  costToServePerOrder: z._default(z.nullable(costPerOrder), null),
  holdoutMonths: z._default(whole(1, 24, 'write a number of months, 1 to 24'), DEFAULT_FORECAST.holdoutMonths),
  countZeroOrders: z._default(yesOrNo, DEFAULT_FORECAST.zeroOrders),
  gates: z._default(gates, DEFAULT_FORECAST.gates),
})

const consolidation = fields({
  automatic: z._default(yesOrNo, true),
  prefer: z._default(list(name), []),
  systemOfRecord: z._default(list(fields({ channel: name, source: name })), []),
})

const KINDS = [
  wooCommerce,
  csv,
  ratesFile,
  restSchema,
  medusaSchema,
  vendureSchema,
  trytonSchema,
  odooSchema,
  businessCentralSchema,
  shopifySchema,
] as const
const KINDS_ASKED = `write one of ${KINDS.map(({ shape }) => JSON.stringify(shape.kind.def.values[0])).join(', ')}`

/** The shape of `tenure.config.json`; what is left out has its default. Each message says what to write. */
export const configurationSchema = fields({
  name: z._default(z.string('write a name in quotes'), ''),
  sources: z._default(list(z.discriminatedUnion('kind', KINDS, KINDS_ASKED)), []),
  businessZone: z._default(zone, 'UTC'),
  currency: z._default(currency, 'EUR'),
  rates: z._default(list(rate), []),
  fiscalYearStartMonth: z._default(whole(1, 12, 'write the number of a month, 1 to 12'), 1),
  costs: z._default(
    fields({
      defaultMarginPercent: z._default(z.nullable(between(0, 100, 'write a number from 0 to 100, or null')), null),
      categoryMarginPercent: z._default(
        z.record(z.string(), between(-1000, 100, 'write a number, at most 100'), 'write an object in braces'),
        {},
      ),
      freightIncluded: z._default(yesOrNo, false),
      servicePerOrder: z._default(z.nullable(costPerOrder), null),
      servicePercent: z._default(z.nullable(between(0, 100, 'write a number from 0 to 100, or null')), null),
    }),
    {
      defaultMarginPercent: null,
      categoryMarginPercent: {},
      freightIncluded: false,
      servicePerOrder: null,
      servicePercent: null,
    },
  ),
  definition: z._default(definition, { kind: 'own' }),
  fixedDays: z._default(whole(1, 3650, 'write a whole number of days, 1 to 3650'), 180),
  historyComplete: z._default(yesOrNo, false),
  riskDays: z._default(z.nullable(whole(1, 730, 'write a whole number of days, 1 to 730, or null')), null),
  consolidation: z._default(consolidation, consolidation.parse({})),
  forecast: z._default(forecast, forecast.parse({})),
  maxRejectedShare: z._default(between(0, 1, 'write a share from 0 to 1, such as 0.05'), 0.05),
  locale: z._default(z.nullable(locale), null),
  workspace: z._default(z.nullable(fields({ url: ownPath })), null),
  signIn: z._default(z.nullable(fields({ who: ownPath, name: z._default(path, 'name'), signOut: ownPath })), null),
})
