import type { Scope } from '../../core/scope'
import { usualDefinitions } from '../../core/usualDefinitions'
import { useScope } from '../../state/useScope'
import { definitionWords } from '../../ui/definitionWords'
import { Field } from '../../ui/Field'
import { FigureName } from '../../ui/FigureName'
import { Segmented, type Option } from '../../ui/Segmented'
import { RatesChoice } from './RatesChoice'
import css from './ScopeMenu.module.css'
import type { ShellFacts } from './shellFacts'

/** The choices behind the definitions pill; each holds at once. */
export function DefinitionForm({ facts }: { readonly facts: ShellFacts }) {
  const [scope, setScope] = useScope()
  const change = (part: Partial<Scope>) => setScope((now) => ({ ...now, ...part }))
  const definitions = usualDefinitions(scope.definition ?? facts.definition, facts.fixedDays)
  return (
    <div className={css['menu']} data-wide="">
      <Choice
        says="An account is overdue and churned by"
        label="Rule of churn"
        metric="set-churn-rule"
        value={definitionWords(scope.definition ?? facts.definition)}
        options={definitions.map((one) => ({ value: definitionWords(one), label: definitionWords(one) }))}
        onChange={(words) => {
          const chosen = definitions.find((one) => definitionWords(one) === words) ?? null
          change({ definition: words === definitionWords(facts.definition) ? null : chosen })
        }}
      />
      <Choice
        says="CLV, tiers and concentration count"
        label="Value basis"
        metric="set-basis"
        value={scope.basis}
        options={[
          { value: 'margin', label: 'Margin' },
          { value: 'revenue', label: 'Revenue' },
        ]}
        onChange={(basis) => change({ basis })}
      />
      <Choice
        says="Returns, refunds and credit notes"
        label="Credits"
        metric="set-credits"
        value={scope.credits ? 'on' : 'off'}
        options={[
          { value: 'on', label: 'Taken off' },
          { value: 'off', label: 'Left out (gross)' },
        ]}
        onChange={(credits) => change({ credits: credits === 'on' })}
      />
      <Choice
        says="Count"
        label="Unit"
        metric="set-unit"
        value={scope.unit}
        options={[
          { value: 'account', label: 'Billing accounts' },
          { value: 'group', label: 'Parent groups' },
        ]}
        onChange={(unit) => change({ unit })}
      />
      <CurrencyChoice facts={facts} chosen={scope.currency} onChange={(currency) => change({ currency })} />
      <RatesChoice facts={facts} scope={scope} onChange={(ratesOn) => change({ ratesOn })} />
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  /** The sentence that the options complete. */
  readonly says: string
  readonly label: string
  /** What it decides, by its id in docs/metrics.md. */
  readonly metric: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ says, metric, ...rest }: ChoiceProps<Value>) {
  return (
    <div className={css['group']} data-defined="">
      <span>{says}</span>
      <Segmented {...rest} />
      <FigureName metric={metric} label={rest.label} />
    </div>
  )
}

interface CurrencyChoiceProps {
  readonly facts: ShellFacts
  readonly chosen: string | null
  readonly onChange: (currency: string | null) => void
}

function CurrencyChoice({ facts, chosen, onChange }: CurrencyChoiceProps) {
  const [configured] = facts.currencies
  if (facts.currencies.length < 2) return null
  return (
    <Field name="Report in" metric="set-currency">
      <select
        value={chosen ?? configured}
        onChange={({ target }) => onChange(target.value === configured ? null : target.value)}
      >
        {facts.currencies.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </select>
    </Field>
  )
}
