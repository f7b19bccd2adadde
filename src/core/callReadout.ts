import { latestEntry } from './accountState'
import { type Responses, type Uplift, uplift } from './audience/uplift'
import type { Rhythms } from './rhythm'
import { unitsToCall } from './unitsToCall'

/** A call that was logged. */
export interface LoggedCall {
  readonly unit: number
  readonly day: number
}

/**
 * What became of a call in the reckoning: read out; too young; part of an earlier call to the account; set apart, as nothing can be
 * compared; or not yet made on the as-of day.
 */
export type CallStanding = 'read' | 'waiting' | 'repeated' | 'apart' | 'later'

/** A call as it stands, and the first day within its days, up to the as-of day, on which the account ordered. */
export interface StoodCall {
  readonly standing: CallStanding
  readonly orderedDay: number | null
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
  /** Each of the calls, in the order in which they were given. */
  readonly stood: readonly StoodCall[]
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
  const standings = calls.map((): CallStanding => 'later')
  const numbered = calls.map((call, at) => ({ ...call, at }))
  const known = numbered.filter(({ day }) => day <= rhythms.asOfDay).toSorted((a, b) => a.day - b.day)
  for (const { at } of known) standings[at] = 'repeated'
  const { firstCalls, daysOf } = callsByUnit(known)
  const weight = new Float64Array(rhythms.start.length - 1)
  const hits = new Float64Array(weight.length)
  for (const [day, first] of firstCalls) {
    if (day + CALL_DAYS - 1 > rhythms.asOfDay) {
      for (const { at } of first) standings[at] = 'waiting'
      continue
    }
    const listed = unitsToCall(rhythms, day, day - 1)
    const others = uncalled(listed, daysOf, day)
    const called = others.length === 0 ? [] : first.filter(({ unit }) => listed[unit] === 1)
    for (const { at } of first) standings[at] = 'apart'
    for (const { at } of called) standings[at] = 'read'
    for (const unit of others) {
      const share = called.length / others.length
      weight[unit] += share
      if (orderedWithin(rhythms, unit, day) !== null) hits[unit] += share
    }
  }
  const stood = calls.map(({ unit, day }, at) => ({
    standing: standings[at],
    orderedDay: orderedWithin(rhythms, unit, day),
  }))
  const { effective, rate } = weighed(weight, hits)
  const count = (which: CallStanding) => standings.reduce((sum, standing) => sum + Number(standing === which), 0)
  const ordered = stood.filter(({ standing, orderedDay }) => standing === 'read' && orderedDay !== null)
  const called = { accounts: count('read'), ordered: ordered.length }
  return {
    called,
    comparable: weight.reduce((sum, its) => sum + Number(its > 0), 0),
    effective,
    waiting: count('waiting'),
    repeated: count('repeated'),
    apart: count('apart'),
    stood,
    ...uplift(called, { accounts: effective, ordered: rate * effective }),
  }
}

interface NumberedCall extends LoggedCall {
  /** Its place among the calls as they were given. */
  readonly at: number
}

/** The calls by day, without those in the days of an earlier one to the unit, and all days on which a unit was called. */
function callsByUnit(ascending: readonly NumberedCall[]) {
  const firstCalls = new Map<number, NumberedCall[]>()
  const daysOf = new Map<number, number[]>()
  const countedOn = new Map<number, number>()
  for (const call of ascending) {
    const { unit, day } = call
    daysOf.set(unit, [...(daysOf.get(unit) ?? []), day])
    if (day < (countedOn.get(unit) ?? -Infinity) + CALL_DAYS) continue
    countedOn.set(unit, day)
    firstCalls.set(day, [...(firstCalls.get(day) ?? []), call])
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

/** The first day with an order from `day` on, within the days of a call; null without one. */
function orderedWithin(rhythms: Rhythms, unit: number, day: number): number | null {
  const from = Math.max(rhythms.start[unit], latestEntry(rhythms, unit, day - 1) + 1)
  if (from > latestEntry(rhythms, unit, day + CALL_DAYS - 1)) return null
  return rhythms.day[from]
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
