import { Popover } from '@mantine/core'
import { Target } from 'lucide-react'
import { useState } from 'react'

import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useFormat } from '../../ui/FormatContext'
import { IconButton } from '../../ui/IconButton'
import css from './Goal.module.css'
import { type GoalCell, goalOfTyped, typedGoal } from './goalWords'

interface GoalToolProps {
  readonly cell: GoalCell
  /** The goal in force; null when there is none. */
  readonly target: number | null
  readonly onSet: (target: number) => void
  readonly onRemove: () => void
}

/** Sets, changes or removes the goal of a cell. */
export function GoalTool({ cell, target, onSet, onRemove }: GoalToolProps) {
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const format = useFormat()
  const goal = goalOfTyped(cell.kind, typed)
  const unit = cell.kind === 'percent' ? ', %' : cell.kind === 'money' ? `, ${format.currencySign}` : ''
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={260} trapFocus returnFocus>
      <Popover.Target>
        <IconButton
          label={`${target === null ? 'Set a goal' : 'Change the goal'}: ${cell.label}`}
          icon={<Target />}
          onClick={() => {
            setTyped(target === null ? '' : typedGoal(cell.kind, target))
            setOpened(!opened)
          }}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={`Goal of ${cell.label}`}>
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault()
            if (goal === null) return
            onSet(goal)
            setOpened(false)
          }}
        >
          <Field name={`${cell.goal === 'down' ? 'At most' : 'At least'}${unit}`} metric="set-goal">
            <input
              type="number"
              min={0}
              step="any"
              inputMode="decimal"
              value={typed}
              data-autofocus
              onFocus={(event) => event.target.select()}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
          <p>Holds for the period, the filters and the rules on screen, on any as-of day.</p>
          <div className={css['buttons']}>
            <Button small look="primary" submits disabled={goal === null}>
              {goal === null ? 'Set the goal' : `Set the goal ${format.figure(cell.kind, goal)}`}
            </Button>
            {target !== null && (
              <Button
                small
                onClick={() => {
                  onRemove()
                  setOpened(false)
                }}
              >
                Remove it
              </Button>
            )}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
