import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'
import { unitOfKey } from './unitOfKey'

/** What an account of an experiment did in its window. Value of its orders is ten-thousandths. */
export interface ExperimentMember {
  readonly ordered: boolean
  readonly value: number
}

/**
 * The units of one side of an experiment, by the keys of their accounts, with what they did from the day after `day` on, for
 * `days` days. Among groups an account stands for its
 * group. Keys that the data do not have are left out. O(keys × their sales).
 */
export function experimentMembers(
  analysis: Analysis,
  scope: Scope,
  { day, days }: { readonly day: number; readonly days: number },
  keys: readonly string[],
): ReadonlyMap<number, ExperimentMember> {
  const { saleStart, saleDay, value } = analysis.ledger(scope)
  const unitOf = unitOfKey(analysis, scope)
  const members = new Map<number, ExperimentMember>()
  for (const key of keys) {
    const unit = unitOf.get(key)
    if (unit === undefined) continue
    const own = { ordered: false, value: 0 }
    for (let sale = saleStart[unit]!; sale < saleStart[unit + 1]!; sale++) {
      if (saleDay[sale]! <= day || saleDay[sale]! > day + days) continue
      own.ordered = true
      own.value += value[sale]!
    }
    members.set(unit, own)
  }
  return members
}
