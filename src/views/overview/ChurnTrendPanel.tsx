import type { UseQueryResult } from '@tanstack/react-query'

import { Chart } from '../../charts/Chart'
import { churnTrend } from '../../charts/churnTrend'
import type { ChurnTrendAnswer } from '../../state/answers'
import { useAnnotations } from '../../state/useAnnotations'
import { useBehindLink } from '../../state/useBehind'
import { Panel } from '../../ui/Panel'
import { useChurnShown } from '../../ui/useChurnShown'
import { AnnotationsTool } from './AnnotationsTool'

/** Logo churn by month over the last two years, the running month dashed. */
export function ChurnTrendPanel({ trend: query }: { readonly trend: UseQueryResult<ChurnTrendAnswer> }) {
  const behind = useBehindLink()
  const { annotations } = useAnnotations(query.data?.frame.asOfDay)
  const { panel, chart } = useChurnShown(query, annotations, behind)
  return (
    <Panel
      span={7}
      kicker="Monthly churn, share of accounts open at the start of the month"
      actions={<AnnotationsTool newestDay={query.data?.frame.asOfDay ?? null} />}
      note="Churn is dated on the day an account passes its own limit, so past months never change. Dashed: incomplete month, left out of every change."
      {...panel}
    >
      {chart !== null && <Chart of={churnTrend} {...chart} />}
    </Panel>
  )
}
