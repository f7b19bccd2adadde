import { accountKey } from '../../core/accountKey'
import { provableUplift, type Responses, type Uplift, uplift } from '../../core/audience/uplift'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'

/** An experiment as it is kept: who was contacted and who was held out, by key, from which day on. */
export interface AskedExperiment {
  readonly id: string
  /** The day of the export; responses count from the next day on. */
  readonly day: number
  readonly days: number
  readonly contacted: readonly string[]
  readonly heldOut: readonly string[]
}

export interface ExperimentsQuestion {
  readonly scope: Scope
  readonly experiments: readonly AskedExperiment[]
}

/** What an experiment has shown by the as-of day. */
export interface ExperimentResult extends Uplift {
  readonly id: string
  readonly contacted: Responses
  readonly heldOut: Responses
  /** Accounts that these data do not have (any more): in neither side. */
  readonly missing: number
  /** Days of the window that are over; the verdict waits for all of them. */
  readonly daysOver: number
  /** Margin of the contacted accounts in the window beyond what the held-out ones brought on average; null unknown. */
  readonly gained: number | null
  /** Smallest uplift that the two sides can be expected to prove at the rate at which both together ordered; null unknown. */
  readonly provable: number | null
}

export interface ExperimentsAnswer {
  readonly results: readonly ExperimentResult[]
}

/** Reads every experiment out of the orders that came after it. */
export function answerExperiments(analysis: Analysis, { scope, experiments }: ExperimentsQuestion): ExperimentsAnswer {
  const { accounts } = analysis.table
  const unitOf = analysis.recall('units by key', { ...scope, accounts: {} }, () => {
    const units = new Map<string, number>()
    for (let unit = 0; unit < analysis.ledger(scope).unitCount; unit++) {
      const account = analysis.leadOf(scope, unit)
      units.set(accountKey(accounts.source[account]!, accounts.id[account]!), unit)
    }
    return units
  })
  return { results: experiments.map((one) => resultOf(analysis, scope, one, unitOf)) }
}

/** Before a day of the window is over nobody can have ordered, which says nothing. */
const NOTHING_YET: Uplift = { contactedRate: null, heldOutRate: null, uplift: null, low: null, high: null }

function resultOf(
  analysis: Analysis,
  scope: Scope,
  { id, day, days, contacted, heldOut }: AskedExperiment,
  unitOf: ReadonlyMap<string, number>,
): ExperimentResult {
  const { saleStart, saleDay, value, asOfDay } = analysis.ledger(scope)
  let missing = 0
  const side = (keys: readonly string[]) => {
    const sum = { accounts: 0, ordered: 0, value: 0 }
    for (const key of keys) {
      const unit = unitOf.get(key)
      if (unit === undefined) {
        missing++
        continue
      }
      let ordered = false
      for (let sale = saleStart[unit]!; sale < saleStart[unit + 1]!; sale++) {
        if (saleDay[sale]! <= day || saleDay[sale]! > day + days) continue
        ordered = true
        sum.value += value[sale]!
      }
      sum.accounts++
      sum.ordered += Number(ordered)
    }
    return sum
  }
  const [treated, control] = [side(contacted), side(heldOut)]
  const daysOver = Math.max(0, Math.min(days, asOfDay - day))
  const gained =
    daysOver > 0 && treated.accounts > 0 && control.accounts > 0
      ? treated.value - (control.value / control.accounts) * treated.accounts
      : null
  const baseRate = (treated.ordered + control.ordered) / (treated.accounts + control.accounts)
  return {
    id,
    contacted: { accounts: treated.accounts, ordered: treated.ordered },
    heldOut: { accounts: control.accounts, ordered: control.ordered },
    missing,
    daysOver,
    gained,
    provable: daysOver > 0 ? provableUplift(treated.accounts, control.accounts, baseRate) : null,
    ...(daysOver > 0 ? uplift(treated, control) : NOTHING_YET),
  }
}
