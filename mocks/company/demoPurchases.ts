import type { BusinessClock } from './demoClock'
import type { DemoFirm } from './demoFirm'
import type { DemoHistory } from './demoHistory'
import type { Random } from './random'

const DAYS_PER_YEAR = 365.25

/**
 * The civil days on which a firm orders, ascending: gaps in business time are gamma with the firm's regularity and mean,
 * from its first order until the relation or the history ends. A firm that was a customer before the history is met in
 * the middle of a gap.
 */
export function purchaseDays(
  random: Random,
  firm: DemoFirm,
  clock: BusinessClock,
  history: DemoHistory,
): readonly number[] {
  const { regularity } = firm
  const scale = DAYS_PER_YEAR / firm.ordersPerYear / regularity
  const before = firm.wonDay < history.firstDay
  const last = Math.min(firm.untilDay, history.lastDay)
  const days: number[] = []
  // A gap that is under way when one looks is longer than others: gamma with one more in its shape.
  let at = before ? random.unit() * random.gamma(regularity + 1, scale) : clock.at(firm.wonDay)
  for (;;) {
    const day = clock.dayOf(at)
    if (day > last) return days
    days.push(day)
    if (firm.onlyOnce) return days
    at += random.gamma(regularity, scale)
  }
}
