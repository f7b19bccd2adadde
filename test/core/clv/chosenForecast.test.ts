import { expect, test } from 'vitest'
import {
  chosenForecast,
  DEFAULT_FORECAST,
  DEFAULT_FORECAST_CHOICE,
  type ForecastChoice,
  type ForecastSettings,
} from '../../../src/core/clv/forecastSettings'

const configured: ForecastSettings = {
  model: 'pareto',
  horizonMonths: 12,
  discountRate: 0.08,
  costToServe: 50_000,
  holdoutMonths: 3,
  zeroOrders: true,
  gates: { accounts: 50, months: 9, repeaters: 20 },
}

test('a scope that chooses nothing leaves the forecast to the configuration', () => {
  expect(chosenForecast(DEFAULT_FORECAST_CHOICE, configured)).toEqual(configured)
})

test.each<Partial<ForecastChoice>>([
  { model: 'auto' },
  { horizonMonths: 36 },
  { discountRate: 0 },
  { costToServe: 0 },
  { zeroOrders: false },
])('a choice is in force, and nothing else moves: %j', (chosen) => {
  expect(chosenForecast({ ...DEFAULT_FORECAST_CHOICE, ...chosen }, configured)).toEqual({ ...configured, ...chosen })
})

test('the day on which calibration ends is no setting', () => {
  expect(chosenForecast({ ...DEFAULT_FORECAST_CHOICE, calibrationEndDay: 20_000 }, configured)).toEqual(configured)
})

test('without a configuration: two years ahead at 10 %, from half a year that is held out, behind gates', () => {
  expect(DEFAULT_FORECAST).toEqual({
    model: 'auto',
    horizonMonths: 24,
    discountRate: 0.1,
    costToServe: 0,
    holdoutMonths: 6,
    zeroOrders: false,
    gates: { accounts: 300, months: 18, repeaters: 100 },
  })
})
