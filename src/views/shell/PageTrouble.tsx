import type { ErrorComponentProps } from '@tanstack/react-router'

import { PageHead } from '../../ui/PageHead'
import { PanelTrouble } from '../../ui/PanelBoundary'

/** A screen that failed as a whole: the places beside it still work. */
export function PageTrouble({ error, reset }: ErrorComponentProps) {
  const reason = error instanceof Error ? error : new Error(String(error))
  return (
    <>
      <PageHead title="Trouble" bare headline="This page could not be shown" lede="The other pages still work." />
      <div style={{ padding: '0 var(--page)' }}>
        <PanelTrouble title="The page" error={reason} onRetry={reset} />
      </div>
    </>
  )
}
