import { describe, expect, it } from 'vitest'
import { ACCOUNT_STATES, accountStates, stateOfSilence } from '../../src/core/accountState'
import { definitionFlips } from '../../src/core/definitionFlips'
import { logoChurn } from '../../src/core/logoChurn'
import { firstCrossings, openStretches } from '../../src/core/openStretches'
import { returnedSinceChurn } from '../../src/core/returnedSinceChurn'
import { rhythms } from '../../src/core/rhythm'
import { stateHistory } from '../../src/core/stateHistory'
import { survival } from '../../src/core/survival'
import { ledgerOf } from './ledgerOf'
import { timelineOf } from './timelineOf'

const DAY = 20_000
const sale = (unit: number, after: number) => ({ unit, day: DAY + after, revenue: 1 })

/** Unit 0 buys, is churned on day 40, returns on day 100; unit 1 never bought; unit 2 returns on the day it would cross. */
const ledger = ledgerOf(3, DAY + 120, [sale(0, 0), sale(0, 100), sale(2, 10), sale(2, 50), sale(2, 60)])
const forty = () => rhythms(ledger, { kind: 'fixed', days: 40 }, 90)

describe('stateOfSilence', () => {
  it('gives each threshold to the later state', () => {
    const names = [0, 9, 10, 19, 20, 39, 40, 400].map((silence) => ACCOUNT_STATES[stateOfSilence(forty(), 0, silence)])
    expect(names).toEqual(['active', 'active', 'due', 'due', 'at-risk', 'at-risk', 'churned', 'churned'])
  })
})

describe('accountStates', () => {
  it('speaks of a past day by what was known then', () => {
    const names = (after: number) => Array.from(accountStates(forty(), DAY + after), (code) => ACCOUNT_STATES[code])
    expect(names(-1)).toEqual(['prospect', 'prospect', 'prospect'])
    expect(names(39)).toEqual(['at-risk', 'prospect', 'at-risk'])
    expect(names(40)).toEqual(['churned', 'prospect', 'at-risk'])
    expect(names(100)).toEqual(['active', 'prospect', 'churned'])
  })
})

describe('openStretches', () => {
  it('dates churn on the day the threshold is crossed, and a return as a new stretch', () => {
    const { unit, from, crossed, lastEntry } = openStretches(forty())
    expect([...unit]).toEqual([0, 0, 2])
    expect([...from]).toEqual([DAY, DAY + 100, DAY + 10])
    expect([...crossed]).toEqual([DAY + 40, -1, DAY + 100])
    expect([...lastEntry]).toEqual([0, 1, 4])
  })

  it('knows no crossing on the day of the next sale', () => {
    expect([...firstCrossings(forty())]).toEqual([DAY + 40, -1, DAY + 100])
    const onTheDay = rhythms(ledgerOf(1, DAY + 40, [sale(0, 0), sale(0, 40)]), { kind: 'fixed', days: 40 }, 90)
    expect([...firstCrossings(onTheDay)]).toEqual([-1])
    const onAsOf = rhythms(ledgerOf(1, DAY + 40, [sale(0, 0)]), { kind: 'fixed', days: 40 }, 90)
    expect([...firstCrossings(onAsOf)]).toEqual([DAY + 40])
  })
})

describe('logoChurn', () => {
  const month = (from: number, to: number) => logoChurn(forty(), null, { from: DAY + from, to: DAY + to })

  it('counts those open at the start that crossed, and returns apart', () => {
    expect(month(30, 60)).toEqual({ openAtStart: 2, churned: 1, rate: 0.5, reactivated: 0 })
    expect(month(41, 101)).toEqual({ openAtStart: 1, churned: 1, rate: 1, reactivated: 1 })
  })

  it('counts a unit once that crossed, returned and is open again', () => {
    expect(month(30, 121)).toEqual({ openAtStart: 2, churned: 2, rate: 1, reactivated: 1 })
  })

  it('leaves new units out, and has no rate where nobody was open', () => {
    expect(month(0, 60)).toEqual({ openAtStart: 0, churned: 0, rate: null, reactivated: 0 })
  })

  it('counts the masked units alone', () => {
    const windows = [0, 30, 60, 90].map((from) => ({ from: DAY + from, to: DAY + from + 30 }))
    const only2 = windows.map((window) => logoChurn(forty(), Uint8Array.of(0, 0, 1), window))
    expect(only2.map(({ openAtStart }) => openAtStart)).toEqual([0, 1, 1, 1])
    expect(only2.map(({ churned }) => churned)).toEqual([0, 0, 0, 1])
  })

  it('counts several returns in one window once', () => {
    const back = rhythms(
      ledgerOf(1, DAY + 200, [sale(0, 0), sale(0, 60), sale(0, 120)]),
      { kind: 'fixed', days: 10 },
      90,
    )
    expect(logoChurn(back, null, { from: DAY + 50, to: DAY + 150 }).reactivated).toBe(1)
    expect(logoChurn(back, null, { from: DAY + 60, to: DAY + 150 }).reactivated).toBe(1)
    expect(logoChurn(back, null, { from: DAY + 61, to: DAY + 150 }).reactivated).toBe(1)
    expect(logoChurn(back, null, { from: DAY + 61, to: DAY + 120 }).reactivated).toBe(0)
  })
})

describe('returnedSinceChurn', () => {
  const back = (from: number, to: number, mask: Uint8Array | null = null) =>
    returnedSinceChurn(forty(), mask, { from: DAY + from, to: DAY + to })

  it('counts who churned in the window and is open again at its end', () => {
    expect(back(30, 101)).toBe(1)
    expect(back(30, 121)).toBe(1)
    expect(back(30, 121, Uint8Array.of(0, 1, 1))).toBe(0)
  })

  it('counts nobody who returned after the window, or churned before it', () => {
    expect(back(30, 100)).toBe(0)
    expect(back(41, 121)).toBe(0)
  })

  it('counts nobody who churned again', () => {
    const sales = [sale(0, 0), sale(0, 60)]
    const twice = rhythms(ledgerOf(1, DAY + 200, sales), { kind: 'fixed', days: 10 }, 90)
    expect(returnedSinceChurn(twice, null, { from: DAY + 5, to: DAY + 70 })).toBe(1)
    expect(returnedSinceChurn(twice, null, { from: DAY + 5, to: DAY + 71 })).toBe(0)
  })
})

describe('stateHistory', () => {
  it('counts every unit with a sale in one state, day by day', () => {
    const history = stateHistory(timelineOf(ledger, null, forty()), Int32Array.of(DAY - 5, DAY + 40, DAY + 120))
    expect(history).toEqual({
      days: Int32Array.of(DAY - 5, DAY + 40, DAY + 120),
      active: Uint32Array.of(0, 0, 0),
      due: Uint32Array.of(0, 0, 0),
      atRisk: Uint32Array.of(0, 1, 1),
      churned: Uint32Array.of(0, 1, 1),
    })
  })
})

describe('survival', () => {
  it('takes the mean silence threshold off the area under the curve', () => {
    // Times 40 (crossed) and 90 (crossed) from the first sale; threshold 40 for both.
    const { curve, lifespan, horizon, meanThreshold } = survival(forty(), null, 60)
    expect([...curve.time]).toEqual([40, 90])
    expect([...curve.survival]).toEqual([0.5, 0])
    expect(meanThreshold).toBe(40)
    expect(lifespan).toBe(40 + 0.5 * 20 - 40)
    expect(horizon).toBe(60)
  })

  it('goes no further than the history', () => {
    expect(survival(forty(), Uint8Array.of(1, 0, 0), 5_000)).toMatchObject({ horizon: 40, lifespan: 0 })
  })

  it('knows no lifespan of nobody', () => {
    expect(survival(forty(), Uint8Array.of(0, 1, 0), 365)).toMatchObject({ lifespan: null, meanThreshold: 0 })
  })
})

describe('definitionFlips', () => {
  it('names the units whose state differs', () => {
    const ninety = rhythms(ledger, { kind: 'fixed', days: 90 }, 90)
    const flips = definitionFlips(forty(), ninety, null, DAY + 100)
    expect([...flips.unit]).toEqual([2])
    expect([...flips.before].map((code) => ACCOUNT_STATES[code])).toEqual(['churned'])
    expect([...flips.after].map((code) => ACCOUNT_STATES[code])).toEqual(['due'])
    expect(flips.count.reduce((sum, count) => sum + count, 0)).toBe(3)
  })

  it('refuses rhythms of other units', () => {
    const other = rhythms(ledgerOf(2, DAY, []), { kind: 'fixed', days: 40 }, 90)
    expect(() => definitionFlips(forty(), other, null, DAY)).toThrow(
      new RangeError('The definition sets cover 3 and 2 accounts; compare them on the same accounts.'),
    )
  })
})
