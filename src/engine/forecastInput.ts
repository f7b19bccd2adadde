import { addMonths } from '../core/calendar'
import { chosenForecast, type ForecastSettings } from '../core/clv/forecastSettings'
import { type PurchaseDays, purchaseDays } from '../core/clv/purchaseDays'
import { purchaseHistory } from '../core/clv/purchaseHistory'
import { windowPurchases } from '../core/clv/windowPurchases'
import { zeroOrderDays } from '../core/clv/zeroOrderDays'
import type { DayWindow } from '../core/dayWindow'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'
import type { ForecastInput } from './models/forecastSteps'

/** What a forecast under a scope looks at. */
export interface ForecastFrame {
  readonly settings: ForecastSettings
  readonly asOfDay: number
  /** The days after the end of calibration, to the as-of day. */
  readonly holdout: DayWindow
  /** Days from the as-of day to the end of the horizon. */
  readonly horizonDays: number
  readonly days: PurchaseDays
  readonly zeroOrders: number
  /** Names everything that the forecast depends on besides the data. */
  readonly key: string
}

/** The frame of the scope's forecast. Who is looked at, the period and the rule for states change nothing in it. */
export function forecastFrame(analysis: Analysis, scope: Scope): ForecastFrame {
  const settings = chosenForecast(scope.forecast, analysis.settings.forecast)
  const ledger = analysis.ledger(scope)
  const { asOfDay } = ledger
  const to = asOfDay + 1
  const usualEnd = addMonths(to, -settings.holdoutMonths) - 1
  const from = Math.min(to, (scope.forecast.calibrationEndDay ?? usualEnd) + 1)
  const { unit, credits, basis, sales } = scope
  const key = JSON.stringify([asOfDay, from, settings, unit, credits, basis, sales])
  return analysis.recall(`forecast frame ${key}`, { ...scope, accounts: {} }, () => {
    const unitOf = unit === 'group' ? analysis.table.accounts.groupOf : null
    const narrowed = Object.keys(sales).length > 0
    const zero = narrowed ? null : zeroOrderDays(analysis.table, unitOf, ledger.unitCount, asOfDay)
    return {
      settings,
      asOfDay,
      holdout: { from, to },
      horizonDays: addMonths(to, settings.horizonMonths) - to,
      days: purchaseDays(ledger, settings.zeroOrders ? zero : null),
      zeroOrders: zero?.day.length ?? 0,
      key,
    }
  })
}

/** The question to the models' worker. Its columns are fresh: they are transferred. */
export function forecastInput({ settings, asOfDay, holdout, horizonDays, days }: ForecastFrame): ForecastInput {
  const originDay = days.day.reduce((first, day) => Math.min(first, day), asOfDay)
  return {
    calibration: purchaseHistory(days, holdout.from - 1),
    present: purchaseHistory(days, asOfDay),
    actual: windowPurchases(days, holdout),
    model: settings.model,
    holdoutDays: holdout.to - holdout.from,
    horizonDays,
    discount: Math.log1p(settings.discountRate) / 365.25,
    tracking: { originDay, weeks: Math.floor((holdout.to - originDay) / 7) },
  }
}
