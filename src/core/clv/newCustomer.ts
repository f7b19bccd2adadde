import { discountedOrders } from './discountedOrders'
import type { PurchaseLaw } from './purchaseModel'
import { FORECAST_STEPS } from './rowForecast'

/** What is expected of a customer who buys for the first time today. Money is ten-thousandths. */
export interface NewCustomer {
  /** Orders within the horizon, the first one included. */
  readonly orders: number
  /** Value of the first order, before the cost to serve it. */
  readonly firstValue: number
  /** Expected value of a later one. */
  readonly laterValue: number
  /** Σ orders × (value − cost to serve), each at its worth today. */
  readonly clv: number
  /** Probability of no further order within the horizon. */
  readonly onlyOnce: number
}

/**
 * The expectation for a customer acquired today: the first order now, and what the model expects of a customer without a
 * history.
 *
 * @param horizon in the law's unit of time, as is `rate` (continuous discount)
 */
export function newCustomer(
  law: Pick<PurchaseLaw, 'expected' | 'pSilent'>,
  { firstValue, laterValue, costToServe }: { firstValue: number; laterValue: number; costToServe: number },
  horizon: number,
  rate: number,
): NewCustomer {
  const steps = Array.from({ length: FORECAST_STEPS }, (_, step) =>
    law.expected(0, 0, 0, (horizon * (step + 1)) / FORECAST_STEPS),
  )
  return {
    orders: 1 + steps[FORECAST_STEPS - 1],
    firstValue,
    laterValue,
    clv: firstValue - costToServe + discountedOrders(steps, rate * horizon) * (laterValue - costToServe),
    onlyOnce: law.pSilent(0, 0, 0, horizon),
  }
}
