import { act, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { PillMenu } from '../../src/ui/PillMenu'
import { RangeSlider } from '../../src/ui/RangeSlider'
import { SearchBox } from '../../src/ui/SearchBox'
import { Segmented } from '../../src/ui/Segmented'
import { renderInKit } from './renderInKit'

const MEASURES = [
  { value: 'retention', label: 'Retention' },
  { value: 'revenue', label: 'Revenue' },
  { value: 'margin', label: 'Margin', off: 'No cost feed is connected.' },
] as const

describe('Segmented', () => {
  it('is a group of radios that tells the choice', () => {
    const onChange = vi.fn()
    renderInKit(<Segmented label="Measure" value="retention" options={MEASURES} onChange={onChange} />)
    expect(screen.getByRole('radiogroup', { name: 'Measure' })).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Retention' }).checked).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: 'Revenue' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith('revenue')
  })

  it('keeps an option that cannot be chosen off and says why', () => {
    renderInKit(<Segmented label="Measure" value="retention" options={MEASURES} onChange={() => {}} />)
    const margin = screen.getByRole<HTMLInputElement>('radio', { name: 'Margin' })
    expect(margin.disabled).toBe(true)
    expect(margin.closest('label')?.title).toBe('No cost feed is connected.')
  })
})

describe('PillMenu', () => {
  it('names what it chooses and what is chosen, and offers the others', async () => {
    const onChange = vi.fn()
    renderInKit(<PillMenu label="Measure" prefix="by" value="retention" options={MEASURES} onChange={onChange} />)
    fireEvent.click(screen.getByRole('button', { name: 'Measure: by Retention' }))
    // Without layout the menu counts as scrolled out of sight.
    const item = (name: string) => screen.findByRole('menuitemradio', { name, hidden: true })
    expect((await item('Retention')).getAttribute('aria-checked')).toBe('true')
    fireEvent.click(await item('Revenue'))
    expect(onChange).toHaveBeenCalledExactlyOnceWith('revenue')
  })
})

describe('RangeSlider', () => {
  function Calls() {
    const [calls, setCalls] = useState(15)
    return (
      <RangeSlider
        label="Calls a week"
        metric="set-calls"
        value={calls}
        min={0}
        max={40}
        unit="calls"
        onChange={setCalls}
      />
    )
  }
  const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Calls a week' })
  const field = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Calls a week, calls' })

  it('moves slider and number together', () => {
    renderInKit(<Calls />)
    fireEvent.change(slider(), { target: { value: '20' } })
    expect(field().value).toBe('20')
    fireEvent.change(field(), { target: { value: '25' } })
    expect(slider().value).toBe('25')
  })

  it('keeps what is typed inside its ends and ignores what is no number', () => {
    renderInKit(<Calls />)
    fireEvent.change(field(), { target: { value: '400' } })
    expect(slider().value).toBe('40')
    fireEvent.change(field(), { target: { value: '' } })
    expect(slider().value).toBe('40')
  })
})

describe('SearchBox', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search accounts' })

  it('tells the text after a pause, once', () => {
    const onChange = vi.fn()
    renderInKit(<SearchBox label="Search accounts" value="" onChange={onChange} />)
    for (const value of ['d', 'du', 'dun']) fireEvent.change(box(), { target: { value } })
    expect(onChange).not.toHaveBeenCalled()
    act(() => {
      vi.advanceTimersByTime(200)
    })
    expect(onChange).toHaveBeenCalledExactlyOnceWith('dun')
  })

  it('tells it at once on Enter, and an empty one at once on Esc and on the cross', () => {
    const onChange = vi.fn()
    renderInKit(<SearchBox label="Search accounts" value="" onChange={onChange} />)
    fireEvent.change(box(), { target: { value: 'dun' } })
    fireEvent.keyDown(box(), { key: 'Enter' })
    expect(onChange).toHaveBeenLastCalledWith('dun')
    fireEvent.keyDown(box(), { key: 'Escape' })
    expect(onChange).toHaveBeenLastCalledWith('')
    fireEvent.change(box(), { target: { value: 'x' } })
    fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }))
    expect(onChange).toHaveBeenLastCalledWith('')
    act(() => {
      vi.runAllTimers()
    })
    expect(onChange).toHaveBeenCalledTimes(3)
  })

  it('follows when the question changes from outside, and keeps what is being typed otherwise', () => {
    const { rerender } = renderInKit(<SearchBox label="Search accounts" value="old" onChange={() => {}} />)
    fireEvent.change(box(), { target: { value: 'older' } })
    rerender(<SearchBox label="Search accounts" value="old" onChange={() => {}} />)
    expect(box().value).toBe('older')
    rerender(<SearchBox label="Search accounts" value="" onChange={() => {}} />)
    expect(box().value).toBe('')
  })

  it('tells nothing after it is gone', () => {
    const onChange = vi.fn()
    const { unmount } = renderInKit(<SearchBox label="Search accounts" value="" onChange={onChange} />)
    fireEvent.change(box(), { target: { value: 'dun' } })
    unmount()
    vi.runAllTimers()
    expect(onChange).not.toHaveBeenCalled()
  })
})
