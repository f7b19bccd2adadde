import { useMemo } from 'react'

import { ChartNames } from './ChartNames'
import { type BehindLink, churnHeadline, churnLine, type ChurnMonths, churnWorking } from './churnMonths'
import { ChurnTable } from './ChurnTable'
import { useFormat } from './FormatContext'

/** A question about churn by month, as far as a panel looks at it. */
export interface ChurnQuery<Churn extends ChurnMonths = ChurnMonths> {
  readonly data: Churn | undefined
  readonly isPending: boolean
  readonly isPlaceholderData: boolean
  readonly error: Error | null
  readonly refetch: () => unknown
}

const HEIGHT = 260

/** What every panel of monthly logo churn shows: the panel's own properties, and those of its drawing; null while there is none. */
export function useChurnShown(
  query: ChurnQuery,
  notes: readonly { readonly day: number; readonly text: string }[],
  behind: BehindLink,
) {
  const format = useFormat()
  const churn = query.data
  const input = useMemo(() => (churn === undefined ? null : churnLine(churn, notes, format)), [churn, notes, format])
  const headline = churn === undefined ? null : churnHeadline(churn, format)
  const panel = {
    headline,
    pending: query.isPending,
    height: HEIGHT,
    stale: query.isPlaceholderData ? 'Recomputing' : null,
    error: query.error,
    onRetry: () => void query.refetch(),
    ...(churn === undefined
      ? {}
      : { table: <ChurnTable churn={churn} notes={notes} />, working: churnWorking(churn, behind, format) }),
  }
  const legend = <ChartNames of={{ 'Logo churn': 'logo-churn-month' }} />
  return {
    panel,
    chart: input === null || headline === null ? null : { input, label: headline, height: HEIGHT, legend },
  }
}
