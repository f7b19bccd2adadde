import type { ReactNode } from 'react'

import css from './EmptyState.module.css'
import { useFormat } from './FormatContext'

interface EmptyStateProps {
  readonly icon: ReactNode
  /** Why there is nothing: one sentence. Left out where a panel's headline says it. */
  readonly title?: string
  /** What is known anyway, and what would change it. */
  readonly children: ReactNode
  /** The one action that mends it, and at most one other. */
  readonly actions?: ReactNode
  /** A feed that is missing rather than a filter that is narrow. */
  readonly missing?: boolean
}

/** Why there is nothing to show, and the one action that mends it. Never an empty axis. */
export function EmptyState({ icon, title, children, actions, missing = false }: EmptyStateProps) {
  return (
    <div className={css['empty']}>
      <span className={css['icon']} data-missing={missing || undefined} aria-hidden="true">
        {icon}
      </span>
      <div className={css['words']}>
        {title !== undefined && <p className={css['title']}>{title}</p>}
        <div className={css['why']}>{children}</div>
        {actions !== undefined && <div className={css['actions']}>{actions}</div>}
      </div>
    </div>
  )
}

interface GateProps {
  readonly label: string
  readonly have: number
  readonly need: number
  /** What is counted: "months". */
  readonly unit?: string
}

/** How far a figure is from being allowed: "12 of 18 months", or "2,800, needs 300 accounts", as a bar and in words. */
export function Gate({ label, have, need, unit }: GateProps) {
  const format = useFormat()
  return (
    <div className={css['gate']}>
      <span>{label}</span>
      <progress value={Math.min(have, need)} max={need} aria-label={label} />
      <span className={css['counts']}>
        <strong>{format.count(have)}</strong>
        {have >= need ? ', needs ' : ' of '}
        {format.count(need)}
        {unit === undefined ? '' : ` ${unit}`}
      </span>
    </div>
  )
}
