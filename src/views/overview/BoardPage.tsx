import type { ReactNode } from 'react'

import css from './Board.module.css'

interface BoardPageProps {
  /** What the page is about, for its head and for screen readers. */
  readonly title: string
  /** "Board pack, Online Retail, page 2 of 6". */
  readonly place: string
  /** At the right of the head: the day and the windows. */
  readonly frame: string
  /** Scope, counts and fingerprint. */
  readonly foot: ReactNode
  readonly children: ReactNode
}

/** One A4 page, landscape: head, what stands on it, foot. Its height is that of the paper. */
export function BoardPage({ title, place, frame, foot, children }: BoardPageProps) {
  return (
    <section className={css['page']} data-page={title} aria-label={title}>
      <header className={css['head']}>
        <span>
          <strong>Tenure</strong> {place}
        </span>
        <span>{frame}</span>
      </header>
      <div className={css['body']}>{children}</div>
      <footer className={css['foot']}>{foot}</footer>
    </section>
  )
}
