import type { UseQueryResult } from '@tanstack/react-query'

import type { ForecastAnswer } from '../../state/answers'
import { Gate } from '../../ui/EmptyState'
import { Figure } from '../../ui/Figure'
import { Panel } from '../../ui/Panel'
import css from './GatePanel.module.css'
import { GATE_UNITS } from './forecastWords'

interface GatePanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly answer: ForecastAnswer
}

/** What a forecast needs, and how much of it there is. */
export function GatePanel({ query, answer }: GatePanelProps) {
  return (
    <Panel
      span={7}
      kicker="What a forecast needs"
      headline="This history does not carry a forecast yet"
      stale={query.isPlaceholderData ? 'Counting under the new scope' : null}
      note="Accounts are counted at the end of calibration, over all accounts whoever is in scope. The configuration can set other limits."
    >
      <div className={css['gates']}>
        {answer.gates.map(({ kind, have, need }) => (
          <div key={kind}>
            <Gate label={GATE_NAMES[kind]} have={have} need={need} unit={GATE_UNITS[kind]} />
            <span className="visually-hidden">
              <Figure metric="forecast-gate" kind="count" value={have} at={{ gate: kind }} />
            </span>
          </div>
        ))}
      </div>
    </Panel>
  )
}

const GATE_NAMES = {
  months: 'Whole months of history',
  accounts: 'Accounts that had bought',
  repeaters: 'Accounts that had bought on three days',
} as const
