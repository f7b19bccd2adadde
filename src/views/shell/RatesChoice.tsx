import type { Scope } from '../../core/scope'
import { dayOfIso, isoOfDay } from '../../state/isoDay'
import { Field } from '../../ui/Field'
import { FigureName } from '../../ui/FigureName'
import { Segmented } from '../../ui/Segmented'
import css from './ScopeMenu.module.css'
import type { ShellFacts } from './shellFacts'

interface RatesChoiceProps {
  readonly facts: ShellFacts
  readonly scope: Pick<Scope, 'ratesOn' | 'asOfDay'>
  readonly onChange: (ratesOn: Scope['ratesOn']) => void
}

/** At which exchange rates amounts are converted: each at those of its own day, or all at those of one day. */
export function RatesChoice({ facts, scope, onChange }: RatesChoiceProps) {
  if (facts.currencies.length < 2) return null
  const { ratesOn } = scope
  const asOfDay = scope.asOfDay ?? facts.newestDay
  return (
    <div className={css['group']} data-defined="">
      <span>Convert amounts at the rates of</span>
      <Segmented
        label="Exchange rates"
        value={ratesOn === null ? 'own' : ratesOn === 'asOf' ? 'asOf' : 'day'}
        options={[
          { value: 'own', label: 'Their own day' },
          { value: 'asOf', label: 'The as-of day' },
          { value: 'day', label: 'One day' },
        ]}
        onChange={(choice) => onChange(choice === 'own' ? null : choice === 'asOf' ? 'asOf' : (asOfDay ?? 'asOf'))}
      />
      <FigureName metric="set-rates" label="Exchange rates" />
      {typeof ratesOn === 'number' && (
        <Field name="Rates of">
          <input
            type="date"
            value={isoOfDay(ratesOn)}
            onChange={({ target }) => {
              const day = dayOfIso(target.value)
              if (day !== null) onChange(day)
            }}
          />
        </Field>
      )}
    </div>
  )
}
