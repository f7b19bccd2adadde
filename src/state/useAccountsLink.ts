import { useRouter } from '@tanstack/react-router'

import type { AccountField, Choice } from '../core/scope'
import { placedAddress } from './demoPlace'
import { scopePart } from './scopeSearch'
import { printSearch } from './search'
import { useUrlSearch } from './useUrlSearch'

/** A way to the account list: an address, and what a press on it does. */
export interface AccountsLink {
  readonly label: string
  readonly href: string
  readonly open: () => void
}

/** Makes links to the account list under the scope in force, narrowed to some values of some fields. */
export function useAccountsLink(): (label: string, fields: Choice<AccountField>) => AccountsLink {
  const router = useRouter()
  const [search] = useUrlSearch()
  return (label, fields) => {
    const address = `/accounts${printSearch({ ...scopePart(search), ...fields })}`
    const href = placedAddress(router.basepath, address)
    return { label, href, open: () => router.history.push(href) }
  }
}
