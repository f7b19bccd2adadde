import type { UseQueryResult } from '@tanstack/react-query'

import { barSplit } from '../../charts/barSplit'
import { Chart } from '../../charts/Chart'
import { monthTrend } from '../../charts/monthTrend'
import type { ChurnTrendAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { useShorterPeriod } from '../../state/useShorterPeriod'
import { ChartNames } from '../../ui/ChartNames'
import { HistoryGate } from '../../ui/HistoryGate'
import { Panel } from '../../ui/Panel'
import { useWindowChurnShown } from '../../ui/useWindowChurnShown'

/** Logo churn and revenue churn over the same windows: do small or large accounts leave? */
export function WindowChurnPanel({ trend: query }: { readonly trend: UseQueryResult<ChurnTrendAnswer> }) {
  const answer = query.data
  const period = useShorterPeriod(answer?.frame.months)
  const { panel, known, headline, lines, bars } = useWindowChurnShown(query, useBehindLink())
  return (
    <Panel
      span={5}
      kicker={`Accounts and revenue lost over the ${answer?.windowMonths ?? period.months} months to the end of each month`}
      height={260}
      {...panel}
    >
      {answer !== undefined && known === 0 && (
        <HistoryGate
          firstDay={answer.frame.firstDay}
          months={period.months}
          shorter={period.shorter}
          onShorter={period.choose}
        />
      )}
      {known > 1 && lines !== null && headline !== null && (
        <Chart of={monthTrend} input={lines} label={headline} height={260} legend={<ChartNames of={NAMES} />} />
      )}
      {known === 1 && bars !== null && headline !== null && (
        <Chart of={barSplit} input={bars} label={headline} height={120} legend={<ChartNames of={NAMES} />} />
      )}
    </Panel>
  )
}

const NAMES = { Accounts: 'logo-churn-window', Revenue: 'revenue-churn-window' }
