import { describe, expect, test } from 'vitest'
import { churnParts, openOn } from '../../../src/core/behind/churnParts'
import { ageWindow } from '../../../src/core/behind/cohortWindows'
import { addedContributions, dividedContributions, figureOf } from '../../../src/core/behind/contributions'
import { countedOrders } from '../../../src/core/behind/countedOrders'
import { topRanked } from '../../../src/core/behind/topRanked'
import { dayOfCivil } from '../../../src/core/calendar'
import { rhythms } from '../../../src/core/rhythm'
import { ledgerOf } from '../ledgerOf'

describe('open and churned on the days of a crossing', () => {
  // Sold on day 100 and never again, churned after 90 days of silence: the crossing is day 190.
  const gone = () => rhythms(ledgerOf(2, 400, [{ unit: 0, day: 100, revenue: 1 }]), { kind: 'fixed', days: 90 }, 90)
  const parts = (from: number, to: number) => {
    const { openAtStart, churned } = churnParts(gone(), [{ from, to }])
    return [openAtStart[0], churned[0]]
  }

  test('a window that begins on the crossing still has the unit open on its eve', () => {
    expect(parts(190, 300)).toEqual([1, 1])
    expect(parts(191, 300)).toEqual([0, 0])
  })

  test('a window that ends before the crossing has not lost it', () => {
    expect(parts(150, 190)).toEqual([1, 0])
    expect(parts(150, 191)).toEqual([1, 1])
  })

  test('a window that begins on the day of its first sale has not had it open on the eve', () => {
    expect(parts(100, 150)).toEqual([0, 0])
    expect(parts(101, 150)).toEqual([1, 0])
  })

  test('on the day of the crossing the unit is open no more', () => {
    expect([99, 100, 189, 190].map((day) => [...openOn(gone(), day)])).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [0, 0],
    ])
  })

  test('there is an entry for each unit and no more', () => {
    const { openAtStart, churned } = churnParts(gone(), [])
    expect([openAtStart.length, churned.length, openOn(gone(), 120).length]).toEqual([2, 2, 2])
  })
})

test('an age begins on the anniversary of the first sale, or on the first of the cohort’s month', () => {
  const first = dayOfCivil(2024, 2, 29)
  expect(ageWindow(0, first, 1, 'month', 'anniversary')).toEqual({
    from: dayOfCivil(2024, 3, 29),
    to: dayOfCivil(2024, 4, 29),
  })
  expect(ageWindow(0, first, 2, 'quarter', 'anniversary')).toEqual({
    from: dayOfCivil(2024, 8, 29),
    to: dayOfCivil(2024, 11, 29),
  })
  const month = (2024 - 1970) * 12
  expect(ageWindow(month, first, 1, 'quarter', 'calendar')).toEqual({
    from: dayOfCivil(2024, 4, 1),
    to: dayOfCivil(2024, 7, 1),
  })
})

test('a figure is the sum, or one sum ÷ the other, times its factor; nothing where it is of nothing', () => {
  const sum = addedContributions(3, null, (unit) => [1, null, 4][unit]!)
  expect(figureOf(sum, 100)).toEqual({ numerator: 5, denominator: null, value: 500 })
  const of = (under: number) =>
    dividedContributions(
      3,
      Uint8Array.of(1, 1, 0),
      (unit) => unit + 1,
      () => under,
    )
  expect(figureOf(of(4), 100)).toEqual({ numerator: 3, denominator: 8, value: 37.5 })
  expect(figureOf(of(0), 100)).toEqual({ numerator: 3, denominator: 0, value: null })
})

test('of equal values at the edge the earlier unit is ranked before the later', () => {
  expect([...topRanked(Float64Array.of(5, 7, 5, NaN, 5), 2)]).toEqual([1, 1, 0, 0, 0])
  expect([...topRanked(Float64Array.of(NaN, 1), 2)]).toEqual([0, 1])
})

describe('the orders that count, one by one', () => {
  const ledger = () =>
    ledgerOf(
      3,
      300,
      [
        { unit: 0, day: 100, revenue: 50, value: 20 },
        { unit: 0, day: 150, revenue: 30 },
        { unit: 2, day: 100, revenue: 1 },
      ],
      [
        { unit: 0, day: 90, revenue: 4 },
        { unit: 0, day: 160, revenue: 6, value: 2, sale: 0 },
        { unit: 1, day: 120, revenue: 9 },
        { unit: 0, day: 170, revenue: 0 },
      ],
    )
  const windows = [
    { from: 100, to: 110 },
    { from: 150, to: 200 },
  ]

  test('are sales and credits with the window they stand in, credits by their own date', () => {
    expect(countedOrders(ledger(), 0, { windows, money: 'net', creditsAt: 'own' })).toEqual([
      { kind: 'sale', at: 0, day: 100, window: 0, amount: 50 },
      { kind: 'sale', at: 1, day: 150, window: 1, amount: 30 },
      { kind: 'credit', at: 1, day: 160, window: 1, amount: -6 },
      { kind: 'credit', at: 2, day: 170, window: 1, amount: 0 },
    ])
  })

  test('a credit stands where its sale does, or never before the first sale', () => {
    const credits = (creditsAt: 'sale' | 'age') =>
      countedOrders(ledger(), 0, { windows, money: 'value', creditsAt })
        .filter(({ kind }) => kind === 'credit')
        .map(({ at, window, amount }) => [at, window, amount])
    expect(credits('sale')).toEqual([
      [1, 0, -2],
      [2, 1, 0],
    ])
    expect(credits('age')).toEqual([
      [0, 0, -4],
      [1, 0, -2],
      [2, 1, 0],
    ])
  })

  test('before credits they are listed and count nothing', () => {
    const amounts = countedOrders(ledger(), 0, { windows, money: 'gross', creditsAt: 'own' }).map(
      ({ amount }) => amount,
    )
    expect(amounts).toEqual([50, 30, 0, 0])
  })

  test('of a unit that never bought, a credit stands at its own day', () => {
    const own = [{ from: 120, to: 121 }]
    for (const creditsAt of ['own', 'sale', 'age'] as const)
      expect(countedOrders(ledger(), 1, { windows: own, money: 'net', creditsAt })).toMatchObject([{ amount: -9 }])
  })
})
