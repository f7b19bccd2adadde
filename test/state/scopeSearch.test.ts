import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dayOfCivil } from '../../src/core/calendar'
import { ACCOUNT_FIELDS, DEFAULT_SCOPE, SALES_FIELDS, type DefinitionSet, type Scope } from '../../src/core/scope'
import { FORECAST_MODELS } from '../../src/core/clv/forecastSettings'
import { parseSearch, printSearch } from '../../src/state/search'
import { dayOfIso, isoOfDay } from '../../src/state/isoDay'
import { SCOPE_KEYS, scopeOfSearch, scopePart, searchOfScope } from '../../src/state/scopeSearch'

const address = (scope: Scope) => printSearch(searchOfScope(scope))
const read = (text: string) => scopeOfSearch(parseSearch(text))

const FULL: Scope = {
  asOfDay: dayOfCivil(2011, 12, 9),
  period: 'last6',
  comparison: 'year',
  unit: 'group',
  currency: 'EUR',
  ratesOn: dayOfCivil(2011, 1, 31),
  definition: { kind: 'fixed', days: 90 },
  credits: false,
  basis: 'revenue',
  riskDays: 90,
  forecast: {
    model: 'bg',
    horizonMonths: 36,
    discountRate: 0.125,
    costToServe: 55_000,
    calibrationEndDay: dayOfCivil(2011, 6, 30),
    zeroOrders: true,
  },
  accounts: { country: ['France', 'Germany'] },
  sales: { channel: ['web'] },
}

describe('a scope in the address', () => {
  it('is nothing while it is the usual one', () => {
    expect(address(DEFAULT_SCOPE)).toBe('')
    expect(read('')).toEqual(DEFAULT_SCOPE)
  })

  it('has short readable keys', () => {
    expect(address(FULL)).toBe(
      '?asof=2011-12-09&period=last6&vs=year&unit=group&currency=EUR&rates=2011-01-31&def=fixed-90&credits=off&basis=revenue&risk=90' +
        '&model=bg&horizon=36&discount=12.5&serve=5.5&calibration=2011-06-30&zero=counted' +
        '&country=France,Germany&channel.sales=web',
    )
    expect(read(address(FULL))).toEqual(FULL)
  })

  it('is the same address for the same choice in another order', () => {
    const turned = { ...FULL, accounts: { country: ['Germany', 'France', 'Germany'] } }
    expect(address(turned)).toBe(address(FULL))
    expect(read('?country=Germany,France,France').accounts).toEqual(FULL.accounts)
  })

  it('keeps accounts whose field is not known apart from no choice', () => {
    expect(read('?country=').accounts).toEqual({ country: [''] })
    expect(address({ ...DEFAULT_SCOPE, accounts: { country: [''] } })).toBe('?country=')
    expect(address({ ...DEFAULT_SCOPE, accounts: { country: [] } })).toBe('')
  })

  it('survives the way there and back, whatever is chosen', () => {
    const values = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 })
    const sorted = values.map((list) => list.toSorted())
    const choice = <Field extends string>(fields: readonly Field[]) =>
      fc.dictionary(fc.constantFrom(...fields), sorted).map((record) => ({ ...record }) as { [F in Field]?: string[] })
    const definition: fc.Arbitrary<DefinitionSet | null> = fc.oneof(
      fc.constant(null),
      fc.constant({ kind: 'own' as const }),
      fc.integer({ min: 1, max: 9999 }).map((days) => ({ kind: 'fixed' as const, days })),
      fc.integer({ min: 1, max: 99_999 }).map((tenths) => ({ kind: 'mean' as const, factor: tenths / 10 })),
    )
    const scope: fc.Arbitrary<Scope> = fc.record({
      asOfDay: fc.option(fc.integer({ min: 0, max: 65_535 })),
      period: fc.constantFrom('last12', 'last6', 'last3', 'toDate'),
      comparison: fc.constantFrom('before', 'year'),
      unit: fc.constantFrom('account', 'group'),
      currency: fc.option(fc.constantFrom('GBP', 'EUR', 'USD')),
      ratesOn: fc.constantFrom(null, 'asOf' as const, 0, 15_000, 65_535),
      definition,
      credits: fc.boolean(),
      basis: fc.constantFrom('margin', 'revenue'),
      riskDays: fc.option(fc.integer({ min: 1, max: 730 })),
      forecast: fc.record({
        model: fc.option(fc.constantFrom(...FORECAST_MODELS)),
        horizonMonths: fc.option(fc.integer({ min: 1, max: 120 })),
        discountRate: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10 / 100)),
        costToServe: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
        calibrationEndDay: fc.option(fc.integer({ min: 0, max: 65_535 })),
        zeroOrders: fc.option(fc.boolean()),
      }),
      accounts: choice(ACCOUNT_FIELDS),
      sales: choice(SALES_FIELDS),
    })
    fc.assert(
      fc.property(scope, (one) => {
        expect(read(address(one))).toEqual(one)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    '?asof=2011-02-30',
    '?asof=yesterday',
    '?model=best',
    '?horizon=2.5',
    '?horizon=0',
    '?discount=101',
    '?serve=-1',
    '?calibration=2011-02-30',
    '?zero=maybe',
    '?asof=1969-12-31',
    '?asof=9999-01-01',
    '?period=last7',
    '?vs=never',
    '?unit=cat',
    '?currency=pounds',
    '?currency=<b>',
    '?def=fixed-0',
    '?def=fixed-1.5',
    '?def=mean-',
    '?def=mean--2',
    '?def=own-5',
    '?credits=maybe',
    '?basis=hope',
    '?utm_source=mail&nonsense&=&&%%%',
    '?country.sales=France',
    '?__proto__=x',
  ])('%s says nothing', (text) => expect(read(text)).toEqual(DEFAULT_SCOPE))

  it('never throws and always gives a whole scope', () => {
    const keys = fc.constantFrom(...SCOPE_KEYS, 'junk')
    const pair = fc.tuple(keys, fc.string({ unit: 'binary' })).map(([key, value]) => `${key}=${value}`)
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const scope = read(`?${pairs.join('&')}`)
        expect(Object.keys(scope)).toEqual(Object.keys(DEFAULT_SCOPE))
        expect(read(address(scope))).toEqual(scope)
      }),
      { numRuns: 1000 },
    )
  })

  it('is what a link to another screen takes along', () => {
    expect(scopePart(parseSearch('?country=France&sort=clv&q=dun&period=last3'))).toEqual({
      country: ['France'],
      period: ['last3'],
    })
  })
})

describe('days in the address', () => {
  it('are ISO dates of the calendar', () => {
    expect(isoOfDay(0)).toBe('1970-01-01')
    expect(dayOfIso('2012-02-29')).toBe(dayOfCivil(2012, 2, 29))
    expect(dayOfIso('2011-02-29')).toBeNull()
    expect(dayOfIso(undefined)).toBeNull()
  })
})
