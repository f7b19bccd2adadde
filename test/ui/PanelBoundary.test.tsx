import { fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { Panel } from '../../src/ui/Panel'
import { PanelBoundary } from '../../src/ui/PanelBoundary'
import { renderInKit } from './renderInKit'

let broken = true

function Drawing() {
  if (broken) throw new Error('3 rows have no month.')
  return <p>drawn</p>
}

describe('a panel that throws while drawing', () => {
  // React and the boundary both report the error; the test wants to see what the page shows.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  afterEach(() => {
    broken = true
    reported.mockClear()
  })

  it('leaves its neighbour alone, reports the failure, and draws again on request', () => {
    const onRetry = vi.fn()
    renderInKit(
      <>
        <Panel kicker="Movement" headline="Up" onRetry={onRetry}>
          <Drawing />
        </Panel>
        <Panel kicker="Churn" headline="Down">
          the neighbour
        </Panel>
      </>,
    )
    expect(screen.getByRole('alert').textContent).toContain(
      'Movement could not be shown. 3 rows have no month. Everything else on this page works.',
    )
    expect(screen.getByText('the neighbour')).toBeTruthy()
    expect(reported).toHaveBeenCalled()
    broken = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledOnce()
    expect(screen.getByText('drawn')).toBeTruthy()
  })

  it('also tells what is thrown without being an error', () => {
    const Odd = () => {
      throw 'a bare text' as unknown as Error
    }
    renderInKit(
      <PanelBoundary title="Odd">
        <Odd />
      </PanelBoundary>,
    )
    expect(screen.getByRole('alert').textContent).toContain('Odd could not be shown. a bare text')
  })
})
