import { describe, expect, it } from 'vitest'
import { accountForecasts } from '../../../src/core/clv/accountForecasts'
import { expectedByDay } from '../../../src/core/clv/expectedByDay'
import { forecastSum } from '../../../src/core/clv/forecastSum'
import { forecastTotal } from '../../../src/core/clv/forecastTotal'
import { mbgNbd } from '../../../src/core/clv/mbgNbd'
import { newCustomer } from '../../../src/core/clv/newCustomer'
import { quadraticForm } from '../../../src/core/clv/quadraticForm'
import { FORECAST_STEPS, type RowForecast, rowForecast } from '../../../src/core/clv/rowForecast'
import { runToEnd } from '../../../src/core/clv/runToEnd'
import { plainRows } from './plainRows'

const HORIZON = 200
const RATE = 0.0004
const PARAMETERS = Float64Array.of(0.6, 40, 0.8, 2.5)
const SPEND = { p: 6, q: 3.7, gamma: 1500 }
const HISTORIES = [
  { x: 0, tx: 0, T: 100 },
  { x: 3, tx: 90, T: 120 },
  { x: 12, tx: 300, T: 310 },
]
const rows = plainRows(HISTORIES)
const law = mbgNbd.law(PARAMETERS)
const forecastOf = (parameters = PARAMETERS, rate = RATE) =>
  runToEnd(rowForecast(mbgNbd, parameters, rows, HORIZON, rate))

/** The place in `rows` of each history, and a unit that never bought. */
const placeOf = HISTORIES.map(({ x }) => [...rows.x].indexOf(x))
const rowOf = Int32Array.of(placeOf[1]!, -1, placeOf[0]!, placeOf[2]!, placeOf[1]!)
const units = { rowOf, x: rows.x, repeatValue: Float64Array.of(500, NaN, NaN, 900, 0) }
const valued = (forecast: RowForecast, spend = SPEND, costToServe = 40, discount = RATE * HORIZON) =>
  accountForecasts(units, forecast, { spend, costToServe, discount })

describe('rowForecast', () => {
  it('holds what the law says of every row', () => {
    const forecast = forecastOf()
    HISTORIES.forEach(({ x, tx, T }, i) => {
      const row = placeOf[i]!
      expect(forecast.pActive[row]).toBe(law.pActive(x, tx, T))
      for (let step = 0; step < FORECAST_STEPS; step++) {
        const by = (HORIZON * (step + 1)) / FORECAST_STEPS
        expect(forecast.expected[row * FORECAST_STEPS + step]).toBe(law.expected(x, tx, T, by))
      }
      expect(forecast.none[row]).toBeCloseTo(law.pSilent(x, tx, T, HORIZON), 9)
      expect(forecast.forever[row]).toBe(law.discountedForever(x, tx, T, RATE))
      const beyond = law.exceedance(x, tx, T, HORIZON, 1e-9)
      const square = beyond.reduce((sum, chance, n) => sum + (2 * n + 1) * chance, 0)
      expect(forecast.square[row]! / square).toBeCloseTo(1, 3)
      const [fewest, most] = [forecast.fewest[row]!, forecast.most[row]!]
      const atMost = (n: number) => (n < 0 ? 0 : 1 - (beyond[n] ?? 0))
      expect(atMost(fewest)).toBeGreaterThanOrEqual(0.1)
      expect(atMost(fewest - 1)).toBeLessThan(0.1)
      expect(atMost(most)).toBeGreaterThanOrEqual(0.9)
      expect(atMost(most - 1)).toBeLessThan(0.9)
      expect(forecast.held[row]).toBeCloseTo(atMost(most) - atMost(fewest - 1), 9)
    })
  })

  it('is worth nothing certain for ever where nothing is discounted', () => {
    expect([...forecastOf(PARAMETERS, 0).forever]).toEqual([NaN, NaN, NaN])
  })

  it('tells how the orders move with the log of each parameter', () => {
    const forecast = forecastOf()
    const h = 1e-3
    for (let i = 0; i < PARAMETERS.length; i++) {
      const at = (by: number) =>
        forecastOf(PARAMETERS.map((one, place) => (place === i ? one * Math.exp(by) : one))).expected
      for (let row = 0; row < 3; row++) {
        const last = (row + 1) * FORECAST_STEPS - 1
        expect(forecast.slopes[row * 4 + i]).toBeCloseTo((at(h)[last]! - at(-h)[last]!) / (2 * h), 2)
      }
    }
  })
})

describe('accountForecasts', () => {
  /** The expected value of an order by the literature's formula. */
  const orderValue = (x: number, mean: number) => (SPEND.p * (SPEND.gamma + x * mean)) / (SPEND.p * x + SPEND.q - 1)

  it('a unit without a row is not known', () => {
    const found = valued(forecastOf())
    for (const column of [found.orderValue, found.clv, found.low, found.high, found.variance, found.forever])
      expect(column[1]).toBeNaN()
  })

  it('an order is worth what Gamma-Gamma says; repeat purchases without a value tell nothing', () => {
    const found = valued(forecastOf())
    const expected = [orderValue(3, 500), null, orderValue(0, 0), orderValue(12, 900), orderValue(0, 0)]
    expected.forEach((value, unit) => {
      if (value !== null) expect(found.orderValue[unit]).toBeCloseTo(value, 8)
    })
  })

  it('CLV is orders × (value − cost to serve), discounted as they come; without discount their plain product', () => {
    const forecast = forecastOf()
    const found = valued(forecast)
    const plain = valued(forecast, SPEND, 40, 0)
    for (const unit of [0, 2, 3, 4]) {
      const { x, tx, T } = HISTORIES[placeOf.indexOf(rowOf[unit]!)]!
      const net = found.orderValue[unit]! - 40
      expect(plain.clv[unit]).toBeCloseTo(law.expected(x, tx, T, HORIZON) * net, 8)
      let worth = 0
      for (let i = 0; i < 2000; i++) {
        const by = (share: number) => law.expected(x, tx, T, HORIZON * share)
        worth += (by((i + 1) / 2000) - by(i / 2000)) * Math.exp((-RATE * HORIZON * (i + 0.5)) / 2000)
      }
      expect(found.clv[unit]! / (worth * net)).toBeCloseTo(1, 3)
      expect(found.forever[unit]).toBeCloseTo(law.discountedForever(x, tx, T, RATE) * net, 8)
      expect(found.low[unit]).toBeLessThan(found.clv[unit]!)
      expect(found.high[unit]).toBeGreaterThan(found.clv[unit]!)
    }
  })

  it('the variance is that of the values of a number of orders that is itself not known', () => {
    const forecast = forecastOf()
    const plain = valued(forecast, SPEND, 0, 0)
    for (const [unit, x, mean] of [
      [0, 3, 500],
      [3, 12, 900],
    ] as const) {
      const row = rowOf[unit]!
      const [shape, rate] = [SPEND.q + SPEND.p * x, SPEND.gamma + x * mean]
      const inverse = rate ** 2 / ((shape - 1) * (shape - 2))
      const orders = forecast.expected[(row + 1) * FORECAST_STEPS - 1]!
      const square = (SPEND.p ** 2 * forecast.square[row]! + SPEND.p * orders) * inverse
      expect(plain.variance[unit]! / (square - plain.clv[unit]! ** 2)).toBeCloseTo(1, 9)
    }
  })

  it('where serving costs more than an order brings, low and high change places and grow with the loss', () => {
    const forecast = forecastOf()
    const found = valued(forecast)
    const dear = valued(forecast, SPEND, 5000)
    for (const unit of [0, 2, 3, 4]) {
      expect(dear.clv[unit]).toBeLessThan(0)
      expect(dear.low[unit]).toBeLessThan(dear.clv[unit]!)
      expect(dear.high[unit]).toBeGreaterThan(dear.clv[unit]!)
      const scale = (5000 - dear.orderValue[unit]!) / (dear.orderValue[unit]! - 40)
      expect(-dear.low[unit]! / found.high[unit]!).toBeCloseTo(scale, 9)
    }
  })

  it('tells how CLV moves with the logs of p, q − 1 and γ', () => {
    const forecast = forecastOf()
    const found = valued(forecast)
    const h = 1e-5
    const moved = [
      { ...SPEND, p: SPEND.p * Math.exp(h) },
      { ...SPEND, q: 1 + (SPEND.q - 1) * Math.exp(h) },
      { ...SPEND, gamma: SPEND.gamma * Math.exp(h) },
    ]
    moved.forEach((spend, i) => {
      const { clv } = valued(forecast, spend)
      for (const unit of [0, 2, 3, 4])
        expect(found.spendSlopes[3 * unit + i]! / ((clv[unit]! - found.clv[unit]!) / h)).toBeCloseTo(1, 3)
    })
  })
})

describe('forecastTotal', () => {
  const none = { orders: new Float64Array(16), spend: new Float64Array(9) }
  const known = [0, 2, 3, 4]
  const sum = (of: (unit: number) => number) => known.reduce((all, unit) => all + of(unit), 0)
  /** Computed by each test: what is computed once for all of them is reached by none. */
  const valuedTotal = () => {
    const forecast = forecastOf()
    const each = valued(forecast)
    const total = forecastTotal(rowOf, forecast, each, null, none)
    const within = (unit: number) => forecast.expected[(rowOf[unit]! + 1) * FORECAST_STEPS - 1]!
    return { forecast, each, total, within }
  }

  it('adds up what its accounts do', () => {
    const { forecast, each, total, within } = valuedTotal()
    expect(total.accounts).toBe(4)
    expect(total.active).toBeCloseTo(
      sum((unit) => forecast.pActive[rowOf[unit]!]!),
      12,
    )
    expect(total.orders.value).toBeCloseTo(sum(within), 10)
    expect(total.clv.value).toBeCloseTo(
      sum((unit) => each.clv[unit]!),
      8,
    )
    expect(total.forever).toBeCloseTo(
      sum((unit) => each.forever[unit]!),
      8,
    )
    const orderVariance = sum((unit) => forecast.square[rowOf[unit]!]! - within(unit) ** 2)
    expect(total.orders.low).toBeCloseTo(forecastSum(sum(within), orderVariance).low, 9)
    const variance = sum((unit) => each.variance[unit]!)
    expect(total.clv.high / forecastSum(total.clv.value, variance).high).toBeCloseTo(1, 12)
  })

  it('of a mask is that of its accounts alone, and of nobody nothing', () => {
    const { forecast, each, within } = valuedTotal()
    const mask = Uint8Array.of(0, 1, 1, 0, 0)
    const alone = forecastTotal(rowOf, forecast, each, mask, none)
    expect([alone.accounts, alone.orders.value, alone.clv.value]).toEqual([1, within(2), each.clv[2]])
    const nobody = forecastTotal(rowOf, forecast, each, new Uint8Array(5), none)
    expect([nobody.accounts, nobody.clv.value, nobody.clv.high, nobody.steps[0]!.value]).toEqual([0, 0, 0, 0])
  })

  it('its steps part the CLV as the orders come, the last of them being all of it', () => {
    const { forecast, each, total, within } = valuedTotal()
    expect(total.steps).toHaveLength(FORECAST_STEPS)
    for (const [step, { value }] of total.steps.entries()) {
      const part = sum(
        (unit) => (each.clv[unit]! * forecast.expected[rowOf[unit]! * FORECAST_STEPS + step]!) / within(unit),
      )
      expect(value / part).toBeCloseTo(1, 9)
    }
    expect(total.steps.at(-1)!.low / total.clv.low).toBeCloseTo(1, 9)
  })

  it('doubts of the parameters reach all accounts at once', () => {
    const { forecast, each, within } = valuedTotal()
    const doubt = {
      orders: Float64Array.from({ length: 16 }, (_, i) => (i % 5 === 0 ? 0.02 : 0.003)),
      spend: Float64Array.of(0.02, 0.001, -0.002, 0.001, 0.03, 0, -0.002, 0, 0.05),
    }
    const unsure = forecastTotal(rowOf, forecast, each, null, doubt)
    const slopes = Float64Array.from({ length: 4 }, (_, i) => sum((unit) => forecast.slopes[rowOf[unit]! * 4 + i]!))
    const moved = Float64Array.from({ length: 4 }, (_, i) =>
      sum((unit) => (forecast.slopes[rowOf[unit]! * 4 + i]! * each.clv[unit]!) / within(unit)),
    )
    const spend = Float64Array.from({ length: 3 }, (_, i) => sum((unit) => each.spendSlopes[3 * unit + i]!))
    const orderVariance = sum((unit) => forecast.square[rowOf[unit]!]! - within(unit) ** 2)
    const ofOrders = forecastSum(sum(within), orderVariance + quadraticForm(doubt.orders, slopes))
    expect(unsure.orders.low).toBeCloseTo(ofOrders.low, 9)
    const common = quadraticForm(doubt.orders, moved) + quadraticForm(doubt.spend, spend)
    const variance = sum((unit) => each.variance[unit]!)
    expect(unsure.clv.low / forecastSum(unsure.clv.value, variance + common).low).toBeCloseTo(1, 9)
    const share = unsure.steps[2]!.value / unsure.clv.value
    const atStep = forecastSum(unsure.steps[2]!.value, variance * share + common * share ** 2)
    expect(unsure.steps[2]!.low / atStep.low).toBeCloseTo(1, 9)
  })
})

it('a variance by slopes is slopesᵀ · covariance · slopes', () => {
  expect(quadraticForm(Float64Array.of(2, 0.5, 0.5, 3), Float64Array.of(1, -2))).toBeCloseTo(2 - 2 + 12, 12)
})

it('a sum lies in the 80 % of a log-normal of its mean and variance; one that is not above 0, of a normal', () => {
  const z = 1.2815515655446004
  const spread = Math.log(1 + 25 / 100)
  const { low, high } = forecastSum(10, 25)
  expect(low).toBeCloseTo(Math.exp(Math.log(10) - spread / 2 - z * Math.sqrt(spread)), 7)
  expect(high).toBeCloseTo(Math.exp(Math.log(10) - spread / 2 + z * Math.sqrt(spread)), 7)
  expect(forecastSum(-10, 25).low).toBeCloseTo(-10 - 5 * z, 7)
  expect(forecastSum(-10, 25).high).toBeCloseTo(-10 + 5 * z, 7)
  expect(forecastSum(0, 25).high).toBeCloseTo(5 * z, 7)
  expect(forecastSum(3, 0)).toEqual({
    value: 3,
    low: expect.closeTo(3, 12) as number,
    high: expect.closeTo(3, 12) as number,
  })
})

it('orders expected by day, the same days for every row or each its own; none by a day that is over', () => {
  const days = Float64Array.of(-1, 0, 30)
  const same = runToEnd(expectedByDay(law, rows, days, false))
  const own = runToEnd(expectedByDay(law, rows, Float64Array.of(10, 20, 30, 40, -5, 60), true))
  for (let row = 0; row < 3; row++) {
    const by = (day: number) => (day > 0 ? law.expected(rows.x[row]!, rows.tx[row]!, rows.T[row]!, day) : 0)
    expect([...same.subarray(3 * row, 3 * row + 3)]).toEqual([0, 0, by(30)])
    expect([...own.subarray(2 * row, 2 * row + 2)]).toEqual(
      [10, 20, 30, 40, -5, 60].slice(2 * row, 2 * row + 2).map(by),
    )
  }
})

it('a new customer orders now and then as expected, discounted from the second order on', () => {
  const money = { firstValue: 500, laterValue: 300, costToServe: 20 }
  const found = newCustomer(law, money, HORIZON, RATE)
  let worth = 0
  for (let i = 0; i < 2000; i++) {
    const by = (share: number) => law.expected(0, 0, 0, HORIZON * share)
    worth += (by((i + 1) / 2000) - by(i / 2000)) * Math.exp((-RATE * HORIZON * (i + 0.5)) / 2000)
  }
  expect(found.clv).toBeCloseTo(480 + worth * 280, 1)
  expect(found.onlyOnce).toBe(law.pSilent(0, 0, 0, HORIZON))
  expect([found.firstValue, found.laterValue]).toEqual([500, 300])
})
