import { provableUplift, type Responses, type Uplift, uplift } from '../../core/audience/uplift'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { type ExperimentMember, experimentMembers } from '../experimentMembers'
import { unitOfKey } from '../unitOfKey'

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

/** Accounts of a side, those of them that ordered in the window, and the value of those orders (ten-thousandths). */
export interface SideResult extends Responses {
  readonly value: number
}

/** What an experiment has shown by the as-of day. */
export interface ExperimentResult extends Uplift {
  readonly id: string
  readonly contacted: SideResult
  readonly heldOut: SideResult
  /** Accounts that these data do not have (any more): in neither side. */
  readonly missing: number
  /** Days of the window that are over; the verdict waits for all of them. */
  readonly daysOver: number
  /** Margin of the contacted accounts in the window beyond what the held-out ones brought on average; null unknown. */
  readonly gained: number | null
  /**
   * Smallest uplift that the two sides can be expected to prove at the rate at which both together ordered, one that did and one that did not
   * added to them (of a few accounts all or none may have ordered); null unknown.
   */
  readonly provable: number | null
}

export interface ExperimentsAnswer {
  readonly results: readonly ExperimentResult[]
}

/** Reads every experiment out of the orders that came after it. */
export function answerExperiments(analysis: Analysis, { scope, experiments }: ExperimentsQuestion): ExperimentsAnswer {
  return { results: experiments.map((one) => resultOf(analysis, scope, one)) }
}

/** Before a day of the window is over nobody can have ordered, which says nothing. */
const NOTHING_YET: Uplift = {
  contactedRate: null,
  heldOutRate: null,
  contactedInterval: null,
  heldOutInterval: null,
  uplift: null,
  low: null,
  high: null,
}

function resultOf(analysis: Analysis, scope: Scope, asked: AskedExperiment): ExperimentResult {
  const [contacted, heldOut] = [asked.contacted, asked.heldOut].map((keys) =>
    sideOf(experimentMembers(analysis, scope, asked, keys)),
  ) as [SideResult, SideResult]
  const unitOf = unitOfKey(analysis, scope)
  const { id, day, days } = asked
  const daysOver = Math.max(0, Math.min(days, analysis.ledger(scope).asOfDay - day))
  const accounts = contacted.accounts + heldOut.accounts
  return {
    id,
    contacted,
    heldOut,
    missing: [...asked.contacted, ...asked.heldOut].filter((key) => !unitOf.has(key)).length,
    daysOver,
    gained:
      daysOver > 0 && contacted.accounts > 0 && heldOut.accounts > 0
        ? contacted.value - (heldOut.value / heldOut.accounts) * contacted.accounts
        : null,
    provable:
      daysOver > 0
        ? provableUplift(
            contacted.accounts,
            heldOut.accounts,
            (contacted.ordered + heldOut.ordered + 1) / (accounts + 2),
          )
        : null,
    ...(daysOver > 0 ? uplift(contacted, heldOut) : NOTHING_YET),
  }
}

function sideOf(members: ReadonlyMap<number, ExperimentMember>): SideResult {
  const side = { accounts: members.size, ordered: 0, value: 0 }
  for (const { ordered, value } of members.values()) {
    side.ordered += Number(ordered)
    side.value += value
  }
  return side
}
