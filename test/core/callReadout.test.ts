import { describe, expect, it } from 'vitest'
import { CALL_DAYS, callReadout } from '../../src/core/callReadout'
import { rhythms } from '../../src/core/rhythm'
import { ledgerOf } from './ledgerOf'

/** Four units that bought on day 100 and are at risk from day 120 on (fixed 40 days); 0 and 2 buy again on day 130. */
const sales = [0, 1, 2, 3].map((unit) => ({ unit, day: 100, revenue: 1 }))
const again = [0, 2].map((unit) => ({ unit, day: 130, revenue: 1 }))
const company = rhythms(ledgerOf(5, 400, [...sales, ...again]), { kind: 'fixed', days: 40 }, 40)

describe('callReadout', () => {
  it('compares the accounts called with those of the list that were not', () => {
    const read = callReadout(company, [
      { unit: 0, day: 125 },
      { unit: 1, day: 125 },
    ])
    expect(read).toMatchObject({
      called: { accounts: 2, ordered: 1 },
      comparable: 2,
      effective: 2,
      contactedRate: 0.5,
      heldOutRate: 0.5,
      uplift: 0,
      waiting: 0,
      apart: 0,
    })
    expect(read.low).toBeCloseTo(-(read.high ?? NaN), 12)
  })

  it('counts an order of the day of the call, and none after the days are over', () => {
    expect(callReadout(company, [{ unit: 0, day: 130 }]).called).toEqual({ accounts: 1, ordered: 1 })
    expect(callReadout(company, [{ unit: 3, day: 130 }]).called).toEqual({ accounts: 1, ordered: 0 })
  })

  it('waits until the days are over, takes a second call as part of the first, and sets apart who was not on the list', () => {
    const asOf = company.asOfDay
    const read = callReadout(company, [
      { unit: 1, day: 125 },
      { unit: 1, day: 125 + CALL_DAYS - 1 },
      { unit: 0, day: 105 },
      { unit: 4, day: 125 },
      { unit: 2, day: asOf - CALL_DAYS + 2 },
      { unit: 2, day: asOf + 1 },
    ])
    expect(read).toMatchObject({ called: { accounts: 1, ordered: 0 }, repeated: 1, apart: 2, waiting: 1 })
    const standings = read.stood.map(({ standing }) => standing)
    expect(standings).toEqual(['read', 'repeated', 'apart', 'apart', 'waiting', 'later'])
    expect(read.stood.map(({ orderedDay }) => orderedDay)).toEqual([null, null, 130, null, null, null])
  })

  it('reads nothing where all of the list was called, and nothing from no calls', () => {
    const all = [0, 1, 2, 3].map((unit) => ({ unit, day: 125 }))
    expect(callReadout(company, all)).toMatchObject({ apart: 4, uplift: null, low: null, comparable: 0, effective: 0 })
    expect(callReadout(company, [])).toMatchObject({ called: { accounts: 0, ordered: 0 }, uplift: null })
    expect(callReadout(rhythms(ledgerOf(0, 0, []), { kind: 'fixed', days: 40 }, 40), [])).toMatchObject({
      uplift: null,
    })
  })
})
