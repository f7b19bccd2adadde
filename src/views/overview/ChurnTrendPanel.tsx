import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { monthTrend, type MonthTrendInput } from '../../charts/monthTrend'
import type { KeptAnnotation } from '../../core/workspace/workspace'
import type { ChurnTrendAnswer } from '../../state/answers'
import { useAnnotations } from '../../state/useAnnotations'
import { useBehindLink } from '../../state/useBehind'
import { churnHeadline, churnWorking, runningNote } from '../../ui/churnMonths'
import { ChurnTable } from '../../ui/ChurnTable'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { AnnotationsTool } from './AnnotationsTool'

/** Logo churn by month over the last two years, the running month dashed. */
export function ChurnTrendPanel({ trend: query }: { readonly trend: UseQueryResult<ChurnTrendAnswer> }) {
  const format = useFormat()
  const behind = useBehindLink()
  const answer = query.data
  const { annotations } = useAnnotations(answer?.frame.asOfDay)
  const headline = answer === undefined ? null : churnHeadline(answer, format)
  const input = useMemo(
    () => (answer === undefined ? null : trendOf(answer, annotations, format)),
    [answer, annotations, format],
  )
  return (
    <Panel
      span={7}
      kicker="Monthly churn, share of accounts open at the start of the month"
      headline={headline}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      actions={<AnnotationsTool newestDay={answer?.frame.asOfDay ?? null} />}
      onRetry={() => void query.refetch()}
      note="Churn is dated on the day an account passes its own limit, so past months never change. Dashed: incomplete month, left out of every change."
      {...(answer === undefined
        ? {}
        : { table: <ChurnTable churn={answer} notes={annotations} />, working: churnWorking(answer, behind, format) })}
    >
      {input !== null && headline !== null && <Chart of={monthTrend} input={input} label={headline} height={260} />}
    </Panel>
  )
}

function trendOf(answer: ChurnTrendAnswer, notes: readonly KeptAnnotation[], format: Format): MonthTrendInput {
  return {
    months: answer.months,
    lines: [{ name: 'Logo churn', values: answer.logoChurn, role: 'main', ends: true }],
    running: runningNote(answer, format),
    notes,
    printMonth: format.month,
    printMonthShort: format.monthShort,
    print: format.percent,
    printTick: format.percentTick,
  }
}
