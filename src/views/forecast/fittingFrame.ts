import type { UseQueryResult } from '@tanstack/react-query'

/** What a panel shows of a forecast that is on its way, belongs to the scope before, or failed: to be spread on its `Panel`. */
export function fittingFrame(query: UseQueryResult) {
  return {
    pending: query.isPending,
    stale: query.isPlaceholderData ? 'Fitting under the new scope' : null,
    error: query.error,
    onRetry: () => void query.refetch(),
  }
}
