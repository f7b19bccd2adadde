import type { DemoCompany } from '../demoCompany'
import type { DemoTruth } from '../demoTruth'

/** A firm as far as its activities go. Days are civil. */
export interface FirmLife {
  readonly firm: DemoTruth
  readonly place: number
  /** The record that goes by its number in other systems: the newest. */
  readonly record: DemoTruth['accounts'][number]
  /** The days of the history in which it was a customer; both are part of it. */
  readonly from: number
  readonly to: number
  /** Whether the relation ended within the history. */
  readonly left: boolean
}

/** Every firm that was a customer in the history for more than a day. */
export function firmLives({ truth, history }: Pick<DemoCompany, 'truth' | 'history'>): readonly FirmLife[] {
  return truth.flatMap((firm, place) => {
    const record = firm.accounts.at(-1)
    const from = Math.max(firm.wonDay, history.firstDay)
    const to = Math.min(firm.untilDay, history.lastDay)
    if (record === undefined || firm.onlyOnce || to <= from) return []
    return [{ firm, place, record, from, to, left: firm.untilDay <= history.lastDay }]
  })
}

/** Years in which the firm was a customer. */
export function yearsOf({ from, to }: FirmLife): number {
  return (to - from + 1) / 365.25
}
