import type { CallResult } from '../core/workspace/callResult'
import type { KeptOutcome } from '../core/workspace/workspace'
import { type LastStep, useLastStep } from './useLastStep'
import { useWorkspace } from './workspaceContext'

export interface CallLog {
  /** Newest first. */
  readonly outcomes: readonly KeptOutcome[]
  /** Calls of an account up to a day, newest first. */
  readonly callsOf: (account: string, untilDay: number) => readonly KeptOutcome[]
  /** Keeps what came of a call; `name` is the account's, for the words of the undo. */
  readonly log: (call: LoggedOutcome, name: string) => void
  readonly remove: (outcome: KeptOutcome, name: string) => void
  /** The last change of the log, to be taken back. */
  readonly lastStep: LastStep | null
}

interface LoggedOutcome {
  readonly account: string
  readonly day: number
  readonly result: CallResult
  readonly text: string
}

/** The calls that are logged, and how to log one. */
export function useCallLog(): CallLog {
  const { workspace, put, remove } = useWorkspace()
  const outcomes = workspace.outcomes.toSorted((a, b) => b.day - a.day || b.changedAtMs - a.changedAtMs)
  const lastStep = useLastStep(/^(Logged|Removed) a call to /)
  return {
    outcomes,
    lastStep,
    callsOf: (account, untilDay) => outcomes.filter((one) => one.account === account && one.day <= untilDay),
    log: (call, name) => put('outcomes', { id: crypto.randomUUID(), ...call }, `Logged a call to ${name}`),
    remove: ({ id }, name) => remove('outcomes', id, `Removed a call to ${name}`),
  }
}
