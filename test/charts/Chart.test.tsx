import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

import { Chart } from '../../src/charts/Chart'
import { waterfall, type WaterfallInput } from '../../src/charts/waterfall'
import { renderInKit } from '../ui/renderInKit'
import { render } from '@testing-library/react'

const INPUT: WaterfallInput = {
  steps: [
    { name: 'Before', sub: '1,936 accounts', kind: 'total', value: 100 },
    { name: 'New', sub: '972', kind: 'change', value: 50 },
    { name: 'After', sub: '2,835 accounts', kind: 'total', value: 150 },
  ],
  print: (value) => `£${value}`,
  printChange: (value) => `+£${value}`,
  printTick: String,
}
const LABEL = 'Expansion covers churn.'
const plot = () => screen.getByRole('application')
const drawn = () => waitFor(() => expect(plot().dataset['drawn']).toBe('true'), { timeout: 5000 })

describe('Chart', () => {
  it('says what it shows and how to walk it, and draws as SVG', async () => {
    renderInKit(<Chart of={waterfall} input={INPUT} label={LABEL} height={220} legend={null} />)
    expect(plot().getAttribute('aria-label')).toBe(LABEL)
    expect(plot().getAttribute('aria-description')).toBe('Walk its points with the arrow keys.')
    expect(plot().tabIndex).toBe(0)
    await drawn()
    expect(plot().querySelector('svg')).not.toBeNull()
    expect(plot().querySelector('canvas')).toBeNull()
  })

  it('is walked with arrows, Home and End; each point is told; Enter opens it', async () => {
    const onOpen = vi.fn()
    renderInKit(<Chart of={waterfall} input={INPUT} label={LABEL} height={220} legend={null} onOpen={onOpen} />)
    await drawn()
    const told = () => document.querySelector('[aria-live]')?.textContent
    act(() => plot().focus())
    expect(told()).toBe('')
    for (const [key, said] of [
      ['ArrowRight', 'Before, £100, 1,936 accounts'],
      ['ArrowRight', 'New, +£50, 972'],
      ['End', 'After, £150, 2,835 accounts'],
      ['ArrowRight', 'After, £150, 2,835 accounts'],
      ['ArrowLeft', 'New, +£50, 972'],
      ['Home', 'Before, £100, 1,936 accounts'],
      ['ArrowUp', 'Before, £100, 1,936 accounts'],
    ]) {
      fireEvent.keyDown(plot(), { key })
      expect(told()).toBe(said)
    }
    fireEvent.keyDown(plot(), { key: 'Enter' })
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ series: 0, index: 0 }), 0)
    act(() => plot().blur())
    expect(told()).toBe('')
  })

  it('does not open what was not walked to', async () => {
    const onOpen = vi.fn()
    renderInKit(<Chart of={waterfall} input={INPUT} label={LABEL} height={220} legend={null} onOpen={onOpen} />)
    await drawn()
    fireEvent.keyDown(plot(), { key: 'Enter' })
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('draws anew when its input changes', async () => {
    const { rerender } = renderInKit(<Chart of={waterfall} input={INPUT} label={LABEL} height={220} legend={null} />)
    await drawn()
    expect(plot().textContent).toContain('£150')
    const steps = INPUT.steps.map((step) => ({ ...step, value: step.value * 2 }))
    rerender(<Chart of={waterfall} input={{ ...INPUT, steps }} label={LABEL} height={220} legend={null} />)
    await waitFor(() => expect(plot().textContent).toContain('£300'))
  })

  it('is a plain picture where there is nothing to walk', () => {
    renderInKit(<Chart of={waterfall} input={{ ...INPUT, steps: [] }} label={LABEL} height={220} legend={null} />)
    const picture = screen.getByRole('img', { name: LABEL })
    expect(picture.hasAttribute('tabindex')).toBe(false)
  })

  it('leaves nothing behind when it goes', async () => {
    const { unmount } = renderInKit(<Chart of={waterfall} input={INPUT} label={LABEL} height={220} legend={null} />)
    await drawn()
    unmount()
    expect(document.querySelector('svg')).toBeNull()
  })

  it('says what is missing outside its colours', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(<Chart of={waterfall} input={INPUT} label={LABEL} height={220} legend={null} />)).toThrow(
      'A chart stands outside ChartColours',
    )
  })
})
