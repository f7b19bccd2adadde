import { fitGammaGamma, type SpendingFit } from '../../core/clv/fitGammaGamma'
import { fitPurchaseModel } from '../../core/clv/fitPurchaseModel'
import { type NewCustomer, newCustomer } from '../../core/clv/newCustomer'
import type { PurchaseLaw, PurchaseModel } from '../../core/clv/purchaseModel'
import { rowsOfUnits } from '../../core/clv/rowsOfUnits'
import type { ForecastInput } from './forecastSteps'

/** What is expected of a customer newly acquired through a channel, by models fitted to that channel's accounts alone. */
export interface ChannelExpectation extends NewCustomer {
  /** Number of the channel. */
  readonly channel: number
  readonly accounts: number
}

/** A channel with fewer accounts, or fewer that bought again, says too little of its own. */
const LEAST_ACCOUNTS = 100
const LEAST_REPEATERS = 40

/** The expectation of every channel with enough accounts, the largest first. */
export function* channelExpectations(
  input: ForecastInput,
  model: PurchaseModel,
): Generator<unknown, ChannelExpectation[]> {
  const { channel, present, spending } = input
  const found: ChannelExpectation[] = []
  const known = Array.from({ length: channel.reduce((most, one) => Math.max(most, one), 0) }, (_, i) => i + 1)
  for (const one of known) {
    const isOf = (unit: number) => channel[unit] === one
    const rows = rowsOfUnits(present, isOf)
    const repeaters = Array.from(spending.unit.keys()).filter((at) => isOf(spending.unit[at]!))
    if (rows.units < LEAST_ACCOUNTS || repeaters.length < LEAST_REPEATERS) continue
    const fit = yield* fitPurchaseModel(model, rows)
    const values = yield* fitGammaGamma(
      Uint32Array.from(repeaters, (at) => spending.x[at]!),
      Float64Array.from(repeaters, (at) => spending.mean[at]!),
    )
    const law = model.law(fit.parameters)
    found.push({ channel: one, accounts: rows.units, ...expectationOfNew(input, law, values, isOf) })
  }
  return found.toSorted((a, b) => b.accounts - a.accounts)
}

/** The expectation of a new customer by a law of purchases and one of values; the first order is worth those units' mean. */
export function expectationOfNew(
  { firstValue, costToServe, horizonDays, discount }: ForecastInput,
  law: PurchaseLaw,
  values: SpendingFit,
  isOf: (unit: number) => boolean,
): NewCustomer {
  const first = firstValue.filter((value, unit) => !Number.isNaN(value) && isOf(unit))
  const [p, q, gamma] = values.parameters as unknown as [number, number, number]
  const money = {
    firstValue: first.reduce((sum, value) => sum + value, 0) / first.length,
    laterValue: (p * gamma) / (q - 1),
    costToServe,
  }
  return newCustomer(law, money, horizonDays, discount)
}
