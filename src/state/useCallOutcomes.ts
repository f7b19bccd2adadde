import type { UseQueryResult } from '@tanstack/react-query'

import type { Scope } from '../core/scope'
import type { CallOutcomesAnswer } from './answers'
import { useAnswer } from './useAnswer'
import { useWorkspace } from './workspaceContext'

/** What the logged calls have shown so far, over all accounts. */
export function useCallOutcomes(scope: Scope): UseQueryResult<CallOutcomesAnswer> {
  const { workspace } = useWorkspace()
  const calls = workspace.outcomes.map(({ id, account, day }) => ({ id, account, day }))
  return useAnswer('callOutcomes', { scope: { ...scope, accounts: {} }, calls })
}
