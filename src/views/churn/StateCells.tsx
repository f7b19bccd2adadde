import type { UseQueryResult } from '@tanstack/react-query'

import { ACCOUNT_STATES } from '../../core/accountState'
import type { DefinitionSet } from '../../core/scope'
import type { StatesAnswer } from '../../state/answers'
import { useOpenAccounts } from '../../state/useOpenPlace'
import { Figure } from '../../ui/Figure'
import { Skeleton } from '../../ui/Skeleton'
import { STATE_WORDS, StateChip } from '../../ui/StateChip'
import { countOf, stateRules } from './churnWords'
import css from './StateCells.module.css'

const STATES = ['active', 'due', 'at-risk', 'churned'] as const

interface StateCellsProps {
  readonly states: UseQueryResult<StatesAnswer>
  readonly definition: DefinitionSet
}

/** Four ruled cells: each state with its rule, its accounts, and what they have brought so far. */
export function StateCells({ states: { data, isPlaceholderData }, definition }: StateCellsProps) {
  const openAccounts = useOpenAccounts()
  const rules = data === undefined ? null : stateRules(data, definition)
  return (
    <div className={css['strip']}>
      {STATES.map((state) => (
        <section key={state} className={css['cell']} aria-label={STATE_WORDS[state]} aria-busy={data === undefined}>
          <h2 className={css['head']}>
            <StateChip state={state} bare />
            {data === undefined ? (
              <span className={css['past']}>&nbsp;</span>
            ) : (
              <span className={css['past']}>
                <Figure
                  metric="state-historical-clv"
                  kind="money"
                  value={data.value[ACCOUNT_STATES.indexOf(state)] ?? null}
                  at={{ state }}
                />{' '}
                past {data.frame.basis}
              </span>
            )}
          </h2>
          {data === undefined || rules === null ? (
            <Skeleton width="70%" height={50} />
          ) : (
            <div className={css['body']} data-stale={isPlaceholderData || undefined}>
              <p className={css['count']}>
                <Figure
                  metric="state-accounts"
                  kind="count"
                  value={countOf(data, state)}
                  at={{ state }}
                  onOpen={() => openAccounts({ state: [state] })}
                  openLabel={`show the accounts that are ${STATE_WORDS[state].toLowerCase()}`}
                />
                <span>{rules[state].words}</span>
              </p>
              <p className={css['limits']}>{rules[state].limits}</p>
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
