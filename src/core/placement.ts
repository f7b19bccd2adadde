import { civilDay, type ZoneOffsets } from './calendar'
import type { SameOrderRules } from './consolidation/sameOrders'
import { convertAmount } from './money'
import type { RateTable } from './rates'
import { SET_ASIDE_REASONS, type SetAsideReason } from './setAside'

/** What placing records needs to know besides the records. */
export interface PlacementRules {
  readonly offsets: ZoneOffsets
  readonly rates: RateTable
  /** Reporting currency. */
  readonly currency: string
  /** The civil day whose rates all amounts are converted at; left out: each at those of its own day. */
  readonly ratesOn?: number | null
  /** Freight counts as revenue. */
  readonly freightIncluded: boolean
  /** The civil day of now in the business zone: later records are set aside. */
  readonly today: number
  /** Whose word counts for orders that several sources tell; left out: that of the first source by name. */
  readonly sameOrders?: SameOrderRules
}

/** Where each record belongs: to an account with its day and money, or aside with its reason. */
export interface Placement {
  /** 0 = in the figures, else 1 + index into `SET_ASIDE_REASONS`. */
  readonly reason: Uint8Array
  readonly account: Int32Array
  readonly day: Int32Array
  /** Ten-thousandths of the reporting currency; 0 where set aside. */
  readonly revenue: Float64Array
  /** Units of the reporting currency for one of the record's own; 0 where set aside. */
  readonly rate: Float64Array
}

/** How `Placement` writes a reason. */
export function reasonCode(reason: SetAsideReason): number {
  return SET_ASIDE_REASONS.indexOf(reason) + 1
}

/** A record that looks for its place. */
export interface Candidate {
  /** Code of a reason that is known beforehand; 0 = none. */
  readonly early: number
  /** −1 = excluded by rule; null = nobody's. */
  readonly account: number | null
  readonly atMs: number
  /** In its own currency. */
  readonly amount: number
  readonly currency: string
}

/** Writes a record's place, in the place of an earlier one. */
export function place(placement: Placement, row: number, rules: PlacementRules, candidate: Candidate): void {
  const { early, account, amount, currency } = candidate
  const day = civilDay(candidate.atMs, rules.offsets)
  const rate =
    early === 0 && account !== null && account >= 0
      ? rules.rates.rateOn(rules.ratesOn ?? day, currency, rules.currency)
      : null
  const reason = early === 0 ? reasonFor(candidate, day, rate, rules.today) : early
  placement.day[row] = day
  placement.account[row] = account ?? -1
  placement.reason[row] = reason
  placement.rate[row] = reason === 0 ? (rate ?? 0) : 0
  placement.revenue[row] = reason === 0 ? convertAmount(amount, rate ?? 0) : 0
}

function reasonFor({ account, amount }: Candidate, day: number, rate: number | null, today: number): number {
  if (account === null) return reasonCode('no-customer')
  if (account < 0) return reasonCode('excluded-account')
  if (amount <= 0) return reasonCode('zero-amount')
  if (rate === null) return reasonCode('unknown-rate')
  return day > today ? reasonCode('future') : 0
}

/** Room for the places of so many records. */
export function emptyPlacement(count: number): Placement {
  return {
    reason: new Uint8Array(count),
    account: new Int32Array(count),
    day: new Int32Array(count),
    revenue: new Float64Array(count),
    rate: new Float64Array(count),
  }
}
