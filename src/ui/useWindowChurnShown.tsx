import { useMemo } from 'react'

import type { BehindLink } from './churnMonths'
import { useFormat } from './FormatContext'
import type { ChurnQuery } from './useChurnShown'
import {
  type WindowChurn,
  windowChurnBars,
  windowChurnHeadline,
  windowChurnLines,
  windowChurnWorking,
} from './windowChurn'
import { WindowChurnNote } from './WindowChurnNote'
import { WindowChurnTable } from './WindowChurnTable'

/**
 * What every panel of logo and revenue churn over windows shows: the panel's own properties, and the inputs of its drawings;
 * `known` counts the windows, of which a single one makes bars and no line.
 */
export function useWindowChurnShown(query: ChurnQuery<WindowChurn>, behind: BehindLink) {
  const format = useFormat()
  const answer = query.data
  const known = answer?.revenueChurn.reduce((count, rate) => count + Number(!Number.isNaN(rate)), 0) ?? 0
  const lines = useMemo(() => (answer === undefined ? null : windowChurnLines(answer, format)), [answer, format])
  const bars = useMemo(() => (answer === undefined ? null : windowChurnBars(answer, format)), [answer, format])
  const headline = answer === undefined ? null : windowChurnHeadline(answer, format)
  const panel = {
    headline,
    pending: query.isPending,
    stale: query.isPlaceholderData ? 'Recomputing' : null,
    error: query.error,
    onRetry: () => void query.refetch(),
    ...(answer === undefined || known === 0
      ? {}
      : {
          table: <WindowChurnTable answer={answer} />,
          note: <WindowChurnNote answer={answer} />,
          working: windowChurnWorking(answer, behind, format),
        }),
  }
  return { panel, known, headline, lines, bars }
}
