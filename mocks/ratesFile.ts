import { civilOfDay, firstDayOfMonth, monthOfDay } from '../src/core/calendar'
import type { DemoHistory } from './company/demoHistory'

/** EUR for one GBP, one rate a month, over and over. */
const EUR_FOR_GBP = [1.152, 1.158, 1.163, 1.171, 1.168, 1.174, 1.181, 1.176, 1.169, 1.162, 1.155, 1.149] as const

/** The rates of the month as the accounts department's CSV export writes them: a column named after each currency, for one pound. */
export function ratesFile({ firstDay, lastDay }: DemoHistory): string {
  const first = monthOfDay(firstDay)
  const rows = Array.from(
    { length: monthOfDay(lastDay) - first + 1 },
    (_, i) => `${isoDate(firstDayOfMonth(first + i))},${EUR_FOR_GBP[(first + i) % EUR_FOR_GBP.length]}`,
  )
  return `${['Date,EUR', ...rows].join('\n')}\n`
}

function isoDate(civilDay: number): string {
  const { year, month, day } = civilOfDay(civilDay)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
