import type { ForecastSum } from './clv/forecastSum'
import type { UnitEconomics } from './unitEconomics'

/** LTV:CAC with what is still expected of the first months. Money is ten-thousandths; a figure that does not exist is null. */
export interface ExpectedEconomics {
  /** (observed + expected) ÷ accounts, and what part of it is expected, 0 … 1; with the 80 % interval of the former. */
  readonly ltv: number
  readonly low: number
  readonly high: number
  readonly share: number
  /** (observed + expected) ÷ cost. */
  readonly ratio: number | null
}

/**
 * What is observed of accounts that were won, and what is expected of the days of their first months still to come (metrics 1).
 * Null where there is no account. A share of nothing or of a loss is 0 where nothing is expected, else 1.
 */
export function expectedEconomics(
  { accounts, value, cost }: Pick<UnitEconomics, 'accounts' | 'value' | 'cost'>,
  expected: ForecastSum,
): ExpectedEconomics | null {
  if (accounts === 0) return null
  const whole = value + expected.value
  return {
    ltv: whole / accounts,
    low: (value + expected.low) / accounts,
    high: (value + expected.high) / accounts,
    share: expected.value === 0 ? 0 : value <= 0 ? 1 : expected.value / whole,
    ratio: cost > 0 ? whole / cost : null,
  }
}
