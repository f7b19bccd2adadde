import { Printer } from 'lucide-react'

import type { Scope } from '../../core/scope'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import css from './Board.module.css'
import { BoardForecast } from './BoardForecast'
import { BoardWatch } from './BoardWatch'
import { EconomicsTiles } from './EconomicsTiles'
import { ExpectedWorth } from './ExpectedWorth'
import { KpiCells } from './KpiCells'
import { overviewHeadline, overviewLede } from './overviewWords'
import type { useBoardAnswers } from './useBoardAnswers'
import { useGoalOf } from './useGoalOf'

interface BoardFiguresProps {
  readonly scope: Scope
  readonly answers: ReturnType<typeof useBoardAnswers>
  /** Of the whole pack. */
  readonly pages: number
}

/** What the first page says: the finding, the figures with their goals, and what is expected. */
export function BoardFigures({ scope, answers, pages }: BoardFiguresProps) {
  const format = useFormat()
  const goalOf = useGoalOf(scope)
  const { kpis, movement, states, economics, forecast, waiting } = answers
  const headline = kpis.data === undefined ? null : overviewHeadline(kpis.data, format)
  return (
    <>
      <PageHead
        title="Board pack"
        headline={headline ?? (kpis.error === null ? null : 'Board pack')}
        lede={overviewLede(movement.data, states.data, format)}
        actions={
          <Button icon={<Printer aria-hidden="true" />} disabled={waiting} onClick={() => window.print()}>
            Print {format.count(pages)} pages
          </Button>
        }
      />
      <KpiCells
        kpis={kpis}
        goalOf={goalOf}
        paper
        expected={
          kpis.data?.clv.mean != null && <ExpectedWorth scope={scope} earned={kpis.data.clv.mean} room={64} paper />
        }
      >
        {economics.data !== undefined && (
          <EconomicsTiles economics={economics.data} stale={economics.isPlaceholderData} />
        )}
      </KpiCells>
      <div className={css['ahead']}>
        <section aria-labelledby="board-expected">
          <h2 id="board-expected" className={css['title']}>
            What is expected
          </h2>
          <BoardForecast forecast={forecast} />
        </section>
        <BoardWatch scope={scope} kpis={kpis.data} />
      </div>
    </>
  )
}
