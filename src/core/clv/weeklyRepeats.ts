import type { PurchaseDays } from './purchaseDays'

/**
 * Repeat purchases before the end of each week, added up: entry w − 1 counts the days before `originDay` + 7w on which a unit
 * bought that had bought before. Only units that had bought by `knownBy` are followed. O(purchases).
 */
export function weeklyRepeats(
  { unitCount, start, day }: Pick<PurchaseDays, 'unitCount' | 'start' | 'day'>,
  originDay: number,
  weeks: number,
  knownBy: number,
): Float64Array {
  const repeats = new Float64Array(weeks)
  for (let unit = 0; unit < unitCount; unit++) {
    if (start[unit] === start[unit + 1] || day[start[unit]] > knownBy) continue
    for (let entry = start[unit] + 1; entry < start[unit + 1]; entry++) {
      const week = Math.floor((day[entry] - originDay) / 7)
      if (week >= 0 && week < weeks) repeats[week]++
    }
  }
  for (let week = 1; week < weeks; week++) repeats[week] += repeats[week - 1]
  return repeats
}
