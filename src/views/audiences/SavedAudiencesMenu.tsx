import { Menu } from '@mantine/core'
import { Bookmark, ChevronDown, X } from 'lucide-react'

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
  return (
    <Menu position="bottom-end" width={360}>
      <Menu.Target>
        <Pill>
          <Bookmark aria-hidden="true" /> Saved audiences, {format.count(audiences.length)}{' '}
          <ChevronDown size={14} aria-hidden="true" />
        </Pill>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {audiences.length === 0 ? 'None yet: name one and save it under Export' : 'Saved audiences'}
        </Menu.Label>
        {audiences.map((saved) => (
          <div key={saved.id} className={css['saved']}>
            <Menu.Item onClick={() => audience.open(saved)}>
              <bdi>{saved.name}</bdi>
              <small>{ruleSentence(ruleOfText(saved.rule), format)}</small>
            </Menu.Item>
            <IconButton label={`Remove the audience ${saved.name}`} icon={<X />} onClick={() => remove(saved)} />
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
