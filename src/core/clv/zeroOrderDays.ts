import type { OrderTable } from '../orderTable'

/**
 * Days of the orders of exactly 0 of each unit up to a day: unit `u` owns `day[start[u]] … day[start[u+1]-1]`, ascending;
 * several on one day stay several.
 *
 * @param unitOf unit of each account; null: every account is its own unit
 */
export function zeroOrderDays(
  { zeroStart, zeroDay }: Pick<OrderTable, 'zeroStart' | 'zeroDay'>,
  unitOf: Uint32Array | null,
  unitCount: number,
  asOfDay: number,
): { readonly start: Uint32Array; readonly day: Uint16Array } {
  const days: number[][] = Array.from({ length: unitCount }, () => [])
  for (let account = 0; account + 1 < zeroStart.length; account++) {
    const unit = days[unitOf === null ? account : unitOf[account]]
    for (let order = zeroStart[account]; order < zeroStart[account + 1]; order++) {
      if (zeroDay[order] <= asOfDay) unit.push(zeroDay[order])
    }
  }
  const start = new Uint32Array(unitCount + 1)
  days.forEach((unit, at) => (start[at + 1] = start[at] + unit.length))
  return { start, day: Uint16Array.from(days.flatMap((unit) => unit.sort((a, b) => a - b))) }
}
