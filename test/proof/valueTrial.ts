import { accountForecasts } from '../../src/core/clv/accountForecasts'
import { fitGammaGamma } from '../../src/core/clv/fitGammaGamma'
import { fitPurchaseModel } from '../../src/core/clv/fitPurchaseModel'
import { forecastTotal } from '../../src/core/clv/forecastTotal'
import type { PurchaseModel } from '../../src/core/clv/purchaseModel'
import { rowForecast } from '../../src/core/clv/rowForecast'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { drawGamma } from '../core/clv/simulated/draws'
import { seededRandom } from '../core/clv/simulated/seededRandom'
import { simulatedBuyers } from '../core/clv/simulated/simulatedBuyers'

/** p, q and γ that the values of purchases are drawn from. */
const SPENDING = { p: 4, q: 4, gamma: 60 }

/** What came of forecasting the orders and the money of a company as the product does. */
export interface ValueTrial {
  /** Whether the totals of the window lay in their 80 % intervals. */
  readonly ordersInside: boolean
  readonly moneyInside: boolean
  /** Accounts that are 90 % sure to buy, and those of them whose money lay in its interval. */
  readonly sure: number
  readonly sureInside: number
  /** Whether both fits have a peak; without one there are no intervals. */
  readonly hasPeak: boolean
}

/** Draws a company and what it spends, fits purchases and Gamma-Gamma, and forecasts `window` weeks after `observed`. */
export function valueTrial(
  [model, parameters]: readonly [PurchaseModel, readonly number[]],
  accounts: number,
  observed: number,
  window: number,
  seed: number,
): ValueTrial {
  const uniform = seededRandom(seed)
  const { rows, later } = simulatedBuyers(model, parameters, accounts, observed, window, uniform)
  const { p, q, gamma } = SPENDING
  const own = Float64Array.from(rows.x, () => drawGamma(q, uniform) / gamma)
  const spent = (orders: number, account: number) => (orders === 0 ? 0 : drawGamma(p * orders, uniform) / own[account]!)
  const repeatValue = own.map((_, account) => spent(rows.x[account]!, account) / rows.x[account]!)
  const worth = later.map(spent)
  const buyers = Array.from(rows.x.keys()).filter((account) => rows.x[account]! > 0)

  const fit = runToEnd(fitPurchaseModel(model, rows))
  const spending = runToEnd(
    fitGammaGamma(
      Uint32Array.from(buyers, (account) => rows.x[account]!),
      Float64Array.from(buyers, (account) => repeatValue[account]!),
    ),
  )
  const [fitP, fitQ, fitGamma] = [...spending.parameters] as [number, number, number]
  const forecast = runToEnd(rowForecast(model, fit.parameters, rows, window, 0))
  const rowOf = Int32Array.from(rows.x.keys())
  const units = accountForecasts({ rowOf, x: rows.x, repeatValue }, forecast, {
    spend: { p: fitP, q: fitQ, gamma: fitGamma },
    costToServe: 0,
    discount: 0,
  })
  const doubt = { orders: fit.covariance ?? new Float64Array(16), spend: spending.covariance ?? new Float64Array(9) }
  const total = forecastTotal(rowOf, forecast, units, null, doubt)
  const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0)
  const sure = Array.from(rowOf).filter((account) => forecast.none[account]! < 0.1)
  return {
    ordersInside: isWithin(sum(later), total.orders),
    moneyInside: isWithin(sum(worth), total.clv),
    sure: sure.length,
    sureInside: sure.filter((one) => worth[one]! >= units.low[one]! && worth[one]! <= units.high[one]!).length,
    hasPeak: fit.covariance !== null && spending.covariance !== null,
  }
}

function isWithin(value: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return value >= low && value <= high
}
