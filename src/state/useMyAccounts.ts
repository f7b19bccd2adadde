import { useStore } from 'zustand'

import { basePathOf } from './demoPlace'
import { myRepStore } from './myRep'
import { useAnswer } from './useAnswer'
import { useScope } from './useScope'

const store = myRepStore(() => window.localStorage, basePathOf(window.location.pathname))

/** "My accounts": the account filter by the rep who reads, chosen once and kept in this browser. */
export interface MyAccounts {
  /** Whose they may be, as the accounts have it. */
  readonly reps: readonly string[]
  readonly rep: string | null
  /** Only that rep's accounts are chosen. */
  readonly isOn: boolean
  readonly toggle: () => void
  /** Says who reads, and chooses that rep's accounts. */
  readonly choose: (rep: string) => void
}

/** The filter to the reader's own accounts, as a part of the scope. */
export function useMyAccounts(): MyAccounts {
  const { rep, choose } = useStore(store)
  const [scope, setScope] = useScope()
  const choices = useAnswer('choices', { scope })
  const reps = choices.data?.accounts.rep.filter((name) => name !== '') ?? []
  const chosen = scope.accounts.rep ?? []
  const isOn = rep !== null && chosen.length === 1 && chosen[0] === rep
  const only = (name: string | null) =>
    setScope((now) => {
      const { rep: _, ...others } = now.accounts
      return { ...now, accounts: name === null ? others : { ...others, rep: [name] } }
    })
  return {
    reps,
    rep,
    isOn,
    toggle: () => only(isOn ? null : rep),
    choose: (name) => {
      choose(name)
      only(name)
    },
  }
}
