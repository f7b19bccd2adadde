import { Popover } from '@mantine/core'
import { SquareFunction } from 'lucide-react'
import { useState } from 'react'

import { IconButton } from './IconButton'
import { Working, type WorkingSheet } from './Working'

/** The ƒ of a panel or a tile: opens how its figures came about. */
export function WorkingTool({ sheet }: { readonly sheet: WorkingSheet }) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus returnFocus>
      <Popover.Target>
        <IconButton
          label="Show the working"
          icon={<SquareFunction />}
          data-tool="working"
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Working sheet={sheet} onLeave={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
