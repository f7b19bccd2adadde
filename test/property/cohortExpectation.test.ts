import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohortExpectation, type UnitExpectation } from '../../src/core/clv/cohortExpectation'
import { expectedByDay } from '../../src/core/clv/expectedByDay'
import type { ForecastSum } from '../../src/core/clv/forecastSum'
import { lawOf } from '../../src/core/clv/lawOf'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { periodEnds } from '../../src/core/clv/periodEnds'
import { FORECAST_STEPS, rowForecast } from '../../src/core/clv/rowForecast'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { dayOfCivil } from '../../src/core/calendar'
import { plainRows } from '../core/clv/plainRows'
import { RUNS } from './plainLedger'

const PARAMETERS = Float64Array.of(0.7, 40, 0.9, 2.2)
const SPEND = { p: 6, q: 4, gamma: 15 }
const HORIZON = 730
const GROUPS = 3
const ENDS = [12, 40, 71, 400]

/** An account: its history, the mean of its repeat purchases (0: none), whether it is chosen, its group (−1: in none). */
const arbitraryUnit = fc.record({
  x: fc.nat(6),
  lived: fc.double({ min: 0, max: 1, noNaN: true }),
  T: fc.integer({ min: 1, max: 900 }),
  mean: fc.double({ min: 0.5, max: 90, noNaN: true }),
  chosen: fc.boolean(),
  group: fc.integer({ min: -1, max: GROUPS - 1 }),
})
type Unit = ReturnType<typeof historyOf>

function historyOf(unit: typeof arbitraryUnit extends fc.Arbitrary<infer Value> ? Value : never) {
  return { ...unit, tx: unit.x === 0 ? 0 : Math.max(1, Math.floor(unit.lived * unit.T)) }
}

function expectationOf(units: readonly Unit[]) {
  // The rows are sorted: each unit finds its own.
  const rows = plainRows(units)
  const rowOf = Int32Array.from(units, ({ x, tx, T }) =>
    rows.x.findIndex((one, row) => one === x && rows.tx[row] === tx && rows.T[row] === T),
  )
  const unknown: UnitExpectation = {
    rowOf,
    x: rows.x,
    repeatValue: Float64Array.from(units, ({ x, mean }) => (x > 0 ? mean : Number.NaN)),
    rows: runToEnd(rowForecast(mbgNbd, PARAMETERS, rows, HORIZON, 0)),
    spend: SPEND,
    doubt: { orders: new Float64Array(16).fill(1e-4), spend: new Float64Array(9).fill(1e-4) },
  }
  const byEnd = runToEnd(expectedByDay(mbgNbd.law(PARAMETERS), rows, Float64Array.from(ENDS), false))
  const mask = Uint8Array.from(units, ({ chosen }) => Number(chosen))
  const told = cohortExpectation(
    unknown,
    byEnd,
    ENDS.length,
    mask,
    Int32Array.from(units, ({ group }) => group),
    GROUPS,
  )
  return { told, rows: unknown.rows, rowOf }
}

describe('what is expected of cohorts', () => {
  it('is, account by account, what the model expects between two days times the expected value of one', () => {
    const law = mbgNbd.law(PARAMETERS)
    fc.assert(
      fc.property(fc.array(arbitraryUnit, { minLength: 1, maxLength: 12 }), (plain) => {
        const units = plain.map(historyOf)
        const { told } = expectationOf(units)
        for (let group = 0; group < GROUPS; group++) {
          const own = units.filter((unit) => unit.chosen && unit.group === group)
          ENDS.forEach((end, period) => {
            let [orders, value] = [0, 0]
            for (const { x, tx, T, mean } of own) {
              const more = law.expected(x, tx, T, end) - (period === 0 ? 0 : law.expected(x, tx, T, ENDS[period - 1]!))
              orders += more
              value += (more * SPEND.p * (SPEND.gamma + x * (x > 0 ? mean : 0))) / (SPEND.q + SPEND.p * x - 1)
            }
            expect(told[group]!.orders[period]!.value).toBeCloseTo(orders, 9)
            expect(told[group]!.value[period]!.value).toBeCloseTo(value, 7)
          })
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('adds up over periods, and is as unsure as accounts and parameters are, in proportion', () => {
    const moved = mbgNbd.law(PARAMETERS.map((one) => one * Math.exp(1e-4)))
    const law = mbgNbd.law(PARAMETERS)
    fc.assert(
      fc.property(fc.array(arbitraryUnit, { minLength: 1, maxLength: 12 }), (plain) => {
        const units = plain.map(historyOf)
        const { told, rows, rowOf } = expectationOf(units)
        told.forEach(({ orders, value, valueByThen }, group) => {
          let [whole, chance, slope, spend] = [0, 0, 0, 0]
          let [days, ofDays, daySlope] = [0, 0, 0]
          units.forEach(({ x, tx, T, mean, chosen, group: own }, at) => {
            if (!chosen || own !== group) return
            const worth = ({ p, q, gamma }: typeof SPEND) => (p * (gamma + x * (x > 0 ? mean : 0))) / (q + p * x - 1)
            const [expected, square] = [law.expected(x, tx, T, HORIZON), rows.square[rowOf[at]!]!]
            const gross = expected * worth(SPEND)
            // E ν⁻² of a gamma rate; a sum of n orders is Gamma(p·n, ν).
            const [shape, rate] = [SPEND.q + SPEND.p * x, SPEND.gamma + x * (x > 0 ? mean : 0)]
            const inverse = rate ** 2 / ((shape - 1) * (shape - 2))
            days += expected
            ofDays += square - expected ** 2
            daySlope += (moved.expected(x, tx, T, HORIZON) - expected) * 1e4
            whole += gross
            chance += (SPEND.p ** 2 * square + SPEND.p * expected) * inverse - gross ** 2
            const { p, q, gamma } = SPEND
            const up = Math.exp(1e-4)
            const other = { p: p * up, q: 1 + (q - 1) * up, gamma: gamma * up }
            slope += (moved.expected(x, tx, T, HORIZON) - expected) * 1e4 * worth(SPEND)
            spend += expected * (worth(other) - worth(SPEND)) * 1e4
          })
          // Of a log-normal with this mean, low × high is the square of its median.
          const shown = ({ value: mean, low, high }: ForecastSum) => mean ** 2 * (mean ** 2 / (low * high) - 1)
          for (const part of orders) {
            if (part.value <= 0) continue
            const share = part.value / days
            const variance = ofDays * share + 1e-4 * daySlope ** 2 * share ** 2
            expect(Math.abs(shown(part) / variance - 1)).toBeLessThan(1e-3)
          }
          let sum = 0
          value.forEach((part, period) => {
            sum += part.value
            expect(valueByThen[period]!.value).toBeCloseTo(sum, 7)
            if (part.value <= 0) return
            const share = part.value / whole
            const variance = chance * share + 1e-4 * (slope ** 2 + spend ** 2) * share ** 2
            expect(Math.abs(shown(part) / variance - 1)).toBeLessThan(1e-3)
          })
        })
      }),
      { numRuns: RUNS },
    )
  })

  it('is nothing, for sure, of a cohort without an account', () => {
    const { told } = expectationOf([historyOf({ x: 1, lived: 0.5, T: 100, mean: 5, chosen: false, group: 0 })])
    for (const { orders, value } of told) {
      for (const sum of [...orders, ...value]) expect(sum).toEqual({ value: 0, low: 0, high: 0 })
    }
  })

  it('by the end of the horizon is what the forecast expects within it', () => {
    const units = [historyOf({ x: 3, lived: 0.9, T: 400, mean: 20, chosen: true, group: 1 })]
    const rows = plainRows(units)
    const ahead = runToEnd(rowForecast(mbgNbd, PARAMETERS, rows, HORIZON, 0))
    const days = Float64Array.of(HORIZON, 0, -3)
    const own = runToEnd(expectedByDay(lawOf({ name: 'mbgNbd', phases: 1, parameters: PARAMETERS }), rows, days, true))
    expect(Array.from(own)).toEqual([ahead.expected[FORECAST_STEPS - 1], 0, 0])
  })
})

describe('the ends of periods to come', () => {
  it('are those of civil months and quarters, whole within the horizon', () => {
    const asOf = dayOfCivil(2024, 1, 30)
    const ends = (grain: 'month' | 'quarter', horizon: number) => Array.from(periodEnds(asOf, horizon, grain))
    expect(ends('month', 61)).toEqual([1, 30, 61])
    expect(ends('month', 60)).toEqual([1, 30])
    expect(ends('quarter', 400)).toEqual([61, 152, 244, 336])
    expect(Array.from(periodEnds(dayOfCivil(2024, 2, 29), 31, 'month'))).toEqual([0, 31])
  })
})
