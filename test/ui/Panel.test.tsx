import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

import { Panel } from '../../src/ui/Panel'
import { renderInKit } from './renderInKit'

const sheet = {
  title: 'Net revenue retention',
  definition: 'Revenue now from accounts that bought before, divided by their revenue then.',
  formula: 'Σ cur ÷ Σ prev',
  inputs: [{ label: 'Revenue then', value: '£1,809,917.09' }],
  checks: [
    { label: 'Parts add up', holds: true, detail: 'difference £0.00' },
    { label: 'Lines add up', holds: false, detail: 'difference £0.01' },
  ],
}

describe('Panel', () => {
  it('is a region named by its finding', () => {
    renderInKit(
      <Panel kicker="Concentration" headline="The top 20% carry 74.6%" note="4,338 accounts">
        drawing
      </Panel>,
    )
    const panel = screen.getByRole('region', { name: 'The top 20% carry 74.6%' })
    expect(panel.textContent).toContain('drawing')
    expect(panel.textContent).toContain('4,338 accounts')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('shows the working on ƒ: definition, formula, numbers, checks that hold and that do not', async () => {
    renderInKit(
      <Panel kicker="NRR" headline="118.3%" working={sheet}>
        drawing
      </Panel>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Show the working' }))
    expect(await screen.findByText('Σ cur ÷ Σ prev')).toBeTruthy()
    expect(screen.getByText('£1,809,917.09')).toBeTruthy()
    expect(screen.getByText('Parts add up')).toBeTruthy()
    expect(screen.getByText('Lines add up: does not hold')).toBeTruthy()
  })

  it('swaps the drawing for its table and back', () => {
    renderInKit(
      <Panel kicker="Churn" headline="Fell" table={<p>the table</p>}>
        the drawing
      </Panel>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Show as a table' }))
    expect(screen.getByText('the table')).toBeTruthy()
    expect(screen.queryByText('the drawing')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show the drawing' }))
    expect(screen.getByText('the drawing')).toBeTruthy()
  })

  it('keeps its frame while pending, is busy and has no tools', () => {
    renderInKit(
      <Panel kicker="Monthly churn" headline="never printed" pending height={210} table={<p>the table</p>}>
        never drawn
      </Panel>,
    )
    const panel = screen.getByRole('region', { name: 'Monthly churn' })
    expect(panel.getAttribute('aria-busy')).toBe('true')
    expect(panel.textContent).toBe('Monthly churn')
    const heights = [...panel.querySelectorAll<HTMLElement>('[aria-hidden]')].map((block) => block.style.height)
    expect(heights).toContain('210px')
  })

  it('says that what it shows belongs to the question before', () => {
    renderInKit(
      <Panel kicker="Churn" headline="Fell" stale="Recomputing with fixed 90 d">
        old drawing
      </Panel>,
    )
    expect(screen.getByRole('status').textContent).toBe('Recomputing with fixed 90 d')
    expect(screen.getByText('old drawing').closest('[data-stale]')).not.toBeNull()
    expect(screen.getByRole('region').getAttribute('aria-busy')).toBe('true')
  })

  it('tells a failed question and asks it again', () => {
    const onRetry = vi.fn()
    renderInKit(
      <Panel kicker="Churn" headline="Fell" error={new Error('The worker stopped.')} onRetry={onRetry}>
        never drawn
      </Panel>,
    )
    expect(screen.getByRole('alert').textContent).toContain('Churn could not be shown. The worker stopped.')
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })
})
