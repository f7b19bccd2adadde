import { DEFAULT_SCOPE } from '../core/scope'
import { describedPlan } from './describedPlan'
import { failuresOf } from './failuresOf'
import type { Holding } from './Holding'
import { least } from './least'
import type { EngineStatus } from './status'

/** What the page shall know of the data that are held. */
export function heldStatus(held: Holding): Partial<EngineStatus> {
  const { plan, report, currencies } = held
  const { table } = held.analysisOf(DEFAULT_SCOPE)
  return {
    ...describedPlan(plan),
    readAtMs: report.finishedAtMs,
    currencies,
    failures: failuresOf(report),
    accounts: table.accounts.count,
    sales: table.saleDay.length,
    newestDay: table.newestDay < 0 ? null : table.newestDay,
    firstDay: table.newestDay < 0 ? null : least(table.saleDay),
  }
}
