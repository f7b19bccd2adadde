import { useMemo } from 'react'

import type { CohortsAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useEconomics } from '../../state/useEconomics'
import { useScope } from '../../state/useScope'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Sheet } from '../../ui/Sheet'
import { CohortPanel } from './CohortPanel'
import { cohortGroups, periodWord } from './cohortRows'
import { CohortToolbar } from './CohortToolbar'
import { CurvesPanel } from './CurvesPanel'
import { EconomicsPanel } from './EconomicsPanel'
import { notProjectable } from './projectedCells'
import { TrendPanel } from './TrendPanel'
import { useCohortChoices } from './useCohortChoices'
import { useTickedCohorts } from './useTickedCohorts'

/** The cohorts screen: the heat table, curves of chosen cohorts, and the trend at one age. */
export function CohortsView() {
  const format = useFormat()
  const [scope] = useScope()
  const choices = useCohortChoices()
  const { measure, splitBy, sort, trendAge } = choices
  const perAccount = choices.per === 'account'
  const ask = {
    scope,
    measure,
    perAccount,
    grain: choices.grain === 'auto' ? null : choices.grain,
    offset: choices.offset,
    groupBy: splitBy === 'none' ? null : splitBy,
  }
  const table = useAnswer('cohorts', ask)
  const curves = useAnswer('cohorts', { ...ask, measure: 'cumulative', perAccount: true })
  const trend = useAnswer('cohorts', { ...ask, groupBy: null })
  const isProjected = choices.projected === 'on'
  const ahead = { scope, grain: ask.grain, groupBy: ask.groupBy, inRevenue: false }
  const cells = useAnswer(
    'cohortProjection',
    { ...ahead, inRevenue: measure === 'revenue' },
    isProjected && notProjectable(choices) === null,
  )
  const onward = useAnswer('cohortProjection', ahead, isProjected && choices.offset === 'calendar')
  const economics = useEconomics({ scope, grain: ask.grain, offset: ask.offset })
  const everyone = useAnswer(
    'cohorts',
    { ...ask, groupBy: null, scope: { ...scope, accounts: {}, asOfDay: null } },
    choices.scale === 'locked',
  )
  const answer = table.data
  const groups = useMemo(() => (answer === undefined ? [] : cohortGroups(answer, sort, format)), [answer, sort, format])
  const [ticked, toggle] = useTickedCohorts(groups)
  return (
    <>
      <PageHead
        title="Cohorts"
        ledeLines={[2, 3]}
        headline={answer === undefined ? (table.error === null ? null : 'Cohorts') : headlineOf(answer, format)}
        lede={answer === undefined ? '' : ledeOf(answer, format)}
      />
      <CohortToolbar choices={choices} answer={answer} />
      <Sheet>
        <CohortPanel
          query={table}
          projection={isProjected && notProjectable(choices) === null ? cells : null}
          groups={groups}
          everyone={choices.scale === 'locked' ? (everyone.data ?? null) : null}
          choices={choices}
          ticked={ticked}
          onTick={toggle}
        />
        <CurvesPanel
          query={curves}
          projection={isProjected ? (onward.data ?? null) : null}
          economics={economics.data}
          ticked={ticked}
        />
        <TrendPanel query={trend} age={trendAge} />
        <EconomicsPanel query={economics} />
      </Sheet>
    </>
  )
}

/** How many come back, where the table shows that; else the plain title. */
function headlineOf(answer: CohortsAnswer, format: Format): string {
  const period = periodWord(answer)
  const at = (age: number) => answer.mean[age] ?? Number.NaN
  if (answer.measure !== 'retention' || Number.isNaN(at(1))) return `Cohorts by ${period} of the first order`
  const later = [6, 5, 4, 3].find((age) => !Number.isNaN(at(age)))
  const first = `${format.percent(at(1))} of new accounts order again in ${period} 1`
  return later === undefined ? first : `${first}, ${format.percent(at(later))} in ${period} ${later}`
}

function ledeOf(answer: CohortsAnswer, format: Format): string {
  const period = periodWord(answer)
  const gap =
    answer.medianGap === null ? 'no account has ordered twice' : `the usual gap is ${format.days(answer.medianGap)}`
  const why =
    answer.matrix.grain === answer.naturalGrain
      ? `${period}s, because ${gap}`
      : `${period}s, as chosen; ${answer.naturalGrain}s would suit, because ${gap}`
  const first = answer.matrix.leftCensored
    ? ' The first cohort holds every account that existed before the data begin, so read it apart.'
    : ''
  return `Cohorts by first order, in ${why}.${first}`
}
