import type { PlacedActivity } from './activityTable'

/** The activities as they stood on the evening of a day: later ones are not there, and what answers them later is not known. */
export function knownActivities(rows: readonly PlacedActivity[], asOfDay: number): PlacedActivity[] {
  return rows
    .filter(({ day, nextDay }) => Math.min(day, nextDay ?? day) <= asOfDay)
    .map((row) => {
      const isAnswered = row.nextDay !== null && row.nextDay <= asOfDay
      const isDecided = row.outcome !== null && row.outcome !== 'open' && (row.nextDay ?? row.day) <= asOfDay
      return {
        ...row,
        nextDay: isAnswered ? row.nextDay : null,
        hours: isAnswered ? row.hours : null,
        endDay: row.endDay !== null && row.endDay <= asOfDay ? row.endDay : null,
        outcome: row.outcome === null || isDecided ? row.outcome : 'open',
      }
    })
}
