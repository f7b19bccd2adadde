import type { PlacedActivity } from './activityTable'

/** The activities of each unit, in the order of their days; a unit without any is not in it. */
export type ActivitiesOfUnits = ReadonlyMap<number, readonly PlacedActivity[]>

/** Sorts the activities of accounts by the units that those belong to. O(rows log rows of a unit). */
export function activitiesOfUnits(
  rows: readonly PlacedActivity[],
  unitOf: (account: number) => number,
): ActivitiesOfUnits {
  const byUnit = new Map<number, PlacedActivity[]>()
  for (const row of rows) {
    const unit = unitOf(row.account)
    const own = byUnit.get(unit)
    if (own === undefined) byUnit.set(unit, [row])
    else own.push(row)
  }
  for (const own of byUnit.values()) own.sort((a, b) => a.day - b.day)
  return byUnit
}
