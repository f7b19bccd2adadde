import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dayOfCivil } from '../../src/core/calendar'
import { parseConfiguration } from '../../src/sources/configuration'
import type { Configuration } from '../../src/sources/configuration'

const shop = { id: 'shop', label: 'Shop', kind: 'woocommerce', basePath: '/api/shop/wp-json/wc/v3' }
const files = { id: 'files', label: 'Files', kind: 'csv', files: [{ url: '/orders.csv' }] }

function configurationOf(input: unknown): Configuration {
  const parsed = parseConfiguration(input)
  if (!('configuration' in parsed)) throw new Error(parsed.mistakes.join('\n'))
  return parsed.configuration
}

function mistakesOf(input: unknown): readonly string[] {
  const parsed = parseConfiguration(input)
  return 'mistakes' in parsed ? parsed.mistakes : []
}

test('an empty object is a company that has not configured anything', () => {
  expect(configurationOf({})).toEqual({
    name: '',
    sources: [],
    businessZone: 'UTC',
    currency: 'EUR',
    rates: [],
    fiscalYearStartMonth: 1,
    costs: {
      defaultMarginPercent: null,
      categoryMarginPercent: {},
      freightIncluded: false,
      servicePerOrder: null,
      servicePercent: null,
    },
    definition: { kind: 'own' },
    fixedDays: 180,
    historyComplete: false,
    riskDays: null,
    consolidation: { automatic: true, prefer: [], systemOfRecord: [] },
    forecast: {
      model: 'auto',
      horizonMonths: 24,
      discountPercent: 10,
      costToServePerOrder: null,
      holdoutMonths: 6,
      countZeroOrders: false,
      gates: { accounts: 300, months: 18, repeaters: 100 },
    },
    maxRejectedShare: 0.05,
    locale: null,
    workspace: null,
    signIn: null,
  })
})

test('the file that is delivered says what holds without it', () => {
  const delivered: unknown = JSON.parse(
    readFileSync(new URL('../../public/tenure.config.json', import.meta.url), 'utf8'),
  )
  expect(configurationOf(delivered)).toEqual(configurationOf({}))
})

test('the examples of the data contract are configurations, or sources of one', () => {
  const contract = readFileSync(new URL('../../docs/data-contract.md', import.meta.url), 'utf8')
  const examples = Array.from(
    contract.matchAll(/```json\n([\s\S]*?)```/g),
    ([, example = '']) => JSON.parse(example) as object,
  )
  const sources = examples.map(
    (example) => configurationOf('kind' in example ? { sources: [example] } : example).sources,
  )
  expect(sources.map((some) => some.map(({ kind }) => kind))).toEqual([
    ['rates'],
    ['rest'],
    ['woocommerce', 'csv', 'csv', 'rates'],
  ])
})

test('a full configuration is read field by field', () => {
  const configuration = configurationOf({
    name: 'Acme',
    sources: [
      {
        ...shop,
        attributes: {
          customer: { rep: 'meta:sales_rep' },
          order: { channel: 'created_via' },
          line: { cost: 'meta:_cost' },
        },
        statusMap: { 'on-hold': 'draft' },
        excludeAccounts: [{ field: 'email', endsWith: '@acme.example' }],
      },
      {
        ...files,
        files: [{ url: '/a.csv', mapping: { decimal: ',', columns: { amount: 'Betrag' } } }, { url: '/b.csv' }],
      },
    ],
    businessZone: 'Europe/Berlin',
    currency: 'EUR',
    rates: [{ from: 'GBP', day: '2026-01-31', rate: 1.15 }],
    fiscalYearStartMonth: 7,
    costs: { defaultMarginPercent: 28.5, freightIncluded: true, servicePerOrder: 4.25, servicePercent: 1.5 },
    definition: { kind: 'mean', factor: 2.5 },
    fixedDays: 90,
    historyComplete: true,
    riskDays: 90,
    maxRejectedShare: 0.2,
    locale: 'de-DE',
    workspace: { url: '/workspace/tenure.json' },
    signIn: { who: '/auth/who', signOut: '/auth/sign-out' },
  })
  expect(configuration.workspace).toEqual({ url: '/workspace/tenure.json' })
  expect(configuration.signIn).toEqual({ who: '/auth/who', name: 'name', signOut: '/auth/sign-out' })
  expect(configuration.rates).toEqual([{ currency: 'GBP', day: dayOfCivil(2026, 1, 31), rate: 1.15 }])
  expect(configuration.costs).toEqual({
    defaultMarginPercent: 28.5,
    categoryMarginPercent: {},
    freightIncluded: true,
    servicePerOrder: 4.25,
    servicePercent: 1.5,
  })
  expect(configuration.definition).toEqual({ kind: 'mean', factor: 2.5 })
  expect(configuration.sources[0]).toEqual({
    ...shop,
    attributes: {
      customer: { rep: 'meta:sales_rep' },
      order: { channel: 'created_via' },
      line: { cost: 'meta:_cost' },
    },
    statusMap: { 'on-hold': 'draft' },
    excludeAccounts: [{ field: 'email', match: 'endsWith', text: '@acme.example' }],
  })
  expect(configuration.sources[1]).toEqual({
    ...files,
    excludeAccounts: [],
    files: [
      { url: '/a.csv', mapping: { decimal: ',', columns: { amount: 'Betrag' } } },
      { url: '/b.csv', mapping: {} },
    ],
  })
})

test.for([{ kind: 'own' }, { kind: 'fixed', days: 120 }, { kind: 'mean', factor: 2 }])(
  'definition %j',
  (definition) => {
    expect(configurationOf({ definition }).definition).toEqual(definition)
  },
)

describe('each mistake is said in a sentence', () => {
  test.for<[name: string, input: unknown, said: string]>([
    ['not an object', 'EUR', 'The configuration is "EUR": write an object in braces.'],
    ['an unknown field', { curency: 'EUR' }, '"curency" is not known: known here are name, sources, businessZone,'],
    ['a wrong type', { name: 5 }, '"name" is 5: write a name in quotes.'],
    [
      'an unknown zone',
      { businessZone: 'Berlin' },
      '"businessZone" is "Berlin": write a time zone, such as "Europe/Berlin"',
    ],
    [
      'a system of record that is no source',
      { consolidation: { systemOfRecord: [{ channel: 'web', source: 'erp' }] } },
      '"consolidation", system of record 1, "source" is "erp", which is the id of no source.',
    ],
    ['an unknown currency', { currency: 'Euro' }, '"currency" is "Euro": write the code of a currency, such as "EUR".'],
    [
      'a month that is none',
      { fiscalYearStartMonth: 13 },
      '"fiscalYearStartMonth" is 13: write the number of a month, 1 to 12.',
    ],
    ['half a month', { fiscalYearStartMonth: 1.5 }, '"fiscalYearStartMonth" is 1.5: write the number of a month'],
    [
      'a margin of a category above 100',
      { costs: { categoryMarginPercent: { Cables: 101 } } },
      '"costs", "categoryMarginPercent", "Cables" is 101: write a number, at most 100',
    ],
    [
      'a margin above 100',
      { costs: { defaultMarginPercent: 101 } },
      '"costs", "defaultMarginPercent" is 101: write a number from 0 to 100',
    ],
    [
      'a cost below 0',
      { costs: { servicePerOrder: -1 } },
      '"costs", "servicePerOrder" is -1: write an amount of 0 or more',
    ],
    ['a risk of no days', { riskDays: 0 }, '"riskDays" is 0: write a whole number of days, 1 to 730, or null.'],
    ['a word for a boolean', { historyComplete: 'yes' }, '"historyComplete" is "yes": write true or false.'],
    ['a share above 1', { maxRejectedShare: 5 }, '"maxRejectedShare" is 5: write a share from 0 to 1'],
    ['no locale', { locale: 'german!' }, '"locale" is "german!": write a language tag, such as "de-DE", or null.'],
    ['no days', { fixedDays: 0 }, '"fixedDays" is 0: write a whole number of days'],
    [
      'an unknown definition',
      { definition: { kind: 'guess' } },
      '"definition", "kind" is "guess": write "own", "fixed" or "mean".',
    ],
    [
      'a definition without days',
      { definition: { kind: 'fixed' } },
      '"definition", "days" is missing: write a whole number',
    ],
    ['sources that are no list', { sources: {} }, '"sources" is an object: write a list in square brackets.'],
    [
      'an unknown kind',
      { sources: [{ ...shop, kind: 'magento' }] },
      'Source 1, "kind" is "magento": write one of "woocommerce", "csv", "rates", "rest", "medusa", "vendure", "tryton", "odoo", "business-central", "shopify".',
    ],
    [
      'a source without id',
      { sources: [shop, { ...files, id: undefined }] },
      'Source 2, "id" is missing: write a name in quotes.',
    ],
    ['an empty label', { sources: [{ ...shop, label: '' }] }, 'Source 1, "label" is "": write a name in quotes.'],
    [
      'a foreign address',
      { sources: [{ ...shop, basePath: 'https://shop.example' }] },
      'Source 1, "basePath" is "https://shop.example": write a path on this server',
    ],
    [
      'an address of another host',
      { sources: [{ ...shop, basePath: '//shop.example' }] },
      'Source 1, "basePath" is "//shop.example"',
    ],
    [
      'an attribute that is none',
      { sources: [{ ...shop, attributes: { customer: { colour: 'x' } } }] },
      'Source 1, "attributes", "customer", "colour" is not known: known here are company,',
    ],
    [
      'a status that means nothing',
      { sources: [{ ...shop, statusMap: { held: 'waiting' } }] },
      'Source 1, "statusMap", "held" is "waiting": write one of "placed", "cancelled", "draft", "test".',
    ],
    ['no files', { sources: [{ ...files, files: [] }] }, 'Source 1, "files" is a list: name at least one file.'],
    [
      'a file without address',
      { sources: [{ ...files, files: [{}] }] },
      'Source 1, file 1, "url" is missing: write a path on this server',
    ],
    [
      'an unknown mapping field',
      { sources: [{ ...files, files: [{ url: '/a', mapping: { sep: ';' } }] }] },
      'Source 1, file 1, "mapping", "sep" is not known: known here are kind,',
    ],
    [
      'an unknown role',
      { sources: [{ ...files, files: [{ url: '/a', mapping: { columns: { price: 'x' } } }] }] },
      'Source 1, file 1, "mapping", "columns", "price" is not known: known here are orderId,',
    ],
    [
      'an exclusion that says nothing',
      { sources: [{ ...shop, excludeAccounts: [{ field: 'email' }] }] },
      'Source 1, exclusion 1 is an object: write one of "is", "startsWith", "endsWith" and "contains" beside "field".',
    ],
    [
      'an exclusion of a strange field',
      { sources: [{ ...shop, excludeAccounts: [{ field: 'age', is: '5' }] }] },
      'Source 1, exclusion 1, "field" is "age": write one of "id", "company", "email", "tag".',
    ],
    [
      'a rate of nothing',
      { rates: [{ from: 'GBP', day: '2026-01-01', rate: 0 }] },
      'Rate 1, "rate" is 0: write a number above 0.',
    ],
    [
      'a rate on no day',
      { rates: [{ from: 'GBP', day: '2026-02-30', rate: 1 }] },
      'Rate 1, "day" is "2026-02-30": write a day, such as "2026-01-31".',
    ],
    [
      'a rate of no currency',
      { rates: [{ from: 'XYZ', day: '2026-01-01', rate: 1 }] },
      'Rate 1, "from" is "XYZ": write the code of a currency',
    ],
    [
      'a rate of the reporting currency',
      { rates: [{ from: 'EUR', day: '2026-01-01', rate: 1 }] },
      'Rate 1, "from" is the reporting currency "EUR", which needs no rate: remove it.',
    ],
    [
      'two ids that are the same',
      { sources: [shop, { ...files, id: 'shop' }] },
      'Source 2, "id" is "shop", as that of an earlier source: give each its own.',
    ],
  ])('%s', ([, input, said]) => {
    const mistakes = mistakesOf(input)
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toContain(said)
    expect(mistakes[0]).toMatch(/\.$/)
  })

  test('two rates on one day', () => {
    const rate = { from: 'GBP', day: '2026-01-01', rate: 1.1 }
    expect(mistakesOf({ rates: [rate, rate] })).toEqual([
      'Rate 2 is the second for "GBP" on the same day: keep one of them.',
    ])
  })

  test('all mistakes at once, one sentence each', () => {
    expect(mistakesOf({ currency: 'E', fixedDays: 'x', a: 1, b: 2 })).toHaveLength(4)
  })

  test('a long value is cut short', () => {
    expect(mistakesOf({ currency: 'E'.repeat(500) })[0]?.length).toBeLessThan(150)
  })
})

test('hostile keys are only keys', () => {
  const input: unknown =
    JSON.parse(`{"sources":[{"id":"a","label":"A","kind":"csv","files":[{"url":"/a","mapping":{"statusMap":
    {"constructor":"placed","__proto__":"test"}}}]}],"__proto__":{"currency":"XXX"}}`)
  const mistakes = mistakesOf(input)
  expect(mistakes.every((mistake) => mistake.includes('__proto__'))).toBe(true)
  expect(({} as Record<string, unknown>)['currency']).toBeUndefined()
})
