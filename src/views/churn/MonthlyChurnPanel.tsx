import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { churnTrend } from '../../charts/churnTrend'
import type { ChurnTrendAnswer } from '../../state/answers'
import { useAnnotations } from '../../state/useAnnotations'
import { useBehindLink } from '../../state/useBehind'
import { ChartNames } from '../../ui/ChartNames'
import { churnLine } from '../../ui/churnMonths'
import { churnSaid } from '../../ui/churnSaid'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'

/** Logo churn by month, the running month dashed. */
export function MonthlyChurnPanel({ trend: query }: { readonly trend: UseQueryResult<ChurnTrendAnswer> }) {
  const format = useFormat()
  const behind = useBehindLink()
  const answer = query.data
  const { annotations } = useAnnotations(answer?.frame.asOfDay)
  const told = answer === undefined ? null : churnSaid(answer, annotations, behind, format)
  const input = useMemo(
    () => (answer === undefined ? null : churnLine(answer, annotations, format)),
    [answer, annotations, format],
  )
  return (
    <Panel
      span={7}
      kicker="Monthly logo churn, share of accounts open at the start of the month"
      headline={told?.headline ?? null}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      note="Each account once a month, even if it returned; new accounts are in neither number. Dashed: incomplete month, left out of every change."
      {...told?.beside}
    >
      {input !== null && told !== null && (
        <Chart
          of={churnTrend}
          input={input}
          label={told.headline}
          height={260}
          legend={<ChartNames of={{ 'Logo churn': 'logo-churn-month' }} />}
        />
      )}
    </Panel>
  )
}
