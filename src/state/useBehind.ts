import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

import { placedAddress } from './demoPlace'
import { printSearch, type Search } from './search'
import { useUrlSearch } from './useUrlSearch'

const KEY = 'behind'

/** The figure whose accounts are open over the screen: its id, what places it ('' = nothing), and the account whose orders are listed. */
export interface BehindOpening {
  readonly figure: string
  readonly at: string
  readonly account: string | null
}

interface Behind {
  readonly opening: BehindOpening | null
  readonly open: (opening: BehindOpening) => void
  readonly close: () => void
}

/** Which figure is taken apart over the screen, as the address says: each step is one of Back. */
export function useBehind(): Behind {
  const [search, changeSearch] = useUrlSearch()
  const [figure, at = '', account = ''] = search[KEY] ?? []
  const open = useCallback(
    (opening: BehindOpening) => changeSearch((previous) => withOpening(previous, opening)),
    [changeSearch],
  )
  const close = useCallback(
    () => changeSearch((previous) => Object.fromEntries(Object.entries(previous).filter(([key]) => key !== KEY))),
    [changeSearch],
  )
  const opening =
    figure === undefined || figure === '' ? null : { figure, at, account: account === '' ? null : account }
  return { opening, open, close }
}

/** A way to the accounts behind a figure: an address, and what a press on it does. */
export interface BehindLink {
  readonly label: string
  readonly href: string
  readonly open: () => void
}

/** Makes links that take a figure apart over the present screen. */
export function useBehindLink(): (label: string, figure: string, at?: string) => BehindLink {
  const router = useRouter()
  const [search] = useUrlSearch()
  return (label, figure, at = '') => {
    const address = `${router.state.location.pathname}${printSearch(withOpening(search, { figure, at, account: null }))}`
    const href = placedAddress(router.basepath, address)
    return { label, href, open: () => router.history.push(href) }
  }
}

/** What makes a `Figure` a button that opens the accounts behind it over the present screen. */
export type BehindOpener = (figure: string, at?: string) => { readonly onOpen: () => void; readonly openLabel: string }

export function useBehindOpener(): BehindOpener {
  const { open } = useBehind()
  return (figure, at = '') => ({
    onOpen: () => open({ figure, at, account: null }),
    openLabel: 'show the accounts',
  })
}

function withOpening(search: Search, { figure, at, account }: BehindOpening): Search {
  return { ...search, [KEY]: account === null ? (at === '' ? [figure] : [figure, at]) : [figure, at, account] }
}
