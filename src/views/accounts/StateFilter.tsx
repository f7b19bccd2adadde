import { ACCOUNT_STATES, type AccountState } from '../../core/accountState'
import type { AccountsAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { useScope } from '../../state/useScope'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { FigureName } from '../../ui/FigureName'
import { useFormat } from '../../ui/FormatContext'
import { Segmented } from '../../ui/Segmented'
import { STATE_WORDS } from '../../ui/StateChip'
import { sumCheck } from '../../ui/sumCheck'
import type { WorkingSheet } from '../../ui/Working'
import { WorkingTool } from '../../ui/WorkingTool'
import css from './AccountsView.module.css'

/** In the order of a life; those who have not bought come last. */
const STATES: readonly AccountState[] = ['active', 'due', 'at-risk', 'churned', 'prospect']

interface StateFilterProps {
  /** Of the list before its states are chosen. */
  readonly all: AccountsAnswer | undefined
  /** What the list was searched for. */
  readonly search: string
}

/** The count of each state; choosing one narrows the scope to it. */
export function StateFilter({ all, search }: StateFilterProps) {
  const format = useFormat()
  const linkTo = useBehindLink()
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
      {all !== undefined && <WorkingTool sheet={sheetOf(all, search, linkTo, format)} />}
    </div>
  )
}

/** How the counts and the totals of the list come about, each down to its accounts. */
function sheetOf(
  { stateCount, total, clv, value12, frame }: AccountsAnswer,
  search: string,
  linkTo: ReturnType<typeof useBehindLink>,
  format: Format,
): WorkingSheet {
  const count = (state: AccountState) => stateCount[ACCOUNT_STATES.indexOf(state)] ?? 0
  const states = STATES.filter((state) => count(state) > 0)
  return {
    title: 'Accounts by state',
    definition: `Every account that the filters and the search leave is in one state, by the days since its last sale against limits of its own rhythm. The totals below the list are Σ CLV so far, and Σ ${frame.basis} of the 12 months to the as-of day, less credits.`,
    formula: 'accounts = Σ accounts of each state',
    inputs: [
      ...states.map((state) => ({ label: STATE_WORDS[state], value: exactly.count(format, count(state)) })),
      { label: 'Accounts', value: exactly.count(format, total), result: true },
      { label: 'CLV so far', value: exactly.moneyFull(format, clv) },
      { label: 'Last 12 months', value: exactly.moneyFull(format, value12) },
    ],
    checks: [sumCheck('The states add up to all accounts', stateCount, total, format.count)],
    behind: states.map((state) =>
      linkTo(STATE_WORDS[state], 'accounts-in-state', search === '' ? state : `${state}:${search}`),
    ),
  }
}
