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
import { AnnotationsTool } from './AnnotationsTool'

/** Logo churn by month over the last two years, the running month dashed. */
export function ChurnTrendPanel({ trend: query }: { readonly trend: UseQueryResult<ChurnTrendAnswer> }) {
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
      kicker="Monthly churn, share of accounts open at the start of the month"
      headline={told?.headline ?? null}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      actions={<AnnotationsTool newestDay={answer?.frame.asOfDay ?? null} />}
      onRetry={() => void query.refetch()}
      note="Churn is dated on the day an account passes its own limit, so past months never change. Dashed: incomplete month, left out of every change."
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
