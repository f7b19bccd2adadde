import { ChartColours } from '../../charts/ChartColours'
import { useEngineStatus } from '../../state/engineContext'
import { useGoals } from '../../state/useGoals'
import { useScope } from '../../state/useScope'
import { useFormat } from '../../ui/FormatContext'
import { Sheet } from '../../ui/Sheet'
import { cssVariables, TOKENS } from '../../ui/tokens'
import css from './Board.module.css'
import { boardCohorts } from './boardCohorts'
import { BoardCohortTable } from './BoardCohortTable'
import { boardDefinitions } from './boardDefinitions'
import { BoardFigures } from './BoardFigures'
import { BoardFoot } from './BoardFoot'
import { BoardPage } from './BoardPage'
import { frameWords } from './boardScope'
import { ChurnTrendPanel } from './ChurnTrendPanel'
import { ConcentrationPanel } from './ConcentrationPanel'
import { MovementPanel } from './MovementPanel'
import { MoversPanel } from './MoversPanel'
import { SegmentWorthPanel } from './SegmentWorthPanel'
import { useBoardAnswers } from './useBoardAnswers'
import { WhyPanel } from './WhyPanel'

/** Pixels of a drawing that shares its page with a row of others. */
const PAPER_HEIGHT = 180
const LIGHT = cssVariables(TOKENS.light)

/** The board pack: the overview, the cohorts and the definitions as pages of paper, always light. */
export function BoardView() {
  const format = useFormat()
  const [scope] = useScope()
  const status = useEngineStatus()
  const answers = useBoardAnswers(scope)
  const { kpis, cohorts } = answers
  const hasGoals = useGoals(scope).any
  const table = cohorts.data === undefined ? null : boardCohorts(cohorts.data)
  const isCompared = answers.movement.data?.movement !== null
  const before = isCompared ? 3 : 2
  const pages = before + (table?.pages.length ?? 0) + 1
  const told = {
    movement: isCompared,
    forecast: answers.forecast.data?.report?.standing === 'shown',
    costs: answers.economics.data?.total != null,
    goals: hasGoals,
  }
  const company = status.company === '' ? '' : `, ${status.company}`
  const page = (number: number, title: string) => ({
    title,
    place: `Board pack${company}, page ${number} of ${pages}`,
    frame: kpis.data === undefined ? '' : frameWords(kpis.data, status, format),
    foot: <BoardFoot scope={scope} intake={answers.intake.data} />,
  })
  return (
    <ChartColours value={TOKENS.light}>
      <div className={css['pack']} style={LIGHT} data-paper="" aria-busy={answers.waiting}>
        <BoardPage {...page(1, 'Key figures')}>
          <BoardFigures scope={scope} answers={answers} pages={pages} />
        </BoardPage>
        {isCompared && (
          <BoardPage {...page(2, 'Movement and why')}>
            <Sheet>
              <MovementPanel movement={answers.movement} height={215} />
              <WhyPanel why={answers.why} paper />
              <MoversPanel movement={answers.movement} paper />
            </Sheet>
          </BoardPage>
        )}
        <BoardPage {...page(before, 'Churn and concentration')}>
          {kpis.data !== undefined && !isCompared && (
            <p className={css['note']}>
              {`Not in this pack: revenue movement and why it moved. They compare ${kpis.data.frame.months} months with the window before, and the data begin on ${format.day(kpis.data.frame.firstDay)}.`}
            </p>
          )}
          <Sheet>
            <ChurnTrendPanel trend={answers.trend} paper={{ height: PAPER_HEIGHT }} />
            <ConcentrationPanel concentration={answers.concentration} height={PAPER_HEIGHT} />
            <SegmentWorthPanel worth={answers.worth} paper />
          </Sheet>
        </BoardPage>
        {cohorts.data !== undefined &&
          table?.pages.map((rows, i) => (
            <BoardPage key={rows[0]?.month} {...page(before + 1 + i, i === 0 ? 'Cohorts' : `Cohorts, continued ${i}`)}>
              <h2 className={css['title']}>Retention by cohort{i === 0 ? '' : ', continued'}</h2>
              <p className={css['note']}>
                Share of the accounts of a cohort, %, that ordered in each {cohorts.data.matrix.grain} since their
                first. ≥: the {cohorts.data.matrix.grain} is not over.
                {table.older > 0 && ` ${format.count(table.older)} older cohorts are in the mean, not in the table.`}
                {table.later > 0 &&
                  ` The screen has ${cohorts.data.matrix.grain}s ${table.ages} to ${table.ages + table.later - 1} as well.`}
              </p>
              <BoardCohortTable answer={cohorts.data} cohorts={rows} ages={table.ages} />
            </BoardPage>
          ))}
        <BoardPage {...page(pages, 'Definitions')}>
          <h2 className={css['title']}>Definitions</h2>
          <dl className={css['definitions']}>
            {kpis.data !== undefined &&
              boardDefinitions(kpis.data, scope, status, told).map(({ term, meaning }) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
          </dl>
        </BoardPage>
      </div>
    </ChartColours>
  )
}
