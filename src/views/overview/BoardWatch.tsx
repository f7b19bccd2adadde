import type { Scope } from '../../core/scope'
import type { KpisAnswer } from '../../state/answers'
import { useDismissals } from '../../state/useDismissals'
import { useFormat } from '../../ui/FormatContext'
import { machineValue } from '../../ui/machineValue'
import css from './Board.module.css'
import { useAlerts } from './useAlerts'

interface BoardWatchProps {
  readonly scope: Scope
  readonly kpis: KpisAnswer | undefined
}

/** Findings that fit beside what is expected. */
const MOST = 4

/** What there is to see to, as the overview has it: a sentence each, without those that were set aside. */
export function BoardWatch({ scope, kpis }: BoardWatchProps) {
  const format = useFormat()
  const { isDismissed } = useDismissals(scope)
  const alerts = useAlerts(scope, kpis).filter((alert) => !isDismissed(alert))
  const more = alerts.length - MOST
  return (
    <section aria-labelledby="board-watch">
      <h2 id="board-watch" className={css['title']}>
        To watch
      </h2>
      <ul className={css['watch']}>
        {alerts.slice(0, MOST).map(({ id, kind, value, text }) => (
          <li key={id} data-figure="alert" data-value={machineValue(kind, value)} data-alert={id}>
            {text}
          </li>
        ))}
        {more > 0 && <li>And {format.count(more)} more on the overview.</li>}
        {kpis !== undefined && alerts.length === 0 && <li>Nothing that the rules of alerts call for.</li>}
      </ul>
    </section>
  )
}
