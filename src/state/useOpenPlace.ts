import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

import { ruleOfChoice } from '../core/audience/ruleOfChoice'
import { textOfRule } from '../core/audience/ruleText'
import type { AccountField, Choice } from '../core/scope'
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

/** Opens the account list under the same scope, narrowed further to some values of some fields. */
export function useOpenAccounts(): (fields: Choice<AccountField>) => void {
  const navigate = useNavigate()
  return useCallback(
    (fields) =>
      void navigate({
        to: '/accounts',
        search: (previous) => ({ ...scopePart(searchOfUnknown(previous)), ...fields }),
      }),
    [navigate],
  )
}

/** Makes an audience of the accounts that some values of some fields choose, under the same scope. */
export function useOpenAudience(): (fields: Choice<AccountField>) => void {
  const navigate = useNavigate()
  return useCallback(
    (fields) =>
      void navigate({
        to: '/audiences',
        search: (previous) => ({ ...scopePart(searchOfUnknown(previous)), who: [textOfRule(ruleOfChoice(fields))] }),
      }),
    [navigate],
  )
}
