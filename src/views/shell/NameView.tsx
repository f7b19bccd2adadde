import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { IconButton } from '../../ui/IconButton'
import css from './SavedViews.module.css'

interface NameViewProps {
  /** What the button that opens the field does. */
  readonly label: string
  readonly icon: ReactNode
  /** What stands in the field as it opens. */
  readonly suggested: string
  /** What pressing Enter does to a name: "Save the view". */
  readonly does: (name: string) => string
  /** Names that cannot be given. */
  readonly refuses?: (name: string) => boolean
  readonly onName: (name: string) => void
}

/** A button that asks for the name of a view. */
export function NameView({ label, icon, suggested, does, refuses = () => false, onName }: NameViewProps) {
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const cannot = name === '' || refuses(name)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={260} trapFocus returnFocus>
      <Popover.Target>
        <IconButton
          label={label}
          icon={icon}
          onClick={() => {
            setTyped(suggested)
            setOpened(!opened)
          }}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault()
            if (cannot) return
            onName(name)
            setOpened(false)
          }}
        >
          <Field name="Name of the view">
            <input
              value={typed}
              maxLength={80}
              data-autofocus
              onFocus={(event) => event.target.select()}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
          <Button small look="primary" submits disabled={cannot}>
            {does(name)}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
