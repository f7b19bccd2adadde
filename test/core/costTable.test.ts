import { describe, expect, it } from 'vitest'
import { dayOfCivil } from '../../src/core/calendar'
import type { Cost } from '../../src/core/cost'
import { costTable, toldMonths } from '../../src/core/costTable'
import { RateTable } from '../../src/core/rates'

const MARCH = (2024 - 1970) * 12 + 2
const NOTHING = { perOrder: null, share: null }

const cost = (part: Partial<Cost>): Cost => ({
  source: 'books',
  id: '1',
  month: MARCH,
  channel: 'Web',
  currency: 'EUR',
  acquisition: 1000,
  retention: null,
  ...part,
})

const rules = {
  rates: new RateTable('EUR', [
    { currency: 'GBP', day: dayOfCivil(2024, 3, 31), rate: 1.2 },
    { currency: 'GBP', day: dayOfCivil(2024, 4, 1), rate: 1.3 },
    { currency: 'USD', day: dayOfCivil(2024, 5, 20), rate: 0.5 },
  ]),
  currency: 'EUR',
  today: dayOfCivil(2024, 5, 10),
  service: NOTHING,
}

describe('costTable', () => {
  it('converts at the newest rate on or before the last day of the month, or today in the running month', () => {
    const rows = [MARCH - 1, MARCH, MARCH + 1, MARCH + 2].map((month) => cost({ month, currency: 'GBP' }))
    const table = costTable([...rows, cost({ month: MARCH + 2, currency: 'USD' })], rules)
    expect(table.acquisition.map(({ month, amount }) => [month, amount])).toEqual([
      [MARCH, 1200],
      [MARCH + 1, 1300],
      [MARCH + 2, 1300],
    ])
    expect(table.rows).toBe(3)
    expect(table.setAside).toEqual([
      { source: 'books', record: 'cost', reason: 'unknown-rate', currency: 'GBP', count: 1, amount: 1000 },
      { source: 'books', record: 'cost', reason: 'unknown-rate', currency: 'USD', count: 1, amount: 1000 },
    ])
  })

  it('sets months to come aside, with both amounts, and every row is in one of the two places', () => {
    const rows = [cost({}), cost({ month: MARCH + 3, retention: 5 }), cost({ month: MARCH + 9, acquisition: null })]
    const table = costTable(rows, rules)
    expect(table.setAside).toEqual([
      { source: 'books', record: 'cost', reason: 'future', currency: 'EUR', count: 2, amount: 1005 },
    ])
    expect(table.rows + 2).toBe(rows.length)
  })

  it('keeps what was spent for what apart; what a row does not say is not there', () => {
    const table = costTable(
      [cost({ channel: ' Web ' }), cost({ channel: null, acquisition: null, retention: 7 })],
      rules,
    )
    expect(table.acquisition).toEqual([{ month: MARCH, channel: 'web', amount: 1000 }])
    expect(table.retention).toEqual([{ month: MARCH, channel: '', amount: 7 }])
  })

  it('converts the configured cost of an order at today’s rate, and knows none where that is not known', () => {
    const service = { perOrder: 1200, share: 0.1 }
    const inCurrency = (currency: string) => costTable([], { ...rules, service, currency }).service
    expect(inCurrency('EUR')).toEqual({ perOrder: 1200, share: 0.1 })
    expect(inCurrency('GBP')).toEqual({ perOrder: Math.round(1200 / 1.3), share: 0.1 })
    expect(inCurrency('USD')).toEqual({ perOrder: null, share: 0.1 })
  })
})

describe('toldMonths', () => {
  it('reaches from the first month with a row to the last; without rows there is none', () => {
    const at = (month: number) => ({ month, channel: '', amount: 0 })
    expect(toldMonths([at(5), at(3), at(9)])).toEqual({ first: 3, last: 9 })
    expect(toldMonths([])).toBeNull()
  })
})
