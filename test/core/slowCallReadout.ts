import { CALL_DAYS, type LoggedCall } from '../../src/core/callReadout'
import type { Rhythms } from '../../src/core/rhythm'
import { slowUnits } from './slowStates'

/** What calls have shown, told call by call and pair by pair from lists of sale days. */
export function slowCallReadout(rhythms: Rhythms, calls: readonly LoggedCall[]) {
  const days = (unit: number) => [...rhythms.day.subarray(rhythms.start[unit], rhythms.start[unit + 1])]
  const ordered = (unit: number, day: number) => days(unit).some((on) => on >= day && on < day + CALL_DAYS)
  const isListed = (unit: number, day: number) => {
    const before = days(unit).filter((on) => on < day)
    const last = before.at(-1)
    if (last === undefined) return false
    const entry = rhythms.start[unit] + before.length - 1
    return day >= last + rhythms.riskAfter[entry] && day <= last + rhythms.churnAfter[entry] + 90
  }
  const known = calls.filter(({ day }) => day <= rhythms.asOfDay).toSorted((a, b) => a.day - b.day)
  const first: LoggedCall[] = []
  for (const call of known) {
    const isPart = first.some(({ unit, day }) => unit === call.unit && call.day - day < CALL_DAYS)
    if (!isPart) first.push(call)
  }
  const isOver = ({ day }: LoggedCall) => day + CALL_DAYS - 1 <= rhythms.asOfDay
  const othersOn = (day: number) =>
    slowUnits(rhythms).filter(
      (unit) =>
        isListed(unit, day) && !known.some((call) => call.unit === unit && Math.abs(call.day - day) < CALL_DAYS),
    )
  const over = first.filter(isOver)
  const read = over.filter(({ unit, day }) => isListed(unit, day) && othersOn(day).length > 0)
  const standingOf = (call: LoggedCall) => {
    if (!known.includes(call)) return 'later'
    if (!first.includes(call)) return 'repeated'
    if (!over.includes(call)) return 'waiting'
    return read.includes(call) ? 'read' : 'apart'
  }
  const weights = new Map<number, number>()
  let hits = 0
  for (const { day } of read) {
    const others = othersOn(day)
    for (const unit of others) {
      weights.set(unit, (weights.get(unit) ?? 0) + 1 / others.length)
      if (ordered(unit, day)) hits += 1 / others.length
    }
  }
  const squares = [...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0)
  return {
    called: { accounts: read.length, ordered: read.filter(({ unit, day }) => ordered(unit, day)).length },
    comparable: weights.size,
    effective: read.length === 0 ? 0 : read.length ** 2 / squares,
    waiting: first.length - over.length,
    repeated: known.length - first.length,
    apart: over.length - read.length,
    stood: calls.map((call) => ({
      standing: standingOf(call),
      orderedDay: days(call.unit).find((on) => on >= call.day && on < call.day + CALL_DAYS) ?? null,
    })),
    heldOutRate: read.length === 0 ? null : hits / read.length,
  }
}
