import type { HeldPlan } from './Holding'
import type { EngineStatus } from './status'

/** What the page shall know of a plan. */
export function describedPlan(plan: HeldPlan): Partial<EngineStatus> {
  const { company, locale, zone, currency, fiscalYearStartMonth, definition, fixedDays, labels } = plan
  return { company, locale, zone, currency, fiscalYearStartMonth, definition, fixedDays, sources: labels }
}
