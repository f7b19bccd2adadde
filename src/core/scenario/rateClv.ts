/** What a CLV by rates is made of. Shares are 0 to 1; money is ten-thousandths. */
export interface ClvRates {
  /** Accounts lost a year. */
  readonly yearlyLoss: number
  readonly ordersPerYear: number
  /** Revenue of an order. */
  readonly aov: number
  readonly marginShare: number
  /** A year. */
  readonly discount: number
  readonly horizonMonths: number
}

/**
 * Margin that an account open today brings over the horizon, at constant rates: Σ over months t of
 * orders ÷ 12 × AOV × margin × (1 − loss)^(t/12) ÷ (1 + discount)^(t/12), each month at its end. For asking "what if":
 * it knows nothing of the single account, unlike the predicted CLV. O(horizon).
 */
export function rateClv(rates: ClvRates): number {
  const { yearlyLoss, ordersPerYear, aov, marginShare, discount, horizonMonths } = rates
  const monthly = (ordersPerYear / 12) * aov * marginShare
  const factor = ((1 - yearlyLoss) / (1 + discount)) ** (1 / 12)
  let total = 0
  for (let month = 1; month <= horizonMonths; month++) total += monthly * factor ** month
  return total
}

/** What one rate at its low and its high end makes of the CLV, the others as they are. */
export interface ClvSensitivity {
  readonly rate: keyof ClvRates
  readonly lowRate: number
  readonly highRate: number
  /** CLV at the low rate less CLV as it is, and at the high rate. */
  readonly low: number
  readonly high: number
}

/** How far each rate moves the CLV over its range, the widest first; rates without a range are left out. */
export function clvSensitivity(
  rates: ClvRates,
  ranges: { readonly [Rate in keyof ClvRates]?: readonly [low: number, high: number] },
): readonly ClvSensitivity[] {
  const base = rateClv(rates)
  const at = (rate: keyof ClvRates, value: number) => rateClv({ ...rates, [rate]: value }) - base
  const named = Object.entries(ranges) as [keyof ClvRates, readonly [number, number]][]
  return named
    .map(([rate, [lowRate, highRate]]) => ({
      rate,
      lowRate,
      highRate,
      low: at(rate, lowRate),
      high: at(rate, highRate),
    }))
    .toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low))
}
