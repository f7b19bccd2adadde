import type { Column } from '../core/Column'
import type { Records } from '../core/Records'
import { least } from './least'

const YEAR_MS = 365.2425 * 86_400_000

/** The years from the oldest record to now, and one more at both ends; what is dated later is set aside. */
export function yearsOf({ orders, adjustments }: Records, now: number): [number, number] {
  const oldest = Math.min(now, leastMs(orders), leastMs(adjustments))
  const year = (ms: number) => 1970 + Math.floor(ms / YEAR_MS)
  return [Math.max(1970, year(oldest) - 1), year(now) + 2]
}

function leastMs({ placedAtS, count }: { readonly placedAtS: Column; readonly count: number }): number {
  return 1000 * least(placedAtS.share(count))
}
