import { Bookmark, Pencil, X } from 'lucide-react'
import { useId } from 'react'

import type { SavedView } from '../../core/workspace/workspace'
import { useSavedViews } from '../../state/useSavedViews'
import { IconButton } from '../../ui/IconButton'
import css from './SavedViews.module.css'
import { NameView } from './NameView'
import { SaveView } from './SaveView'

/** The views that somebody gave a name, as links, and how to keep the one on screen. */
export function SavedViews({ onFollow }: { readonly onFollow?: () => void }) {
  const { views, address, hrefOf, open, rename, remove } = useSavedViews()
  const headId = useId()
  const isTaken = (name: string, by: SavedView) => views.some((view) => view.name === name && view.id !== by.id)
  return (
    <section aria-labelledby={headId} className={css['views']}>
      <div className={css['head']}>
        <h2 id={headId}>Saved views</h2>
        <SaveView />
      </div>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a
              href={hrefOf(view.address)}
              aria-current={view.address === address ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                open(view.address)
                onFollow?.()
              }}
            >
              <Bookmark size={14} aria-hidden="true" />
              <bdi>{view.name}</bdi>
            </a>
            <NameView
              label={`Rename the view ${view.name}`}
              icon={<Pencil />}
              suggested={view.name}
              does={(name) => (isTaken(name, view) ? 'Another view has this name' : 'Rename the view')}
              refuses={(name) => isTaken(name, view)}
              onName={(name) => rename(view, name)}
            />
            <IconButton label={`Remove the view ${view.name}`} icon={<X />} onClick={() => remove(view)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
