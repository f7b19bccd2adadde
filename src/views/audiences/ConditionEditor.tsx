import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { MultiSelect } from '@mantine/core'
import { X } from 'lucide-react'

import {
  AUDIENCE_FIELDS,
  AUDIENCE_FIGURES,
  type AudienceField,
  type AudienceFigure,
  type Condition,
} from '../../core/audience/audienceRule'
import type { ChoicesAnswer } from '../../state/answers'
import { FigureName } from '../../ui/FigureName'
import { useFormat } from '../../ui/FormatContext'
import { IconButton } from '../../ui/IconButton'
import css from './AudiencesView.module.css'
import { NumberField } from './NumberField'
import {
  conditionMetric,
  conditionName,
  conditionWords,
  FIELD_NAMES,
  FIGURE_NAMES,
  valueName,
} from '../../ui/conditionWords'

interface ConditionEditorProps {
  readonly condition: Condition
  readonly choices: ChoicesAnswer
  readonly currency: string
  /** What it is called among its neighbours: "Condition 2". */
  readonly label: string
  readonly onChange: (condition: Condition) => void
  readonly onRemove: () => void
}

/** One condition as a token: what is asked, how, and the value. */
export function ConditionEditor({ condition, choices, currency, label, onChange, onRemove }: ConditionEditorProps) {
  const format = useFormat()
  return (
    <span className={css['token']} role="group" aria-label={label} data-field="">
      {condition.kind === 'traits' ? (
        <span className={css['word']}>
          those that <bdi>{conditionWords(condition, format)}</bdi>
        </span>
      ) : (
        <select
          aria-label={`${label}: what is asked`}
          value={subjectOf(condition)}
          onChange={(event) => onChange(conditionOfSubject(event.target.value, choices))}
        >
          <optgroup label="Figures">
            {AUDIENCE_FIGURES.map((figure) => (
              <option key={figure} value={`figure ${figure}`}>
                {FIGURE_NAMES[figure].name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Attributes">
            {offeredFields(condition, choices).map((field) => (
              <option key={field} value={`field ${field}`}>
                {FIELD_NAMES[field]}
              </option>
            ))}
          </optgroup>
          {choices.sales.category.length > 0 && (
            <optgroup label="Categories">
              <option value="bought">bought a category</option>
              <option value="share">share of a category</option>
            </optgroup>
          )}
        </select>
      )}
      <FigureName metric={conditionMetric(condition)} label={conditionName(condition)} />
      <Asked condition={condition} choices={choices} currency={currency} label={label} onChange={onChange} />
      <IconButton label={`Remove ${label}`} icon={<X />} onClick={onRemove} />
    </span>
  )
}

/** Fields with values to choose; one that is chosen from elsewhere only where it is asked already. */
function offeredFields(condition: Condition, choices: ChoicesAnswer): readonly AudienceField[] {
  const asked = condition.kind === 'field' ? condition.field : null
  return AUDIENCE_FIELDS.filter((field) => field === asked || choices.accounts[field].length > 0)
}

type AskedProps = Omit<ConditionEditorProps, 'onRemove'>

function Asked({ condition, choices, currency, label, onChange }: AskedProps) {
  const format = useFormat()
  switch (condition.kind) {
    case 'field':
      return (
        <>
          <select
            aria-label={`${label}: how`}
            value={condition.not ? 'not' : 'is'}
            onChange={(event) => onChange({ ...condition, not: event.target.value === 'not' })}
          >
            <option value="is">is any of</option>
            <option value="not">is none of</option>
          </select>
          <MultiSelect
            aria-label={`${label}: values`}
            size="xs"
            className={css['values'] ?? ''}
            data={[...new Set([...choices.accounts[condition.field], ...condition.values])].map((value) => ({
              value: `v${value}`,
              label: valueName(condition.field, value, format),
            }))}
            value={condition.values.map((value) => `v${value}`)}
            onChange={(values) => onChange({ ...condition, values: values.map((value) => value.slice(1)) })}
            searchable
            placeholder={condition.values.length === 0 ? 'choose' : ''}
            comboboxProps={{ withinPortal: true }}
          />
        </>
      )
    case 'figure':
      return (
        <>
          <SignSelect label={label} sign={condition.sign} onChange={(sign) => onChange({ ...condition, sign })} />
          <NumberField
            label={`${label}: value, ${unitName(condition.figure, currency)}`}
            value={condition.value}
            onChange={(value) => onChange({ ...condition, value })}
          />
          <span className={css['word']}>{unitName(condition.figure, currency)}</span>
        </>
      )
    case 'bought':
      return (
        <>
          <select
            aria-label={`${label}: how`}
            value={`${condition.not ? 'not' : 'is'} ${condition.within}`}
            onChange={(event) =>
              onChange({
                ...condition,
                not: event.target.value.startsWith('not'),
                within: event.target.value.endsWith('ever') ? 'ever' : '12 months',
              })
            }
          >
            <option value="is ever">ever</option>
            <option value="is 12 months">in the last 12 months</option>
            <option value="not ever">never</option>
            <option value="not 12 months">not in the last 12 months</option>
          </select>
          <CategorySelect condition={condition} choices={choices} label={label} onChange={onChange} />
        </>
      )
    case 'share':
      return (
        <>
          <CategorySelect condition={condition} choices={choices} label={label} onChange={onChange} />
          <SignSelect label={label} sign={condition.sign} onChange={(sign) => onChange({ ...condition, sign })} />
          <NumberField
            label={`${label}: percent`}
            value={condition.percent}
            onChange={(percent) => onChange({ ...condition, percent })}
          />
          <span className={css['word']}>%</span>
        </>
      )
    case 'traits':
      return null
  }
}

function CategorySelect({
  condition,
  choices,
  label,
  onChange,
}: Omit<AskedProps, 'condition' | 'currency'> & {
  readonly condition: Extract<Condition, { kind: 'bought' | 'share' }>
}) {
  return (
    <select
      aria-label={`${label}: category`}
      value={condition.category}
      onChange={(event) => onChange({ ...condition, category: event.target.value })}
    >
      {[...new Set([...choices.sales.category.filter((one) => one !== ''), condition.category])].map((category) => (
        <option key={category}>{category}</option>
      ))}
    </select>
  )
}

interface SignSelectProps {
  readonly label: string
  readonly sign: '>=' | '<'
  readonly onChange: (sign: '>=' | '<') => void
}

function SignSelect({ label, sign, onChange }: SignSelectProps) {
  return (
    <select
      aria-label={`${label}: how`}
      value={sign}
      onChange={(event) => onChange(event.target.value === '<' ? '<' : '>=')}
    >
      <option value=">=">is at least</option>
      <option value="<">is below</option>
    </select>
  )
}

function unitName(figure: AudienceFigure, currency: string): string {
  const { unit } = FIGURE_NAMES[figure]
  return unit === 'money' ? currency : unit === 'percent' ? '%' : unit === 'days' ? 'days' : 'orders'
}

function subjectOf(condition: Condition): string {
  if (condition.kind === 'field') return `field ${condition.field}`
  return condition.kind === 'figure' ? `figure ${condition.figure}` : condition.kind
}

/** A first condition about another subject, with a value that is asked often. */
export function conditionOfSubject(subject: string, choices: ChoicesAnswer): Condition {
  const [kind, name] = subject.split(' ')
  const category = choices.sales.category.find((one) => one !== '') ?? ''
  if (kind === 'bought') return { kind: 'bought', within: 'ever', category, not: true }
  if (kind === 'share') return { kind: 'share', category, sign: '>=', percent: 20 }
  if (kind === 'field') {
    const field = name as AudienceField
    return { kind: 'field', field, values: choices.accounts[field].slice(0, 1), not: false }
  }
  const figure = name as AudienceFigure
  if (figure === 'due') return { kind: 'figure', figure, sign: '<', value: 14 }
  return { kind: 'figure', figure, sign: '>=', value: USUAL_VALUES[FIGURE_NAMES[figure].unit] }
}

const USUAL_VALUES = { money: 1000, days: 45, percent: 50, count: 3 } as const
