import { Plus } from 'lucide-react'

import type { AnyOf, AudienceRule, Condition } from '../../core/audience/audienceRule'
import type { ChoicesAnswer } from '../../state/answers'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import css from './AudiencesView.module.css'
import { ConditionEditor, conditionOfSubject } from './ConditionEditor'
import { ruleSentence } from '../../ui/ruleSentence'

interface RulePanelProps {
  readonly rule: AudienceRule
  readonly choices: ChoicesAnswer
  readonly currency: string
  readonly onChange: (rule: AudienceRule) => void
}

/** Who: conditions as tokens, joined by and; one part may hold several joined by or, or leave accounts out. */
export function RulePanel({ rule, choices, currency, onChange }: RulePanelProps) {
  const format = useFormat()
  const { parts, also } = rule
  const withParts = (next: readonly AnyOf[]) =>
    onChange({ ...rule, parts: next.filter(({ conditions }) => conditions.length > 0) })
  const setPart = (at: number, part: AnyOf) => withParts(parts.map((one, place) => (place === at ? part : one)))
  const add = (without: boolean) =>
    withParts([...parts, { without, conditions: [conditionOfSubject('figure clv', choices)] }])
  return (
    <Panel span={7} kicker="Who" headline="Accounts are in it when all of this holds">
      <ol className={css['parts']}>
        {parts.map((part, at) => (
          <li key={at} data-grouped={part.conditions.length > 1 || undefined}>
            <select
              aria-label={`Part ${at + 1}: joined by`}
              value={part.without ? 'but not' : 'and'}
              onChange={(event) => setPart(at, { ...part, without: event.target.value === 'but not' })}
            >
              <option value="and">{at === 0 ? 'whose' : 'and whose'}</option>
              <option value="but not">but not whose</option>
            </select>
            <PartConditions
              part={part}
              name={`Condition ${at + 1}`}
              choices={choices}
              currency={currency}
              onChange={(next) => setPart(at, next)}
            />
          </li>
        ))}
      </ol>
      {also.length > 0 && (
        <ul className={css['parts']} aria-label="Added look-alikes">
          {also.map((condition, at) => (
            <li key={at}>
              <span className={css['word']}>and also</span>
              <ConditionEditor
                condition={condition}
                choices={choices}
                currency={currency}
                label={`Addition ${at + 1}`}
                onChange={() => undefined}
                onRemove={() => onChange({ ...rule, also: also.filter((_, place) => place !== at) })}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={css['acts']}>
        <Button small icon={<Plus />} onClick={() => add(false)}>
          Condition
        </Button>
        <Button small icon={<Plus />} onClick={() => add(true)}>
          Exclusion
        </Button>
      </div>
      <p className={css['sentence']} data-audience-sentence="">
        Reads as: {ruleSentence(rule, format)}
      </p>
    </Panel>
  )
}

interface PartConditionsProps {
  readonly part: AnyOf
  readonly name: string
  readonly choices: ChoicesAnswer
  readonly currency: string
  readonly onChange: (part: AnyOf) => void
}

function PartConditions({ part, name, choices, currency, onChange }: PartConditionsProps) {
  const { conditions } = part
  const setAll = (next: readonly Condition[]) => onChange({ ...part, conditions: next })
  return (
    <span className={css['conditions']}>
      {conditions.map((condition, at) => (
        <span key={at} className={css['either']}>
          {at > 0 && <span className={css['word']}>or</span>}
          <ConditionEditor
            condition={condition}
            choices={choices}
            currency={currency}
            label={conditions.length > 1 ? `${name}, choice ${at + 1}` : name}
            onChange={(next) => setAll(conditions.map((one, place) => (place === at ? next : one)))}
            onRemove={() => setAll(conditions.filter((_, place) => place !== at))}
          />
        </span>
      ))}
      <Button
        small
        look="quiet"
        icon={<Plus />}
        aria-label={`${name}: or another one`}
        onClick={() => setAll([...conditions, conditionOfSubject('figure silence', choices)])}
      >
        or
      </Button>
    </span>
  )
}
