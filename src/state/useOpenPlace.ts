import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

import type { AccountField } from '../core/scope'
import { scopePart } from './scopeSearch'
import { searchOfUnknown } from './search'

/** Opens the page of an account, by its key, under the same scope. */
export function useOpenAccount(): (account: string) => void {
  const navigate = useNavigate()
  return useCallback(
    (account) =>
      void navigate({
        to: '/accounts/$account',
        params: { account },
        search: (previous) => scopePart(searchOfUnknown(previous)),
      }),
    [navigate],
  )
}

/** Opens the account list under the same scope, narrowed to some values of a field. */
export function useOpenAccounts(): (field: AccountField, values: readonly string[]) => void {
  const navigate = useNavigate()
  return useCallback(
    (field, values) =>
      void navigate({
        to: '/accounts',
        search: (previous) => ({ ...scopePart(searchOfUnknown(previous)), [field]: [...values] }),
      }),
    [navigate],
  )
}
