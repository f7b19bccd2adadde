import type { ReactNode } from 'react'

import css from './Sheet.module.css'

/** The ruled sheet of twelve columns that panels stand in: no gutters, cells meet at 1 px rules. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className={css['sheet']}>{children}</div>
}
