import { useDebouncedValue } from '@mantine/hooks'
import { Building2 } from 'lucide-react'

import { DEFAULT_SCOPE } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { useOpenAccount } from '../../state/useOpenPlace'
import { useScope } from '../../state/useScope'
import { STATE_WORDS } from '../../ui/StateChip'
import { matchLetters } from './matchLetters'
import type { PaletteGroup } from './paletteEntry'

const MOST = 6
const PAUSE_MS = 100

/**
 * The accounts that have the letters in name, number or country: the one of that very number or name first, then those that
 * begin so, then those of most value. They are looked for among all accounts, whatever the filters show. `waiting` while the
 * letters typed last have no answer yet.
 */
export function usePaletteAccounts(query: string): { readonly group: PaletteGroup; readonly waiting: boolean } {
  const [scope] = useScope()
  const openAccount = useOpenAccount()
  const [search] = useDebouncedValue(query.trim(), PAUSE_MS)
  const { data, isFetching } = useAnswer('accounts', {
    scope: { ...scope, accounts: DEFAULT_SCOPE.accounts },
    sort: 'match',
    descending: false,
    search,
    from: 0,
    count: search === '' ? 0 : MOST,
  })
  if (query.trim() === '') return { group: { name: 'Accounts', entries: [] }, waiting: false }
  const rows = (data?.rows ?? []).filter(
    // The answer to the letters before may still be there.
    ({ name, id, country }) => matchLetters(`${name} ${id} ${country}`, query) !== null,
  )
  const entries = rows.map(({ key, name, id, country, state }) => ({
    id: `account ${key}`,
    label: name === '' ? id : name,
    detail: [name === '' ? '' : id, country, STATE_WORDS[state]].filter(Boolean).join(', '),
    icon: Building2,
    marks: matchLetters(name === '' ? id : name, query)?.marks ?? [],
    run: () => openAccount(key),
  }))
  return { group: { name: 'Accounts', entries }, waiting: search !== query.trim() || isFetching }
}
