import { createContext } from 'react'

import type { AccountRow } from '../../state/answers'

/** The list behind an open account, to step through. */
export interface AccountListBehind {
  /** Where the open account stands in the list; null when it was opened by its address. */
  readonly place: number | null
  readonly total: number
  readonly rowAt: (index: number) => AccountRow | undefined
  readonly open: (row: AccountRow, index: number) => void
}

export const AccountListContext = createContext<AccountListBehind | null>(null)
