import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, restrictedMean } from '../../src/core/math/kaplanMeier'
import { survival } from '../../src/core/survival'
import { arbitraryRhythms } from '../core/arbitraryRhythms'
import { slowCrossings, slowUnits } from '../core/slowStates'
import { propertyRuns } from './propertyRuns'

const RUNS = propertyRuns(1_500)

const subjects = fc.array(fc.record({ time: fc.nat(12), happened: fc.boolean() }), { maxLength: 30 })

/** Survival after a time as the product, over all days up to it, of the share that got through the day. */
function slowSurvival(some: readonly { readonly time: number; readonly happened: boolean }[], until: number) {
  let share = 1
  let greenwood = 0
  for (let day = 0; day <= until; day++) {
    const atRisk = some.filter(({ time }) => time >= day).length
    const events = some.filter(({ time, happened }) => time === day && happened).length
    if (events === 0) continue
    share *= (atRisk - events) / atRisk
    greenwood += events / (atRisk * (atRisk - events))
  }
  return { share, error: share * Math.sqrt(greenwood) }
}

function expectClose(found: Float64Array, expected: readonly number[]): void {
  const isClose = (one: number, other: number) => Object.is(one, other) || Math.abs(one - other) < 1e-12
  expect(found).toHaveLength(expected.length)
  expect(expected.filter((value, i) => !isClose(value, found[i]))).toEqual([])
}

describe('kaplanMeier', () => {
  it('is the product of the shares that got through each day, with Greenwood’s error', () => {
    fc.assert(
      fc.property(subjects, (some) => {
        const curve = kaplanMeier(
          Float64Array.from(some, ({ time }) => time),
          Uint8Array.from(some, ({ happened }) => (happened ? 1 : 0)),
        )
        const times = [...new Set(some.filter(({ happened }) => happened).map(({ time }) => time))]
        expect([...curve.time]).toEqual(times.toSorted((a, b) => a - b))
        const slow = Array.from(curve.time, (time) => slowSurvival(some, time))
        expect([...curve.atRisk]).toEqual(
          Array.from(curve.time, (time) => some.filter((subject) => subject.time >= time).length),
        )
        expectClose(
          curve.survival,
          slow.map(({ share }) => share),
        )
        // Once nobody is left there is no error and no interval.
        expectClose(
          curve.standardError,
          slow.map(({ share, error }) => (share === 0 ? NaN : error)),
        )
        const holds = (row: number) =>
          curve.lower[row] <= curve.survival[row] && curve.survival[row] <= curve.upper[row]
        expect(slow.map((_, row) => holds(row))).toEqual(slow.map(({ share }) => share > 0))
      }),
      { numRuns: RUNS },
    )
  })

  it('has under it the sum, day by day, of the share that is left', () => {
    fc.assert(
      fc.property(subjects, fc.nat(20), (some, horizon) => {
        fc.pre(some.length > 0)
        const curve = kaplanMeier(
          Float64Array.from(some, ({ time }) => time),
          Uint8Array.from(some, ({ happened }) => (happened ? 1 : 0)),
        )
        const end = Math.min(horizon, Math.max(...some.map(({ time }) => time)))
        let area = 0
        for (let day = 0; day < end; day++) area += slowSurvival(some, day).share
        expect(restrictedMean(curve, horizon)).toBeCloseTo(area, 10)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('survival', () => {
  it('runs from the first sale to the first crossing, or to the as-of day', () => {
    fc.assert(
      fc.property(arbitraryRhythms, fc.nat(500), (rhythms, horizon) => {
        const units = slowUnits(rhythms).filter((unit) => rhythms.start[unit] < rhythms.start[unit + 1])
        const some = units.map((unit) => {
          const crossing = slowCrossings(rhythms, unit)[0]
          const first = rhythms.day[rhythms.start[unit]]
          return { time: (crossing ?? rhythms.asOfDay) - first, happened: crossing !== undefined }
        })
        const result = survival(rhythms, null, horizon)
        expect(result.curve.subjects).toBe(some.length)
        expectClose(
          result.curve.survival,
          Array.from(result.curve.time, (time) => slowSurvival(some, time).share),
        )
        const longest = some.length === 0 ? NaN : Math.max(...some.map(({ time }) => time))
        expect(result.horizon).toBe(Math.min(horizon, longest))
      }),
      { numRuns: RUNS },
    )
  })
})
