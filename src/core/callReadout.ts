import { latestEntry } from './accountState'
import { type Responses, type Uplift, uplift } from './audience/uplift'
import type { Rhythms } from './rhythm'
import { unitsToCall } from './unitsToCall'

/** A call that was logged. */
export interface LoggedCall {
  readonly unit: number
  readonly day: number
}

/** What calls have shown: `contactedRate` of the accounts called against `heldOutRate` of comparable ones. */
export interface CallReadout extends Uplift {
  /** Calls that are read out, and those of them whose account ordered. */
  readonly called: Responses
  /** Distinct accounts they are compared with. */
  readonly comparable: number
  /** As many accounts of equal weight would tell as much as the comparable ones do. */
  readonly effective: number
  /** Calls whose days are not over yet. */
  readonly waiting: number
  /** Calls of an account within the days of an earlier call, which they belong to. */
  readonly repeated: number
  /** Calls to accounts that were not on the list, or on a day on which all of the list was called: nothing to compare. */
  readonly apart: number
}

/** Days from the call on in which an order counts, the day of the call included. */
export const CALL_DAYS = 90
/** From so many calls read out on, the measured share saved takes the place of the assumed one. */
export const CALLS_TO_MEASURE = 20

/**
 * The share saved by calls, measured: of the accounts that were called while on the call list (before the orders of the
 * day), the share that ordered within 90 days, less that of accounts which were on the list the same day and for
 * which no call is logged within 90 days before or after. Each day's comparable accounts together weigh as much as that day's calls. One account
 * may be compared on several days: the interval (`uplift`) counts accounts by Kish's effective number, (Σw)² ÷ Σw².
 *
 * It is no experiment: whom to call was not drawn by lot. Calls after the as-of day are not seen. O(call days × units).
 *
 * Source: L. Kish, "Survey Sampling", 1965, 11.7.
 */
export function callReadout(rhythms: Rhythms, calls: readonly LoggedCall[]): CallReadout {
  const known = calls.filter(({ day }) => day <= rhythms.asOfDay).toSorted((a, b) => a.day - b.day)
  const { firstCalls, daysOf } = callsByUnit(known)
  const weight = new Float64Array(rhythms.start.length - 1)
  const hits = new Float64Array(weight.length)
  const count = { called: 0, ordered: 0, waiting: 0, apart: 0 }
  for (const [day, units] of firstCalls) {
    if (day + CALL_DAYS - 1 > rhythms.asOfDay) {
      count.waiting += units.length
      continue
    }
    const listed = unitsToCall(rhythms, day, day - 1)
    const others = uncalled(listed, daysOf, day)
    const called = others.length === 0 ? [] : units.filter((unit) => listed[unit] === 1)
    count.apart += units.length - called.length
    count.called += called.length
    count.ordered += called.filter((unit) => hasOrdered(rhythms, unit, day)).length
    for (const unit of others) {
      const share = called.length / others.length
      weight[unit] += share
      if (hasOrdered(rhythms, unit, day)) hits[unit] += share
    }
  }
  const { effective, rate } = weighed(weight, hits)
  const called = { accounts: count.called, ordered: count.ordered }
  return {
    called,
    comparable: weight.reduce((sum, its) => sum + Number(its > 0), 0),
    effective,
    waiting: count.waiting,
    repeated: known.length - [...firstCalls.values()].flat().length,
    apart: count.apart,
    ...uplift(called, { accounts: effective, ordered: rate * effective }),
  }
}

/** The units called by day, without calls in the days of an earlier one, and all days on which a unit was called. */
function callsByUnit(ascending: readonly LoggedCall[]) {
  const firstCalls = new Map<number, number[]>()
  const daysOf = new Map<number, number[]>()
  const countedOn = new Map<number, number>()
  for (const { unit, day } of ascending) {
    daysOf.set(unit, [...(daysOf.get(unit) ?? []), day])
    if (day < (countedOn.get(unit) ?? -Infinity) + CALL_DAYS) continue
    countedOn.set(unit, day)
    firstCalls.set(day, [...(firstCalls.get(day) ?? []), unit])
  }
  return { firstCalls, daysOf }
}

function uncalled(listed: Uint8Array, daysOf: ReadonlyMap<number, readonly number[]>, day: number): number[] {
  const units: number[] = []
  for (let unit = 0; unit < listed.length; unit++) {
    if (listed[unit] === 0) continue
    if (daysOf.get(unit)?.some((on) => Math.abs(on - day) < CALL_DAYS) !== true) units.push(unit)
  }
  return units
}

function hasOrdered(rhythms: Rhythms, unit: number, day: number): boolean {
  const entry = latestEntry(rhythms, unit, day + CALL_DAYS - 1)
  return entry >= 0 && rhythms.day[entry] >= day
}

function weighed(weight: Float64Array, hits: Float64Array): { readonly effective: number; readonly rate: number } {
  let [sum, squares, ordered] = [0, 0, 0]
  for (let unit = 0; unit < weight.length; unit++) {
    sum += weight[unit]
    squares += weight[unit] ** 2
    ordered += hits[unit]
  }
  return sum === 0 ? { effective: 0, rate: 0 } : { effective: sum ** 2 / squares, rate: Math.min(1, ordered / sum) }
}
