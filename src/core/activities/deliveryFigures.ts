import type { DayWindow } from '../dayWindow'
import { type ShareInterval, wilsonInterval } from '../wilsonInterval'
import type { PlacedActivity } from './activityTable'
import { lateDays } from './exposure'
import { empiricalQuantile } from '../math/empiricalQuantile'

/** Deliveries that were promised for a day of a window. */
export interface DeliveryFigures {
  readonly promised: number
  /** Came after the day promised, or had not come by the as-of day though it was over. */
  readonly late: number
  /** Of those the ones that had not come. */
  readonly missing: number
  /** late ÷ promised; null when none was promised. */
  readonly share: number | null
  readonly interval: ShareInterval | null
  /** Days by which half of the late ones that came were late; NaN when none was. */
  readonly medianDaysLate: number
}

/** How many deliveries of the window came late, by what was known on the evening of the as-of day; one promised for that day still has time. */
export function deliveryFigures(
  rows: readonly PlacedActivity[],
  isChosen: (row: PlacedActivity) => boolean,
  window: DayWindow,
  asOfDay: number,
): DeliveryFigures {
  const came = ({ nextDay }: PlacedActivity) => nextDay !== null && nextDay <= asOfDay
  const due = rows.filter(
    (row) => isChosen(row) && row.day >= window.from && row.day < window.to && (row.day < asOfDay || came(row)),
  )
  const late = due.filter((row) => !came(row) || lateDays(row) > 0)
  const arrived = late.filter(came)
  const of = due.length
  return {
    promised: of,
    late: late.length,
    missing: late.length - arrived.length,
    share: of === 0 ? null : late.length / of,
    interval: wilsonInterval(late.length, of),
    medianDaysLate: empiricalQuantile(arrived.map(lateDays), 0.5),
  }
}
