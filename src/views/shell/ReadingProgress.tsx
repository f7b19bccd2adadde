import type { ReactNode } from 'react'

import type { EngineStatus } from '../../state/answers'
import { useEngineStatus } from '../../state/engineContext'
import { PageProgress } from '../../ui/PageProgress'
import type { ProgressLineProps } from '../../ui/ProgressLine'
import { sourceLabel } from './sourceLabel'

/** Tells the pages below what is being read; nothing else is drawn anew as it goes on. */
export function ReadingProgress({ children }: { readonly children: ReactNode }) {
  return <PageProgress value={progressOf(useEngineStatus())}>{children}</PageProgress>
}

function progressOf({ phase, reading, ...status }: EngineStatus): ProgressLineProps | null {
  if (phase === 'starting') return { label: 'Reading the configuration', done: 0, total: null }
  if (phase !== 'reading') return null
  const open = reading.filter(({ stage }) => stage === 'reading' || stage === 'counting')
  const feed = open.at(-1) ?? reading.at(-1)
  if (feed === undefined) return { label: 'Asking the sources', done: 0, total: null }
  const { source, stage, rows, total, pages } = feed
  const label = sourceLabel(status, source)
  return {
    label: stage === 'counting' ? `${label}: counting ${feed.feed} again` : `${label}: reading ${feed.feed}`,
    done: rows,
    total,
    detail: `page ${pages}`,
  }
}
