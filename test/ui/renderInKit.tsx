import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'

import { ChartColours } from '../../src/charts/ChartColours'
import { TOKENS } from '../../src/ui/tokens'
import { UiProvider } from '../../src/ui/UiProvider'

afterEach(cleanup)

/** Everything a part of the kit stands in: British formats, pounds, light. */
export function InKit({ children }: { readonly children: ReactNode }) {
  return (
    <UiProvider theme="light" density="compact" locale="en-GB" currency="GBP">
      <ChartColours value={TOKENS.light}>{children}</ChartColours>
    </UiProvider>
  )
}

/** Renders a part of the kit where it can stand; what was rendered goes with the test. */
export function renderInKit(node: ReactNode) {
  return render(node, { wrapper: InKit })
}
