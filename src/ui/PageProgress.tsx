import { createContext, use } from 'react'

import { ProgressLine, type ProgressLineProps } from './ProgressLine'

/** What is being read while a page is shown; null when nothing is. */
export const PageProgress = createContext<ProgressLineProps | null>(null)

/** The progress in force, at the right of a page's headline. */
export function PageProgressLine() {
  const progress = use(PageProgress)
  return progress === null ? null : <ProgressLine {...progress} />
}
