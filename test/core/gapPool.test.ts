import { describe, expect, it } from 'vitest'
import { dayOfCivil, firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import { GapEvidence } from '../../src/core/GapEvidence'
import { BINS, gapCurve } from '../../src/core/gapCurve'
import { gapPools } from '../../src/core/gapPool'
import { OWN_RHYTHM_GAPS } from '../../src/core/predictedGap'
import { saleDays } from '../../src/core/saleDays'
import { drawFrom } from './arbitraryRhythms'
import { ledgerOf, type PlainSale } from './ledgerOf'

const BEGIN = dayOfCivil(2024, 1, 1)

/** 1,500 accounts that come in January, half of them once and never again, the others at random every 40 days. */
function halfGone(days: number) {
  const draw = drawFrom(9)
  const sales: PlainSale[] = []
  for (let unit = 0; unit < 1_500; unit++) {
    const isGone = draw() < 0.5
    for (let at = draw() * 31; at < days; at -= 40 * Math.log(draw())) {
      sales.push({ unit, day: BEGIN + Math.floor(at), revenue: 1 })
      if (isGone) break
    }
  }
  return saleDays(ledgerOf(1_500, BEGIN + days, sales))
}

/** Accounts that buy steadily, each in a rhythm of its own from 10 days on, so many gaps long; then nothing for 70 days. */
function steady(gapsOf: readonly number[]) {
  const sales = gapsOf.flatMap((gaps, unit) =>
    Array.from({ length: gaps + 1 }, (_, at): PlainSale => ({ unit, day: BEGIN + at * (10 + unit), revenue: 1 })),
  )
  const last = sales.reduce((latest, { day }) => Math.max(latest, day), BEGIN)
  return saleDays(ledgerOf(gapsOf.length, last + 70, sales))
}

/** The pool of the last month: by then every gap has ended. */
function lastPool(gapsOf: readonly number[]) {
  const pools = gapPools(steady(gapsOf), true)
  return pools[pools.length - 1]!
}

describe('gapPools', () => {
  it('give silent accounts the benefit of the doubt at first, and find the half that is gone in time', () => {
    const shares = gapPools(halfGone(700), true).map(({ curves }) => curves[0]?.law.share ?? NaN)
    expect(shares[0]).toBeNaN()
    expect(shares[1]).toBeGreaterThan(0.95)
    expect(shares.at(-1)).toBeGreaterThan(0.45)
    expect(shares.at(-1)).toBeLessThan(0.75)
  })

  it('are one a civil month, each with more gaps than the one before', () => {
    const pools = gapPools(halfGone(700), true)
    expect(pools.map(({ month }) => month - monthOfDay(BEGIN))).toEqual(Array.from(pools.keys()))
    const gaps = pools.map(({ completedGaps }) => completedGaps)
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
    expect(pools.at(-1)?.meanGap).toBeGreaterThan(35)
    expect(pools.at(-1)?.meanGap).toBeLessThan(42)
  })

  it('split own rhythms into up to three classes, from fast to slow', () => {
    const pools = gapPools(halfGone(700), true)
    expect(Math.max(...pools.map(({ curves }) => curves.length))).toBe(4)
    const { classOfRow } = pools[pools.length - 1]
    expect([...classOfRow]).toEqual([...classOfRow].toSorted((a, b) => a - b))
    expect(classOfRow[0]).toBe(0)
    expect(classOfRow[1]).toBe(1)
  })

  it('speak from 200 completed gaps on', () => {
    expect(lastPool(repeated(20, 10))).toMatchObject({ completedGaps: 200 })
    expect(lastPool(repeated(20, 10)).curves).not.toEqual([])
    expect(lastPool([...repeated(19, 10), 9])).toMatchObject({ completedGaps: 199, curves: [] })
  })

  it.each([
    [20, 199, 1],
    [20, 200, 2],
    [40, 399, 2],
    [40, 400, 3],
    [60, 600, 4],
    [90, 900, 4],
  ])(
    'of %i accounts with %i gaps of an own rhythm have %i curves, the first for those without',
    (accounts, own, curves) => {
      const gaps = Array.from(
        { length: accounts },
        (_, unit) => OWN_RHYTHM_GAPS + 10 - (unit < accounts * 10 - own ? 1 : 0),
      )
      const pool = lastPool(gaps)
      expect(pool.curves).toHaveLength(curves)
      expect(new Set(pool.classOfRow)).toEqual(new Set(Array.from({ length: curves }, (_, code) => code)))
    },
  )

  it.each([
    [49, true],
    [50, false],
  ])('let the class of %i accounts take the curve of all where it has fewer than 100 gaps', (accounts, takesAll) => {
    const days = steady(repeated(accounts, 20))
    const pools = gapPools(days, true)
    const evidence = new GapEvidence(days)
    for (const { month } of pools) evidence.moveTo(Math.max(BEGIN, firstDayOfMonth(month)))
    const last = pools[pools.length - 1]!
    const weekOfHistory = 7 / (firstDayOfMonth(last.month) - BEGIN)
    const all = gapCurve(overRows(evidence.completed), overRows(evidence.open), weekOfHistory)
    expect(last.curves[1]).not.toEqual(all)
    if (takesAll) expect(last.curves[0]).toEqual(all)
    else expect(last.curves[0]).not.toEqual(all)
  })

  it('have no curves when none are asked for', () => {
    expect(gapPools(halfGone(200), false).flatMap(({ curves }) => curves)).toEqual([])
  })

  it('are one pool of nothing where there is no sale', () => {
    expect(gapPools(saleDays(ledgerOf(3, BEGIN, [])), true)).toMatchObject([
      { month: monthOfDay(BEGIN), completedGaps: 0, meanGap: NaN, curves: [] },
    ])
  })
})

function repeated(accounts: number, gaps: number): number[] {
  return Array.from({ length: accounts }, () => gaps)
}

function overRows(counts: Float64Array): Float64Array {
  const sum = new Float64Array(BINS)
  counts.forEach((count, i) => (sum[i % BINS]! += count))
  return sum
}
