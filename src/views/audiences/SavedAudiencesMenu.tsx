import { Popover } from '@mantine/core'
import { Bookmark, ChevronDown, X } from 'lucide-react'
import { useState } from 'react'

import { ruleOfText } from '../../core/audience/ruleText'
import { IconButton } from '../../ui/IconButton'
import { Pill } from '../../ui/Pill'
import { useFormat } from '../../ui/FormatContext'
import css from './AudiencesView.module.css'
import { ruleSentence } from '../../ui/ruleSentence'
import type { AudienceOnScreen } from './useAudience'
import { useSavedAudiences } from './useSavedAudiences'

/** The saved audiences: each opens on the screen, or is removed. */
export function SavedAudiencesMenu({ audience }: { readonly audience: AudienceOnScreen }) {
  const format = useFormat()
  const { audiences, remove } = useSavedAudiences()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus returnFocus>
      <Popover.Target>
        <Pill onClick={() => setOpened(!opened)}>
          <Bookmark aria-hidden="true" /> Saved audiences, {format.count(audiences.length)}{' '}
          <ChevronDown size={14} aria-hidden="true" />
        </Pill>
      </Popover.Target>
      <Popover.Dropdown className={css['savedList']}>
        {audiences.length === 0 && <p>None yet: name one and save it under Export</p>}
        {audiences.map((saved) => (
          <div key={saved.id} className={css['saved']}>
            <button
              type="button"
              onClick={() => {
                audience.open(saved)
                setOpened(false)
              }}
            >
              <bdi>{saved.name}</bdi>
              <small>{ruleSentence(ruleOfText(saved.rule), format)}</small>
            </button>
            <IconButton label={`Remove the audience ${saved.name}`} icon={<X />} onClick={() => remove(saved)} />
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
