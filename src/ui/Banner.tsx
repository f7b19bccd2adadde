import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import css from './Banner.module.css'

interface BannerProps {
  /** What happened: one sentence, bold. */
  readonly title: string
  /** What it means for what is shown, and how old that is. */
  readonly children: ReactNode
  /** What to press. */
  readonly actions?: ReactNode
}

/** A warning across the page: a source that failed while the rest works. */
export function Banner({ title, children, actions }: BannerProps) {
  return (
    <div role="status" className={css['banner']}>
      <TriangleAlert className={css['icon']} aria-hidden="true" />
      <p>
        <strong>{title}</strong> {children}
      </p>
      {actions !== undefined && <div className={css['actions']}>{actions}</div>}
    </div>
  )
}
