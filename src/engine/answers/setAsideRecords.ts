import type { Scope } from '../../core/scope'
import type { SetAside } from '../../core/setAside'
import type { SetAsideRecord } from '../../core/setAsideRecords'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

/** Which records set aside are meant: those that agree in everything named. */
export type AsideChoice = Partial<Pick<SetAside, 'source' | 'record' | 'reason' | 'currency'>>

export interface SetAsideRecordsQuestion {
  readonly scope: Scope
  readonly of: AsideChoice
  /** Records wanted at most. */
  readonly count: number
}

export interface SetAsideRecordsAnswer {
  readonly frame: Frame
  readonly of: AsideChoice
  /** Records there are of these, and how many were counted when the data were read: the same number, reckoned twice. */
  readonly total: number
  readonly counted: number
  readonly rows: readonly SetAsideRecord[]
}

/** What the records set aside are told from. */
export interface AsideSource {
  /** Every record that is in no figure of a scope's analysis. */
  readonly setAsideRecords: (scope: Scope) => readonly SetAsideRecord[]
}

/** The records of whatever kind that are in no figure, one by one. */
export function answerSetAsideRecords(
  analysis: Analysis,
  held: AsideSource,
  { scope, of, count }: SetAsideRecordsQuestion,
): SetAsideRecordsAnswer {
  const isMeant = (one: Required<AsideChoice>) =>
    (Object.keys(of) as (keyof AsideChoice)[]).every((name) => of[name] === undefined || of[name] === one[name])
  const { table, costs, activities } = analysis
  const rows = held.setAsideRecords(scope).filter(isMeant)
  const tallied = [...table.setAside, ...costs.setAside, ...activities.setAside].filter(isMeant)
  return {
    frame: analysis.frame(scope),
    of,
    total: rows.length,
    counted: tallied.reduce((sum, entry) => sum + entry.count, 0),
    rows: rows.slice(0, count),
  }
}
