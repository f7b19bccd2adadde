import { describe, expect, it } from 'vitest'
import { type ReasonFigures, reasonFigures, reasonSentence, shortReason } from '../../src/core/reasonSentence'
import { rhythms } from '../../src/core/rhythm'
import { FIRST_DAY } from './arbitraryRhythms'
import { ledgerOf } from './ledgerOf'

const base: ReasonFigures = {
  state: 'churned',
  basis: 'own',
  silence: 71,
  usualGap: 33.6,
  dueAfter: 24,
  riskAfter: 47,
  churnAfter: 69,
  percentile: 0.9742,
}
const active = { ...base, state: 'active', silence: 10, percentile: 0.02 } as const
const due = { ...base, state: 'due', silence: 30, percentile: 0.4 } as const
const atRisk = { ...base, state: 'at-risk', silence: 50, percentile: 0.82 } as const

describe('reasonSentence', () => {
  it.each([
    [base, 'Usually every 34 days (24–47); silent for 71, longer than 97% of the gaps expected at its rhythm.'],
    [atRisk, 'Usually every 34 days (24–47); silent for 50, longer than 82% of the gaps expected at its rhythm.'],
    [due, 'Usually every 34 days (24–47); silent for 30, inside the window of its next order.'],
    [active, 'Usually every 34 days (24–47); silent for 10, the next order is not due yet.'],
    [{ ...active, silence: 0 }, 'Usually every 34 days (24–47); ordered today, the next order is not due yet.'],
    [
      { ...base, basis: 'pool', percentile: 0.999 },
      'Too few orders for a rhythm of its own; accounts here usually order again after 34 days (24–47); silent for 71, longer than 99% of such gaps.',
    ],
    [{ ...base, basis: 'mean' }, 'Every 34 days on average; silent for 71, churned from 69 days on.'],
    [
      { ...base, basis: 'pool-mean' },
      'Too few orders for a mean of its own; accounts here order every 34 days on average; silent for 71, churned from 69 days on.',
    ],
    [
      { ...base, basis: 'fixed', usualGap: null, percentile: null, churnAfter: 90 },
      'By fixed days; silent for 71, churned from 90 days on.',
    ],
    [
      { ...due, usualGap: 0.7, dueAfter: 1, riskAfter: 2, silence: 1 },
      'Usually every 1 day (1–2); silent for 1, inside the window of its next order.',
    ],
  ] as const)('%#', (figures, sentence) => {
    expect(reasonSentence(figures)).toBe(sentence)
  })
})

describe('shortReason', () => {
  it.each([
    [base, 'Every 34 d (24–47), now 71 d, past 97% of gaps'],
    [due, 'Every 34 d (24–47), now 30 d, in window'],
    [active, 'Every 34 d (24–47), last 10 d ago'],
    [{ ...active, silence: 0 }, 'Every 34 d (24–47), last today'],
    [{ ...base, percentile: 1 }, 'Every 34 d (24–47), now 71 d, past 99% of gaps'],
    [{ ...atRisk, basis: 'pool' }, 'Company pace 34 d (24–47), now 50 d, past 82% of gaps'],
    [{ ...base, basis: 'mean' }, 'Every 34 d on average, now 71 d, limit 69 d'],
    [{ ...active, basis: 'pool-mean' }, 'Company average 34 d, last 10 d ago, limit 69 d'],
    [{ ...base, basis: 'fixed', usualGap: null, percentile: null, churnAfter: 90 }, 'Fixed 90 d, now 71 d'],
  ] as const)('%#', (figures, sentence) => {
    expect(shortReason(figures)).toBe(sentence)
  })
})

describe('reasonFigures', () => {
  /** 70 units that buy every tenth day for half a year; 70 has bought once, 71 never. */
  const days = Array.from({ length: 18 }, (_, i) => FIRST_DAY + i * 10)
  const sales = Array.from({ length: 70 }, (_, unit) => days.map((day) => ({ unit, day, revenue: 1 }))).flat()
  const ledger = ledgerOf(72, FIRST_DAY + 185, [...sales, { unit: 70, day: FIRST_DAY + 185, revenue: 1 }])
  const own = rhythms(ledger, { kind: 'own' }, 90)

  it('says what speaks: the own rhythm, the pool, fixed days', () => {
    expect(reasonFigures(own, 0, FIRST_DAY + 185)).toMatchObject({ basis: 'own', state: 'churned', silence: 15 })
    expect(reasonFigures(own, 70, FIRST_DAY + 185)).toMatchObject({ basis: 'pool', state: 'active', silence: 0 })
    expect(reasonFigures(own, 0, FIRST_DAY + 3)).toEqual({
      state: 'active',
      basis: 'fixed',
      silence: 3,
      usualGap: null,
      dueAfter: 23,
      riskAfter: 45,
      churnAfter: 90,
      percentile: null,
    })
    const mean = rhythms(ledger, { kind: 'mean', factor: 3 }, 90)
    expect(reasonFigures(mean, 0, FIRST_DAY + 185)).toMatchObject({ basis: 'mean', usualGap: 10, percentile: null })
    expect(reasonFigures(mean, 70, FIRST_DAY + 185)).toMatchObject({ basis: 'pool-mean', usualGap: 10 })
  })

  it('has nothing to say of a unit before its first sale', () => {
    expect(reasonFigures(own, 71, FIRST_DAY + 185)).toBeNull()
    expect(reasonFigures(own, 70, FIRST_DAY + 184)).toBeNull()
  })
})
