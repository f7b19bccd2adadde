import { BookmarkPlus } from 'lucide-react'

import { parseSearch } from '../../state/search'
import { useSavedViews } from '../../state/useSavedViews'
import { NameView } from './NameView'
import { PLACES } from './places'

/** Gives the view on screen a name: place, scope and choices are kept as its address says them. */
export function SaveView() {
  const { address, views, save } = useSavedViews()
  const replaces = (name: string) => views.some((view) => view.name === name)
  return (
    <NameView
      label="Save this view"
      icon={<BookmarkPlus />}
      suggested={suggestedName(address)}
      does={(name) => (replaces(name) ? 'Replace the view of this name' : 'Save the view')}
      onName={save}
    />
  )
}

/** "Churn, France": the place and what its filters chose. */
function suggestedName(address: string): string {
  const [path = '/', search = ''] = address.split('?')
  const place = PLACES.find(({ to }) => (to === '/' ? path === '/' : path.startsWith(to)))?.name ?? 'View'
  return [place, ...Object.values(parseSearch(search)).flat()].slice(0, 4).join(', ')
}
