import { normalQuantile } from '../math/normalQuantile'
import { FORECAST_COVERAGE } from './rowForecast'

/** A sum over accounts with the interval that it lies in with 80 % probability. */
export interface ForecastSum {
  readonly value: number
  readonly low: number
  readonly high: number
}

const REACH = normalQuantile((1 + FORECAST_COVERAGE) / 2)

/** The interval of a sum with its variance: log-normal about a sum above 0, so that its ends are too; normal about one below. */
export function forecastSum(value: number, variance: number): ForecastSum {
  if (!(value > 0))
    return { value, low: value - REACH * Math.sqrt(variance), high: value + REACH * Math.sqrt(variance) }
  const spread = Math.log1p(variance / value ** 2)
  const middle = Math.log(value) - spread / 2
  const reach = REACH * Math.sqrt(spread)
  return { value, low: Math.exp(middle - reach), high: Math.exp(middle + reach) }
}
