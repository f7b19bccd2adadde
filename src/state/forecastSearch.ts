import { FORECAST_MODELS, type ForecastChoice } from '../core/clv/forecastSettings'
import { dayOfIso, isoOfDay } from './isoDay'

/** The keys of the forecast's settings in the URL. */
export const FORECAST_KEYS = ['model', 'horizon', 'discount', 'serve', 'calibration', 'zero'] as const

/** What of the settings stands in the URL; null where it is as configured. Discount in percent, cost to serve in money. */
export function wordsOfForecast(choice: ForecastChoice): (readonly [string, string | null])[] {
  const { model, horizonMonths, discountRate, costToServe, calibrationEndDay, zeroOrders } = choice
  const number = (value: number | null) => (value === null ? null : String(value))
  return [
    ['model', model],
    ['horizon', number(horizonMonths)],
    ['discount', number(discountRate === null ? null : Number((discountRate * 100).toFixed(4)))],
    ['serve', number(costToServe === null ? null : costToServe / 10_000)],
    ['calibration', calibrationEndDay === null ? null : isoOfDay(calibrationEndDay)],
    ['zero', zeroOrders === null ? null : zeroOrders ? 'counted' : 'left-out'],
  ]
}

/** Reads the settings back; what it does not understand is left to the configuration. */
export function forecastOfWords(one: (key: string) => string | undefined): ForecastChoice {
  const horizon = numberOf(one('horizon'), 1, 120)
  const discount = numberOf(one('discount'), 0, 100)
  const serve = numberOf(one('serve'), 0, 1e9)
  const zero = one('zero')
  return {
    model: FORECAST_MODELS.find((model) => model === one('model')) ?? null,
    horizonMonths: Number.isInteger(horizon) ? horizon : null,
    discountRate: discount === null ? null : discount / 100,
    costToServe: serve === null ? null : Math.round(serve * 10_000),
    calibrationEndDay: dayOfIso(one('calibration')),
    zeroOrders: zero === 'counted' ? true : zero === 'left-out' ? false : null,
  }
}

function numberOf(word: string | undefined, least: number, most: number): number | null {
  if (word === undefined || !/^\d{1,9}(\.\d{1,4})?$/.test(word)) return null
  const value = Number(word)
  return value >= least && value <= most ? value : null
}
