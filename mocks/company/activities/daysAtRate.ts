import { workingDay } from '../demoHistory'
import type { Random } from '../random'
import type { FirmLife } from './firmLife'

/** Working days within a firm's life, so many a year on average, at any time alike; none before `earliest`. */
export function daysAtRate(
  random: Random,
  { from, to }: FirmLife,
  perYear: number,
  earliest = from,
): readonly number[] {
  const days: number[] = []
  for (
    let at = Math.max(from, earliest) + random.exponential(365.25 / perYear);
    ;
    at += random.exponential(365.25 / perYear)
  ) {
    const day = workingDay(Math.floor(at))
    if (day > to) return days
    days.push(day)
  }
}
