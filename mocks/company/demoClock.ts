import { civilOfDay } from '../../src/core/calendar'

/** Orders of each month relative to the yearly mean, January first: quiet summers, a busy autumn. */
export const SEASON = [0.87, 0.95, 1.09, 1.03, 0.98, 1.05, 0.94, 0.82, 1.12, 1.17, 1.15, 0.83] as const

/** Orders of each weekday relative to the yearly mean, Monday first. */
export const WEEK = [1.5, 1.5, 1.4, 1.4, 1.1, 0.1, 0] as const

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
