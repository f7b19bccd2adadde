import type { UseQueryResult } from '@tanstack/react-query'

import { barSplit } from '../../charts/barSplit'
import { Chart } from '../../charts/Chart'
import { churnTrend } from '../../charts/churnTrend'
import { monthTrend } from '../../charts/monthTrend'
import type { ChurnTrendAnswer } from '../../state/answers'
import { useAnnotations } from '../../state/useAnnotations'
import { useBehindLink } from '../../state/useBehind'
import { useShorterPeriod } from '../../state/useShorterPeriod'
import { useUrlChoice } from '../../state/useUrlChoice'
import { ChartNames } from '../../ui/ChartNames'
import { HistoryGate } from '../../ui/HistoryGate'
import { Panel } from '../../ui/Panel'
import { Segmented } from '../../ui/Segmented'
import { useChurnShown } from '../../ui/useChurnShown'
import { useWindowChurnShown } from '../../ui/useWindowChurnShown'
import { AnnotationsTool } from './AnnotationsTool'
import css from './ChurnTrendPanel.module.css'

interface ChurnTrendPanelProps {
  readonly trend: UseQueryResult<ChurnTrendAnswer>
  /** On a page of the board pack: by month, and nothing to choose. */
  readonly paper?: { readonly height: number } | null
}

const WAYS = ['month', 'window'] as const

/** Logo churn by month, the running one dashed; or revenue churn beside it, over windows of the period's length. */
export function ChurnTrendPanel({ trend: query, paper = null }: ChurnTrendPanelProps) {
  const behind = useBehindLink()
  const [way, setWay] = useUrlChoice('churn', WAYS)
  const { annotations } = useAnnotations(query.data?.frame.asOfDay)
  const monthly = useChurnShown(query, annotations, behind)
  const windows = useWindowChurnShown(query, behind)
  const isWindow = way === 'window' && paper === null
  const height = paper?.height ?? 260
  const months = query.data?.windowMonths ?? 12
  return (
    <Panel
      span={7}
      kicker={
        isWindow
          ? `Accounts and revenue lost over the ${months} months to the end of each month`
          : 'Monthly churn, share of accounts open at the start of the month'
      }
      actions={<AnnotationsTool newestDay={query.data?.frame.asOfDay ?? null} />}
      note="Churn is dated on the day an account passes its own limit, so past months never change. Dashed: incomplete month, left out of every change."
      {...(isWindow ? windows.panel : monthly.panel)}
      height={paper === null ? height + 36 : height}
    >
      {paper === null && (
        <div className={css['way']}>
          <Segmented
            label="What is lost"
            value={way}
            options={[
              { value: 'month', label: 'Accounts by month' },
              { value: 'window', label: `Accounts and revenue, ${months} months` },
            ]}
            onChange={setWay}
          />
        </div>
      )}
      {isWindow ? (
        <Windows shown={windows} answer={query.data} />
      ) : (
        monthly.chart !== null && <Chart of={churnTrend} {...monthly.chart} height={height} />
      )}
    </Panel>
  )
}

interface WindowsProps {
  readonly shown: ReturnType<typeof useWindowChurnShown>
  readonly answer: ChurnTrendAnswer | undefined
}

function Windows({ shown: { known, headline, lines, bars }, answer }: WindowsProps) {
  const period = useShorterPeriod(answer?.frame.months)
  if (answer === undefined || headline === null || lines === null || bars === null) return null
  if (known === 0) {
    return (
      <HistoryGate
        firstDay={answer.frame.firstDay}
        months={period.months}
        shorter={period.shorter}
        onShorter={period.choose}
      />
    )
  }
  const legend = <ChartNames of={{ 'Logo churn': 'logo-churn-window', 'Revenue churn': 'revenue-churn-window' }} />
  return known > 1 ? (
    <Chart of={monthTrend} input={lines} label={headline} height={260} legend={legend} />
  ) : (
    <Chart of={barSplit} input={bars} label={headline} height={260} legend={legend} />
  )
}
