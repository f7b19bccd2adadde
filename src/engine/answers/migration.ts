import { addMonths } from '../../core/calendar'
import { type Migration, migration } from '../../core/migration'
import { RFM_SEGMENTS } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

export interface MigrationQuestion {
  readonly scope: Scope
  /** How many months before the as-of day the accounts are looked at first. */
  readonly months: number
}

export interface MigrationAnswer {
  readonly frame: Frame
  /** The earlier as-of day. */
  readonly beforeDay: number
  /** How many months lie between. */
  readonly months: number
  /** Flows between the codes of RFM_SEGMENTS; null when the history begins after the earlier day. */
  readonly flows: Migration | null
}

/**
 * Which RFM segment the chosen accounts were in some months ago, and which they are in now. Attributes, and the choice
 * of accounts, are those of the as-of day.
 */
export function answerMigration(analysis: Analysis, { scope, months }: MigrationQuestion): MigrationAnswer {
  const frame = analysis.frame(scope)
  const beforeDay = addMonths(frame.asOfDay, -months)
  if (beforeDay < frame.firstDay) return { frame, beforeDay, months, flows: null }
  const before = analysis.rfm({ ...scope, asOfDay: beforeDay })
  const now = analysis.rfm(scope)
  const flows = migration(
    before.segment,
    now.segment,
    RFM_SEGMENTS.length,
    before.monetary,
    now.monetary,
    analysis.mask(scope),
  )
  return { frame, beforeDay, months, flows }
}
