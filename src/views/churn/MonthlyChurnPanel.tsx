import type { UseQueryResult } from '@tanstack/react-query'

import { Chart } from '../../charts/Chart'
import { churnTrend } from '../../charts/churnTrend'
import type { ChurnTrendAnswer } from '../../state/answers'
import { useAnnotations } from '../../state/useAnnotations'
import { useBehindLink } from '../../state/useBehind'
import { Panel } from '../../ui/Panel'
import { useChurnShown } from '../../ui/useChurnShown'

/** Logo churn by month, the running month dashed. */
export function MonthlyChurnPanel({ trend: query }: { readonly trend: UseQueryResult<ChurnTrendAnswer> }) {
  const behind = useBehindLink()
  const { annotations } = useAnnotations(query.data?.frame.asOfDay)
  const { panel, chart } = useChurnShown(query, annotations, behind)
  return (
    <Panel
      span={7}
      kicker="Monthly logo churn, share of accounts open at the start of the month"
      note="Each account once a month, even if it returned; new accounts are in neither number. Dashed: incomplete month, left out of every change."
      {...panel}
    >
      {chart !== null && <Chart of={churnTrend} {...chart} />}
    </Panel>
  )
}
