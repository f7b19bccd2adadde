import { Popover } from '@mantine/core'
import { ArrowLeft, Plus } from 'lucide-react'
import { useState } from 'react'

import { useScope } from '../../state/useScope'
import { Button } from '../../ui/Button'
import { FigureName } from '../../ui/FigureName'
import { useFormat } from '../../ui/FormatContext'
import { Pill } from '../../ui/Pill'
import { FilterValues } from './FilterValues'
import css from './ScopeMenu.module.css'
import { FIELD_WORDS, fieldMetric } from './scopeWords'
import type { FieldChoices, ShellFacts } from './shellFacts'

/** Adds a narrowing: first the field, then its values. */
export function FilterMenu({ facts }: { readonly facts: ShellFacts }) {
  const [opened, setOpened] = useState(false)
  const [field, setField] = useState<FieldChoices | null>(null)
  const toggle = (next: boolean) => {
    setOpened(next)
    if (next) setField(null)
  }
  // The counts may be newer than the choice of the field.
  const current = facts.choices.find((one) => one.of === field?.of && one.field === field.field) ?? null
  return (
    <Popover opened={opened} onChange={toggle} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Pill look="plain" data-shortcut="filter" onClick={() => toggle(!opened)}>
          <Plus size={14} aria-hidden="true" />
          Filter
        </Pill>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filter">
        <div className={css['menu']}>
          {current === null ? (
            <FieldList facts={facts} onChoose={setField} />
          ) : (
            <>
              <div className={css['head']}>
                <FigureName metric={fieldMetric(current)}>{FIELD_WORDS[current.field]}</FigureName>
                <Button small look="quiet" icon={<ArrowLeft size={14} />} onClick={() => setField(null)}>
                  Fields
                </Button>
              </div>
              <FilterValues key={`${current.of} ${current.field}`} choices={current} />
            </>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

interface FieldListProps {
  readonly facts: ShellFacts
  readonly onChoose: (field: FieldChoices) => void
}

function FieldList({ facts, onChoose }: FieldListProps) {
  const format = useFormat()
  const [scope] = useScope()
  const chosenIn = ({ of, field }: FieldChoices) => {
    const values = new Map(Object.entries(scope[of])).get(field)
    return values === undefined ? null : `${format.count(values.length)} chosen`
  }
  if (facts.choices.length === 0)
    return <p className={css['note']}>The orders read so far name nothing to filter by.</p>
  return (['accounts', 'sales'] as const).map((of) => {
    const fields = facts.choices.filter((choices) => choices.of === of)
    if (fields.length === 0) return null
    return (
      <div key={of}>
        <p className={css['note']}>
          {of === 'accounts' ? 'Show accounts by' : 'Count only sales by, as if nothing else were sold'}
        </p>
        <ul className={css['fields']}>
          {fields.map((choices) => (
            <li key={choices.field}>
              <button type="button" onClick={() => onChoose(choices)}>
                <span>{FIELD_WORDS[choices.field]}</span>
                <span>{chosenIn(choices) ?? format.count(choices.values.length)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
