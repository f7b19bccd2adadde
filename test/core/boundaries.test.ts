import { describe, expect, it } from 'vitest'
import { logoChurn } from '../../src/core/logoChurn'
import { MOVEMENT_CLASSES, movements } from '../../src/core/movements'
import { windowBefore } from '../../src/core/period'
import { RateTable } from '../../src/core/rates'
import { returnedSinceChurn } from '../../src/core/returnedSinceChurn'
import { rfm } from '../../src/core/rfm'
import { rhythms } from '../../src/core/rhythm'
import { stateHistory } from '../../src/core/stateHistory'
import { survival } from '../../src/core/survival'
import { unitMovements } from '../../src/core/unitMovements'
import { totalsOfBoth } from '../../src/core/windowTotals'
import { day } from './days'
import { ledgerOf, type PlainSale } from './ledgerOf'
import { timelineOf } from './timelineOf'

/** Windows hold their first day and end before the day after their last: what happens on those days, figure by figure. */
const on = (unit: number, ...days: readonly number[]): PlainSale[] =>
  days.map((its) => ({ unit, day: its, revenue: 10 }))
const fixed = { kind: 'fixed', days: 40 } as const
const rhythmsOf = (asOfDay: number, sales: readonly PlainSale[], units = 1) =>
  rhythms(ledgerOf(units, asOfDay, sales), fixed, 180)

describe('movements', () => {
  it('call a unit new whose first sale is on the first day of the window, and returned when it is the day before the compared one', () => {
    const sales = [...on(0, 200), ...on(1, 299), ...on(2, 99, 200), ...on(3, 100, 200), ...on(4, 300)]
    const [ledger, prev, cur] = [ledgerOf(5, 400, sales), { from: 100, to: 200 }, { from: 200, to: 300 }]
    const { unitClass } = unitMovements(null, totalsOfBoth(ledger, prev, cur))
    const kinds = Array.from(unitClass, (code) => MOVEMENT_CLASSES[code])
    expect(kinds).toEqual(['new', 'new', 'returned', 'expansion', 'none'])
    expect([...movements(ledger, null, prev, cur).units]).toEqual([1, 2, 1, 1, 0, 0, 0])
  })
})

describe('rfm', () => {
  it('takes off unlinked credits of the first and the last day of the window, and none beside them', () => {
    const credits = [99, 100, 199, 200].map((its, i) => ({ unit: 0, day: its, revenue: 10 ** i }))
    const ledger = ledgerOf(1, 300, [{ unit: 0, day: 150, revenue: 9_000 }], credits)
    expect([...rfm(ledger, { from: 100, to: 200 }).monetary]).toEqual([9_000 - 10 - 100])
  })
})

describe('states by day', () => {
  // By fixed days 40: due from 10, at risk from 20, churned from 40 days of silence.
  const sales = on(0, 100, 140, 200)

  it('come on the day the silence reaches them and end on the day of a sale', () => {
    const days = Int32Array.from([99, 100, 109, 110, 119, 120, 139, 140, 179, 180, 199, 200, 239, 240, 300])
    const { active, due, atRisk, churned } = stateHistory(
      timelineOf(ledgerOf(1, 300, sales), null, rhythmsOf(300, sales)),
      days,
    )
    const states = Array.from(days, (_, i) => `${active[i]}${due[i]}${atRisk[i]}${churned[i]}`)
    const [none, a, d, r, c] = ['0000', '1000', '0100', '0010', '0001']
    expect(states).toEqual([none, a, a, d, d, r, r, a, r, c, c, a, r, c, c])
  })

  it('end with the as-of day: what would come after it is not counted', () => {
    const { active, due, atRisk, churned } = stateHistory(
      timelineOf(ledgerOf(1, 239, sales), null, rhythmsOf(239, sales)),
      Int32Array.from([239]),
    )
    expect([active[0], due[0], atRisk[0], churned[0]]).toEqual([0, 0, 1, 0])
  })
})

describe('churn of a window', () => {
  // Crosses on 140, returns on 200, crosses on 240, returns on 250.
  const rhythm = rhythmsOf(400, on(0, 100, 200, 250))
  const of = (from: number, to: number) => logoChurn(rhythm, null, { from, to })

  it('counts a crossing on its first day and none on the day after its last', () => {
    expect(of(140, 150)).toMatchObject({ openAtStart: 1, churned: 1, rate: 1 })
    expect(of(130, 140)).toMatchObject({ openAtStart: 1, churned: 0, rate: 0 })
    expect(of(141, 150)).toMatchObject({ openAtStart: 0, churned: 0, rate: null })
  })

  it('counts each account once, though it crossed and came back twice', () => {
    expect(of(120, 300)).toEqual({ openAtStart: 1, churned: 1, rate: 1, reactivated: 1 })
    expect(of(100, 300)).toMatchObject({ openAtStart: 0, churned: 0, rate: null, reactivated: 1 })
    expect(of(201, 260)).toMatchObject({ openAtStart: 1, churned: 1, reactivated: 1 })
    expect(of(200, 201).reactivated).toBe(1)
    expect(of(199, 200).reactivated).toBe(0)
  })

  it('says who of the churned is back at the end', () => {
    const back = (from: number, to: number) => returnedSinceChurn(rhythm, null, { from, to })
    expect(back(140, 200)).toBe(0)
    expect(back(140, 201)).toBe(1)
    expect(back(140, 240)).toBe(1)
    // On 240 it crosses again: churned at the end of that day, back ten days later.
    expect(back(140, 241)).toBe(0)
    expect(back(140, 251)).toBe(1)
    expect(back(141, 201)).toBe(0)
    expect(back(130, 140)).toBe(0)
    // Not open when the window begins: nothing churned that could be back.
    expect(back(150, 201)).toBe(0)
    expect(returnedSinceChurn(rhythm, Uint8Array.of(0), { from: 140, to: 201 })).toBe(0)
  })
})

describe('expected lifespan', () => {
  it('takes off the mean silence of those that were called churned, not of those still open', () => {
    // The first churns 40 days after its only sale; the second is still open after 300 days.
    const sales = [...on(0, 100), ...on(1, ...Array.from({ length: 11 }, (_, i) => 100 + i * 30))]
    const { meanThreshold, lifespan, curve } = survival(rhythmsOf(400, sales, 2), null, 1_000)
    expect([...curve.time]).toEqual([40])
    expect(meanThreshold).toBe(40)
    // Area: both for 40 days, half of them for the other 260.
    expect(lifespan).toBe(40 + 0.5 * 260 - 40)
  })
})

describe('windowBefore', () => {
  it('is so many months only where the window is made of whole ones', () => {
    const of = (from: string, to: string, months: number) => windowBefore({ from: day(from), to: day(to) }, months)
    expect(of('2024-02-01', '2024-05-01', 3)).toEqual({ from: day('2023-11-01'), to: day('2024-02-01') })
    // 90 days: whole months at one end only, or another number of them.
    expect(of('2024-02-01', '2024-05-02', 3)).toEqual({ from: day('2024-02-01') - 91, to: day('2024-02-01') })
    expect(of('2024-02-02', '2024-05-01', 3)).toEqual({ from: day('2024-02-02') - 89, to: day('2024-02-02') })
    expect(of('2024-02-01', '2024-05-01', 12)).toEqual({ from: day('2024-02-01') - 90, to: day('2024-02-01') })
  })
})

describe('RateTable', () => {
  const table = new RateTable('EUR', [
    { currency: 'GBP', day: 200, rate: 1.2 },
    { currency: 'GBP', day: 100, rate: 1.1 },
    { currency: 'CHF', day: 150, rate: 0.5 },
    { currency: 'EUR', day: 150, rate: 1 },
  ])

  it('offers the base first, then the others by name', () => {
    expect(table.currencies).toEqual(['EUR', 'CHF', 'GBP'])
    expect(new RateTable('EUR', []).currencies).toEqual(['EUR'])
  })

  it('takes the newest rate on or before the day, in whatever order they were told', () => {
    expect(table.rateOn(99, 'GBP', 'EUR')).toBeNull()
    expect(table.rateOn(100, 'GBP', 'EUR')).toBe(1.1)
    expect(table.rateOn(199, 'GBP', 'EUR')).toBe(1.1)
    expect(table.rateOn(200, 'GBP', 'EUR')).toBe(1.2)
  })

  it('crosses two currencies through the base, and is 1 for one that has no rate into itself', () => {
    expect(table.rateOn(150, 'GBP', 'CHF')).toBe(1.1 / 0.5)
    expect(table.rateOn(149, 'GBP', 'CHF')).toBeNull()
    expect(table.rateOn(149, 'EUR', 'CHF')).toBeNull()
    expect(table.rateOn(0, 'USD', 'USD')).toBe(1)
  })
})
