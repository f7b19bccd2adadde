import { Link } from '@tanstack/react-router'
import { useState } from 'react'

import { searchOfUnknown } from '../../state/search'
import { scopePart } from '../../state/scopeSearch'
import { useFormat } from '../../ui/FormatContext'
import type { Place } from './places'
import css from './Rail.module.css'
import { useGoTo } from './useGoTo'

interface PlaceLinkProps {
  readonly place: Place
  readonly count: number | null
  readonly onClick?: () => void
}

/** A link to a place; it takes the scope along and leaves the screen's own choices behind. */
export function PlaceLink({ place, count, onClick }: PlaceLinkProps) {
  const format = useFormat()
  const goTo = useGoTo()
  const [pressed, setPressed] = useState(false)
  const Icon = place.icon
  return (
    <Link
      to={place.to}
      search={(previous) => scopePart(searchOfUnknown(previous))}
      activeOptions={{ exact: place.to === '/', includeSearch: false }}
      className={css['place'] ?? ''}
      aria-keyshortcuts={`g ${place.key.toLowerCase()}`}
      data-pressed={pressed || undefined}
      onClick={(event) => {
        onClick?.()
        // With these keys the browser opens it elsewhere.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        setPressed(true)
        goTo(place.to, () => setPressed(false))
      }}
    >
      <Icon aria-hidden="true" />
      <span>{place.name}</span>
      {count !== null && <span className={css['count']}>{format.count(count)}</span>}
    </Link>
  )
}
