import { fitPurchaseModel } from '../clv/fitPurchaseModel'
import { type HistoryRows, purchaseHistory } from '../clv/purchaseHistory'
import type { RiskContender } from './riskContender'
import type { RiskHistory } from './riskHistory'
import { hashShare } from './riskRows'
import { PURCHASE_RULES, type PurchaseRuleName, riskByRule, type RiskRule } from './riskRule'

/** Four parameters are known well enough from so many accounts, and the fit is kept short. */
const MOST_ACCOUNTS = 3_000

/**
 * A purchase model as a contender: fitted to the orders known on the evening, with no outcome looked at; its risk is the
 * probability of no purchase within the horizon given an account's history. Fitted to at most about `MOST_ACCOUNTS` accounts.
 */
export function purchaseContender(name: PurchaseRuleName, history: RiskHistory, horizon: number): RiskContender {
  function* madeOn(on: number): Generator<unknown, RiskRule> {
    const { parameters } = yield* fitPurchaseModel(PURCHASE_RULES[name], knownOn(history, on))
    return { kind: 'purchase', name, parameters }
  }
  return {
    name,
    *trial(tests) {
      const foretold: Float64Array[] = []
      let made: { readonly on: number; readonly rule: RiskRule } | null = null
      for (const { on, test } of tests) {
        if (made === null || made.on !== on) made = { on, rule: yield* madeOn(on) }
        foretold.push(riskByRule(made.rule, test, horizon))
        yield
      }
      return { foretold, make: () => madeOn(history.asOfDay) }
    },
  }
}

/** What the accounts had bought by the end of a day; of very many accounts, those that a hash chooses. */
function knownOn(history: RiskHistory, on: number): HistoryRows {
  const { unitCount, start, day } = history
  const share = MOST_ACCOUNTS / unitCount
  const units = Uint32Array.from({ length: unitCount }, (_, unit) => unit).filter(
    (unit) => share >= 1 || hashShare(unit, 1) < share,
  )
  const starts = new Uint32Array(units.length + 1)
  units.forEach((unit, i) => (starts[i + 1] = starts[i] + start[unit + 1] - start[unit]))
  const days = new Uint16Array(starts[units.length])
  units.forEach((unit, i) => days.set(day.subarray(start[unit], start[unit + 1]), starts[i]))
  const kept = { unitCount: units.length, asOfDay: history.asOfDay, start: starts, day: days, mergedOrders: 0 }
  return purchaseHistory(kept, on).rows
}
