import type { HeldPlan } from './PlannedRecords'
import type { EngineStatus } from './status'

/** What the page shall know of a plan. */
export function describedPlan(plan: HeldPlan): Partial<EngineStatus> {
  const { company, locale, zone, currency, fiscalYearStartMonth, definition, fixedDays, workspaceUrl, labels } = plan
  const said = { company, locale, zone, currency, fiscalYearStartMonth, definition, fixedDays, workspaceUrl }
  return { ...said, sources: labels }
}
