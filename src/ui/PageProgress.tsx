import { createContext, use } from 'react'

import css from './PageHead.module.css'
import { ProgressLine, type ProgressLineProps } from './ProgressLine'

/** What is being read while a page is shown; null when nothing is. */
export const PageProgress = createContext<ProgressLineProps | null>(null)

/** The progress in force, at the right of a page's headline. */
export function PageProgressLine() {
  const progress = use(PageProgress)
  if (progress === null) return null
  return (
    <div className={css['progress']}>
      <ProgressLine {...progress} />
    </div>
  )
}
