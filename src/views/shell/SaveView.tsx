import { Popover } from '@mantine/core'
import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'

import { parseSearch } from '../../state/search'
import { useSavedViews } from '../../state/useSavedViews'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { IconButton } from '../../ui/IconButton'
import { PLACES } from './places'
import css from './SavedViews.module.css'

/** Gives the view on screen a name: place, scope and choices are kept as its address says them. */
export function SaveView() {
  const { address, views, save } = useSavedViews()
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const replaces = views.some((view) => view.name === name.trim())
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={260} trapFocus returnFocus>
      <Popover.Target>
        <IconButton
          label="Save this view"
          icon={<BookmarkPlus />}
          onClick={() => {
            setName(suggestedName(address))
            setOpened(!opened)
          }}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            save(name.trim())
            setOpened(false)
          }}
        >
          <Field name="Name of the view">
            <input
              value={name}
              maxLength={80}
              data-autofocus
              onFocus={(event) => event.target.select()}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <Button small look="primary" submits disabled={name.trim() === ''}>
            {replaces ? 'Replace the view of this name' : 'Save the view'}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

/** "Churn, France": the place and what its filters chose. */
function suggestedName(address: string): string {
  const [path = '/', search = ''] = address.split('?')
  const place = PLACES.find(({ to }) => (to === '/' ? path === '/' : path.startsWith(to)))?.name ?? 'View'
  return [place, ...Object.values(parseSearch(search)).flat()].slice(0, 4).join(', ')
}
