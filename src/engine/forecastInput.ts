import { addMonths } from '../core/calendar'
import { firstValues } from '../core/clv/firstValues'
import { chosenForecast, type ForecastSettings } from '../core/clv/forecastSettings'
import { type PurchaseDays, purchaseDays } from '../core/clv/purchaseDays'
import { purchaseHistory } from '../core/clv/purchaseHistory'
import { repeatSpending } from '../core/clv/repeatSpending'
import { windowPurchases } from '../core/clv/windowPurchases'
import { zeroOrderDays } from '../core/clv/zeroOrderDays'
import type { DayWindow } from '../core/dayWindow'
import { medianGap } from '../core/medianGap'
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
  /** The day of the first purchase of all; the as-of day when there is none. */
  readonly originDay: number
  /** Whole weeks from there to the as-of day. */
  readonly weeks: number
  /** Orders of exactly 0 of the accounts, counted or not. */
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
  const from = Math.max(0, Math.min(to, (scope.forecast.calibrationEndDay ?? usualEnd) + 1))
  const { unit, credits, basis, sales } = scope
  const key = JSON.stringify([asOfDay, from, settings, unit, credits, basis, sales])
  return analysis.recall(`forecast frame ${key}`, { ...scope, accounts: {} }, () => {
    const unitOf = unit === 'group' ? analysis.table.accounts.groupOf : null
    const narrowed = Object.keys(sales).length > 0
    const zero = narrowed ? null : zeroOrderDays(analysis.table, unitOf, ledger.unitCount, asOfDay)
    const days = purchaseDays(ledger, settings.zeroOrders ? zero : null)
    const originDay = days.day.reduce((first, day) => Math.min(first, day), asOfDay)
    return {
      settings,
      asOfDay,
      holdout: { from, to },
      horizonDays: addMonths(to, settings.horizonMonths) - to,
      days,
      originDay,
      weeks: Math.floor((to - originDay) / 7),
      zeroOrders: zero?.day.length ?? 0,
      key,
    }
  })
}

/** The question to the models' worker. Its columns are fresh: they are transferred. */
export function forecastInput(analysis: Analysis, scope: Scope, frame: ForecastFrame): ForecastInput {
  const { settings, asOfDay, holdout, horizonDays, days, originDay, weeks } = frame
  const ledger = analysis.ledger(scope)
  const calibrationEnd = holdout.from - 1
  const { code } = analysis.table.accounts.attributes.channel
  return {
    calibration: purchaseHistory(days, calibrationEnd),
    present: purchaseHistory(days, asOfDay),
    // Of the credits, only those known then.
    calibrationSpending: repeatSpending(analysis.ledger(scope, calibrationEnd), days, calibrationEnd),
    spending: repeatSpending(ledger, days, asOfDay),
    firstValue: firstValues(ledger, days),
    channel: Uint16Array.from({ length: ledger.unitCount }, (_, unit) => code[analysis.leadOf(scope, unit)]!),
    actual: windowPurchases(days, holdout),
    medianGap: medianGap(ledger),
    model: settings.model,
    holdoutDays: holdout.to - holdout.from,
    horizonDays,
    discount: Math.log1p(settings.discountRate) / 365.25,
    costToServe: settings.costToServe,
    tracking: { originDay, weeks },
  }
}
