import { describe, expect, it } from 'vitest'
import { expectedLoss, expectedStake } from '../../src/core/expectedStake'
import { historicalClv } from '../../src/core/historicalClv'
import { rhythms } from '../../src/core/rhythm'
import { ledgerOf, type PlainSale } from './ledgerOf'

const FIRST_DAY = 19_723

/** 60 accounts that order every 10 or every 40 days for two years, 100 an order; the last one once, another never. */
function company() {
  const sales: PlainSale[] = []
  for (let unit = 0; unit < 60; unit++) {
    const pace = unit < 30 ? 10 : 40
    for (let day = unit % 10; day < 730; day += pace) sales.push({ unit, day: FIRST_DAY + day, revenue: 100 })
  }
  sales.push({ unit: 60, day: FIRST_DAY + 700, revenue: 100 })
  return ledgerOf(62, FIRST_DAY + 729, sales)
}

describe('expectedStake', () => {
  const ledger = company()
  const stake = expectedStake(historicalClv(ledger), rhythms(ledger, { kind: 'own' }, 90))

  it('is a year of orders at the own rhythm', () => {
    expect(stake[3] / (100 * 36.525)).toBeGreaterThan(0.9)
    expect(stake[3] / (100 * 36.525)).toBeLessThan(1.1)
    expect(stake[40] / (100 * 9.13)).toBeGreaterThan(0.9)
    expect(stake[40] / (100 * 9.13)).toBeLessThan(1.1)
  })

  it('leans on the company where there was one order, and is not known without any', () => {
    expect(stake[60]).toBeGreaterThan(0)
    expect(stake[60]).toBeLessThan(stake[3])
    expect(stake[61]).toBeNaN()
  })

  it('is not known where a value or a gap is not, and never below 0', () => {
    const rhythm = rhythms(ledger, { kind: 'own' }, 90)
    expect(expectedStake(new Float64Array(62).fill(NaN), rhythm)[3]).toBeNaN()
    expect(expectedStake(new Float64Array(62).fill(-5), rhythm)[3]).toBe(0)
    const young = ledgerOf(1, FIRST_DAY, [{ unit: 0, day: FIRST_DAY, revenue: 1 }])
    expect(expectedStake(historicalClv(young), rhythms(young, { kind: 'own' }, 90))[0]).toBeNaN()
  })
})

describe('expectedLoss', () => {
  it('counts only what has risen since the median silence', () => {
    expect(expectedLoss(100, 0.9, 0.4)).toBeCloseTo(50, 12)
    expect(expectedLoss(100, 0.4, 0.6)).toBe(0)
    expect(expectedLoss(100, NaN, NaN)).toBeNaN()
  })
})
