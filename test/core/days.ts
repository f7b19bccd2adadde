import { dayOfCivil } from '../../src/core/calendar'

/** The civil day of "2024-02-29". */
export function day(text: string): number {
  const [year, month, dayOfMonth] = text.split('-').map(Number)
  return dayOfCivil(year, month, dayOfMonth)
}
