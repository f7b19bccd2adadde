import { type CallReadout, callReadout } from '../../core/callReadout'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { unitOfKey } from '../unitOfKey'

export interface CallOutcomesQuestion {
  readonly scope: Scope
  /** The calls that are logged: accounts by key. */
  readonly calls: readonly { readonly account: string; readonly day: number }[]
}

export interface CallOutcomesAnswer extends CallReadout {
  /** Calls to accounts that these data do not have (any more). */
  readonly missing: number
}

/** The share saved by calls, read out of the orders that came after them, over all accounts whoever is looked at. */
export function answerCallOutcomes(analysis: Analysis, { scope, calls }: CallOutcomesQuestion): CallOutcomesAnswer {
  const unitOf = unitOfKey(analysis, scope)
  const known = calls.flatMap(({ account, day }) => {
    const unit = unitOf.get(account)
    return unit === undefined ? [] : [{ unit, day }]
  })
  return { ...callReadout(analysis.rhythms(scope), known), missing: calls.length - known.length }
}
