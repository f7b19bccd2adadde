import type { DayWindow } from '../../src/core/dayWindow'
import type { LogoChurn } from '../../src/core/logoChurn'
import type { Rhythms } from '../../src/core/rhythm'

/** State code of a unit at the end of a day, by walking through its sale days. */
export function slowState(rhythms: Rhythms, unit: number, day: number): number {
  let state = 0
  for (let entry = rhythms.start[unit]; entry < rhythms.start[unit + 1]; entry++) {
    const silence = day - rhythms.day[entry]
    if (silence < 0) break
    state = 1
    if (silence >= rhythms.dueAfter[entry]) state = 2
    if (silence >= rhythms.riskAfter[entry]) state = 3
    if (silence >= rhythms.churnAfter[entry]) state = 4
  }
  return state
}

export function slowUnits(rhythms: Rhythms): number[] {
  return Array.from({ length: rhythms.start.length - 1 }, (_, unit) => unit)
}

/** Days on which the unit is churned in the evening and was not the evening before. */
export function slowCrossings(rhythms: Rhythms, unit: number): number[] {
  const crossings: number[] = []
  const first = rhythms.day[rhythms.start[unit]]
  if (rhythms.start[unit] === rhythms.start[unit + 1]) return crossings
  for (let day = first; day <= rhythms.asOfDay; day++) {
    if (slowState(rhythms, unit, day) === 4 && slowState(rhythms, unit, day - 1) !== 4) crossings.push(day)
  }
  return crossings
}

/** Logo churn of a window, told day by day from the states alone. */
export function slowLogoChurn(
  rhythms: Rhythms,
  counted: (unit: number) => boolean,
  { from, to }: DayWindow,
): LogoChurn {
  let openAtStart = 0
  let churned = 0
  let reactivated = 0
  for (const unit of slowUnits(rhythms).filter(counted)) {
    const before = slowState(rhythms, unit, from - 1)
    const isOpen = before >= 1 && before <= 3
    if (isOpen) openAtStart++
    let isChurned = false
    let isBack = false
    for (let day = from; day < Math.min(to, rhythms.asOfDay + 1); day++) {
      if (slowState(rhythms, unit, day) === 4) isChurned = true
      if (slowState(rhythms, unit, day - 1) === 4 && slowState(rhythms, unit, day) !== 4) isBack = true
    }
    if (isOpen && isChurned) churned++
    if (isBack) reactivated++
  }
  return { openAtStart, churned, rate: openAtStart === 0 ? null : churned / openAtStart, reactivated }
}
