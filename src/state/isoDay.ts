import { civilOfDay, dayOfCivil } from '../core/calendar'

/** "2011-12-09" of a civil day. */
export function isoOfDay(day: number): string {
  const { year, month, day: dayOfMonth } = civilOfDay(day)
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
}

/** The civil day of "2011-12-09"; null when the text is no date of the calendar between 1970 and 2149. */
export function dayOfIso(text: string | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '')
  if (match === null) return null
  const day = dayOfCivil(Number(match[1]), Number(match[2]), Number(match[3]))
  return day >= 0 && day <= 65_535 && isoOfDay(day) === text ? day : null
}
