import { Search } from 'lucide-react'

import { Pill } from '../../ui/Pill'
import css from './ScopeBar.module.css'

/** Opens the command palette, and shows the key that does the same. */
export function SearchPill({ onOpen }: { readonly onOpen: () => void }) {
  const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent)
  return (
    <Pill
      className={css['search'] ?? ''}
      aria-haspopup="dialog"
      aria-keyshortcuts={onMac ? 'Meta+K' : 'Control+K'}
      onClick={onOpen}
    >
      <Search size={14} aria-hidden="true" />
      <span data-part="prefix">
        Search<span className="visually-hidden"> and commands</span>
      </span>
      <kbd aria-hidden="true">{onMac ? '⌘K' : 'Ctrl K'}</kbd>
    </Pill>
  )
}
