import { accountKey } from '../../core/accountKey'
import { FORECAST_STEPS } from '../../core/clv/rowForecast'
import { gammaGammaLaw } from '../../core/clv/gammaGammaLaw'
import type { PurchaseModelName } from '../../core/clv/purchaseModel'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { type ForecastStanding, settledForecast } from '../settledForecast'

/** What is expected of one account, and what it follows from. Times are days, money is ten-thousandths. */
export interface AccountForecastAnswer {
  readonly frame: Frame
  readonly key: string
  readonly horizonMonths: number
  readonly model: PurchaseModelName
  readonly pActive: number
  readonly clv: number
  readonly low: number
  readonly high: number
  /** Predicted CLV without an end. */
  readonly forever: number
  readonly orders: number
  /** Between how many orders with 80 % probability. */
  readonly fewestOrders: number
  readonly mostOrders: number
  /** CLV expected by the end of each equal step of the horizon. */
  readonly steps: readonly number[]
  /** Order days, days from the first to the last, and to the as-of day. */
  readonly purchases: number
  readonly lastAge: number
  readonly age: number
  readonly orderValue: number
  /** Mean of its own repeat orders; NaN where none was worth anything. */
  readonly ownValue: number
  /** Share of the expected value of an order that is the company's mean, and that mean. */
  readonly shrinkage: number
  readonly companyValue: number
}

/** Why there is no forecast of an account. */
export interface NoAccountForecast {
  readonly frame: Frame
  readonly key: string
  readonly missing: Exclude<ForecastStanding, 'shown'> | 'no-purchase'
}

/** The forecast of one account; null when there is no such account. */
export async function answerAccountForecast(
  analysis: Analysis,
  { scope, key }: { readonly scope: Scope; readonly key: string },
  signal: AbortSignal,
): Promise<AccountForecastAnswer | NoAccountForecast | null> {
  const { accounts } = analysis.table
  const account = accounts.id.findIndex((id, i) => accountKey(accounts.source[i]!, id) === key)
  if (account < 0) return null
  const unit = scope.unit === 'group' ? accounts.groupOf[account]! : account
  const { frame, fit, standing } = await settledForecast(analysis, scope, signal)
  const shared = { frame: analysis.frame(scope), key }
  if (fit === null || standing !== 'shown') return { ...shared, missing: standing === 'shown' ? 'gated' : standing }
  const { rowOf, x, rows, units, spending } = fit.present
  const row = rowOf[unit]!
  if (row < 0) return { ...shared, missing: 'no-purchase' }
  const steps = rows.expected.subarray(row * FORECAST_STEPS, (row + 1) * FORECAST_STEPS)
  const orders = steps[FORECAST_STEPS - 1]!
  const values = gammaGammaLaw(spending.parameters)
  const own = fit.present.repeatValue[unit]!
  const days = frame.days.day.subarray(frame.days.start[unit], frame.days.start[unit + 1])
  return {
    ...shared,
    horizonMonths: frame.settings.horizonMonths,
    model: fit.presentFit.name,
    pActive: rows.pActive[row]!,
    clv: units.clv[unit]!,
    low: units.low[unit]!,
    high: units.high[unit]!,
    forever: units.forever[unit]!,
    orders,
    fewestOrders: rows.fewest[row]!,
    mostOrders: rows.most[row]!,
    steps: Array.from(steps, (expected) => (orders > 0 ? (units.clv[unit]! * expected) / orders : 0)),
    purchases: days.length,
    lastAge: days.at(-1)! - days[0]!,
    age: frame.asOfDay - days[0]!,
    orderValue: units.orderValue[unit]!,
    ownValue: own,
    shrinkage: Number.isNaN(own) ? 1 : values.shrinkage(x[row]!),
    companyValue: values.populationMean,
  }
}
