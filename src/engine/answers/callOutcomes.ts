import { type CallReadout, callReadout, type CallStanding } from '../../core/callReadout'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { unitOfKey } from '../unitOfKey'

export interface CallOutcomesQuestion {
  readonly scope: Scope
  /** The calls that are logged: accounts by key. */
  readonly calls: readonly AskedCall[]
}

interface AskedCall {
  readonly id: string
  readonly account: string
  readonly day: number
}

/** A logged call, whose it is, and what became of it. */
export interface CallRow {
  readonly id: string
  /** The account's key, its name and its rep; the two are empty where these data do not have it (any more). */
  readonly account: string
  readonly name: string
  readonly rep: string
  readonly day: number
  readonly standing: Exclude<CallStanding, 'later'> | 'missing'
  /** The first day from the call on, within its days, on which the account ordered. */
  readonly orderedDay: number | null
}

export interface CallOutcomesAnswer extends Omit<CallReadout, 'stood'> {
  /** Calls up to the as-of day to accounts that these data do not have (any more). */
  readonly missing: number
  /** The calls up to the as-of day, newest first. */
  readonly rows: readonly CallRow[]
}

/** The share saved by calls, read out of the orders that came after them, over all accounts whoever is looked at. */
export function answerCallOutcomes(analysis: Analysis, { scope, calls }: CallOutcomesQuestion): CallOutcomesAnswer {
  const unitOf = unitOfKey(analysis, scope)
  const made = calls.filter(({ day }) => day <= analysis.asOfDay(scope))
  const known = made.flatMap((call) => {
    const unit = unitOf.get(call.account)
    return unit === undefined ? [] : [{ ...call, unit }]
  })
  const { stood, ...readout } = callReadout(analysis.rhythms(scope), known)
  const placeOf = new Map(known.map(({ id }, at) => [id, at]))
  const rows = made.map((call): CallRow => {
    const at = placeOf.get(call.id)
    if (at === undefined) return { ...call, name: '', rep: '', standing: 'missing', orderedDay: null }
    const { standing, orderedDay } = stood[at]!
    if (standing === 'later') throw new Error(`The call ${call.id} is not made yet.`)
    return { ...call, ...whoOf(analysis, scope, known[at]!.unit), standing, orderedDay }
  })
  return {
    ...readout,
    missing: made.length - known.length,
    rows: rows.toSorted((a, b) => b.day - a.day),
  }
}

function whoOf(analysis: Analysis, scope: Scope, unit: number): Pick<CallRow, 'name' | 'rep'> {
  const { accounts } = analysis.table
  const account = analysis.leadOf(scope, unit)
  const { texts, code } = accounts.attributes.rep
  return { name: accounts.name[account]! || accounts.id[account]!, rep: texts[code[account]!]! }
}
