import { ACCOUNT_STATES, type AccountState } from '../../core/accountState'
import type { AccountsAnswer } from '../../state/answers'
import { useScope } from '../../state/useScope'
import { FigureName } from '../../ui/FigureName'
import { useFormat } from '../../ui/FormatContext'
import { Segmented } from '../../ui/Segmented'
import { STATE_WORDS } from '../../ui/StateChip'
import css from './AccountsView.module.css'

/** In the order of a life; those who have not bought come last. */
const STATES: readonly AccountState[] = ['active', 'due', 'at-risk', 'churned', 'prospect']

interface StateFilterProps {
  /** Of the list before its states are chosen. */
  readonly all: AccountsAnswer | undefined
}

/** The count of each state; choosing one narrows the scope to it. */
export function StateFilter({ all }: StateFilterProps) {
  const format = useFormat()
  const [scope, setScope] = useScope()
  const chosen = scope.accounts.state ?? []
  const count = (state: AccountState) => all?.stateCount[ACCOUNT_STATES.indexOf(state)] ?? 0
  const options = [
    { value: 'all', label: 'All' },
    ...STATES.filter((state) => count(state) > 0 || chosen.includes(state)).map((state) => ({
      value: state,
      label: (
        <span data-figure="accounts-in-state" data-state={state} data-value={all === undefined ? '' : count(state)}>
          {STATE_WORDS[state]} {all === undefined ? '' : format.count(count(state))}
        </span>
      ),
    })),
  ]
  return (
    <div className={css['states']}>
      <Segmented
        label="State"
        value={chosen.length === 0 ? 'all' : chosen.length === 1 ? (chosen[0] ?? '') : ''}
        options={options}
        onChange={(state) =>
          setScope((now) => {
            const { state: _before, ...others } = now.accounts
            return { ...now, accounts: state === 'all' ? others : { ...others, state: [state] } }
          })
        }
      />
      <FigureName metric="field-state" label="State" />
    </div>
  )
}
