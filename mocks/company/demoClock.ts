import { civilOfDay } from '../../src/core/calendar'
import { SEASON, WEEK } from './demoLaws'

/**
 * Business time: a clock that runs faster in busy months and stands still on Sundays, so that a rhythm which is even
 * in business time is seasonal in civil time. One year of it is as long as one civil year.
 */
export interface BusinessClock {
  /** Business days passed before the morning of a civil day of the history. */
  at(day: number): number
  /** The civil day on which so many business days have passed; one after the last day when that is later. */
  dayOf(businessDays: number): number
}

/** The clock of the civil days `firstDay … lastDay`, which hold at least a year. */
export function businessClock(firstDay: number, lastDay: number): BusinessClock {
  const days = lastDay - firstDay + 1
  const passed = new Float64Array(days + 1)
  for (let i = 0; i < days; i++) passed[i + 1] = passed[i] + speed(firstDay + i)
  const wholeYears = Math.floor(days / 365) * 365
  const scale = wholeYears / passed[wholeYears]
  for (let i = 0; i <= days; i++) passed[i] *= scale
  return {
    at: (day) => passed[Math.max(0, Math.min(days, day - firstDay))],
    dayOf: (businessDays) => {
      let low = 0
      let high = days
      while (low < high) {
        const middle = (low + high) >> 1
        if (passed[middle + 1] > businessDays) high = middle
        else low = middle + 1
      }
      return firstDay + low
    },
  }
}

function speed(day: number): number {
  const { month, day: dayOfMonth } = civilOfDay(day)
  const shut = (month === 12 && dayOfMonth >= 24) || (month === 1 && dayOfMonth === 1)
  return SEASON[month - 1] * WEEK[(day + 3) % 7] * (shut ? 0.02 : 1)
}
