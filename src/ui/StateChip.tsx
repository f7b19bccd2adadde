import type { AccountState } from '../core/accountState'
import css from './StateChip.module.css'

/** What a state is called on screen. */
export const STATE_WORDS: Readonly<Record<AccountState, string>> = {
  prospect: 'Not yet bought',
  active: 'Active',
  due: 'Due',
  'at-risk': 'At risk',
  churned: 'Churned',
}

interface StateChipProps {
  readonly state: AccountState
  /** A text that replaces the word, such as "Reading" where a source borrows a state's shape. */
  readonly text?: string
  /** Without the box around it, for headings. */
  readonly bare?: boolean
}

/** An account's state: colour, shape and word together. */
export function StateChip({ state, text, bare = false }: StateChipProps) {
  return (
    <span className={css['chip']} data-state={state} data-bare={bare || undefined}>
      <StateShape state={state} />
      {text ?? STATE_WORDS[state]}
    </span>
  )
}

/** The shape of a state alone: disc, half disc, triangle, cross, ring. */
export function StateShape({ state }: { readonly state: AccountState }) {
  return (
    <svg className={css['shape']} data-state={state} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  )
}

const SHAPES = {
  prospect: <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.2" />,
  active: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  due: (
    <>
      <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" />
      <path d="M5 1.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
    </>
  ),
  'at-risk': <path d="M5 1 9.5 9h-9z" fill="currentColor" />,
  churned: <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" fill="none" stroke="currentColor" strokeWidth="1.8" />,
} as const
