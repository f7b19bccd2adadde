import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { Working, type WorkingSheet } from '../../src/ui/Working'
import { WorkingNote } from '../../src/ui/WorkingNote'
import { workingText } from '../../src/ui/workingText'
import { renderInKit } from './renderInKit'

const sheet: WorkingSheet = {
  title: 'Revenue movement',
  definition: 'Each account stands in one class.',
  formula: 'before + new = now',
  inputs: [
    { label: 'Before', value: { text: '£1,809,917.09', exact: '1809917.0912' } },
    { label: 'Lost', value: { text: '−£0.50', exact: '-0.5' } },
    { label: '+ New', value: '£550,000.00' },
    {
      label: 'R 5',
      value: {
        text: '0 d – 6 d',
        each: [
          ['from', { text: '0 d', exact: '0' }],
          ['to', { text: '6 d', exact: '6.25' }],
        ],
      },
    },
    { label: 'Now', value: '£2,359,917.09', result: true },
  ],
  checks: [
    { label: 'The parts\tadd up', holds: true, detail: '£0.00' },
    { label: 'Lines add up', holds: false, detail: '=1+1' },
  ],
}

afterEach(() => vi.restoreAllMocks())

describe('a working as a table', () => {
  it('has a line for every input and check, each cell in one line and none a formula', () => {
    expect(workingText(sheet).split('\n')).toEqual([
      'Revenue movement\tvalue\tas printed',
      'Before\t1809917.0912\t£1,809,917.09',
      'Lost\t-0.5\t−£0.50',
      "'+ New\t£550,000.00",
      'R 5: from\t0\t0 d',
      'R 5: to\t6.25\t6 d',
      'Now\t£2,359,917.09',
      'The parts add up\tholds\t£0.00',
      "Lines add up\tdoes not hold\t'=1+1",
    ])
  })

  it('says what holds for every figure on the page', () => {
    renderInKit(
      <WorkingNote value="At constant currency.">
        <Working sheet={sheet} />
      </WorkingNote>,
    )
    expect(screen.getByText('At constant currency.')).toBeDefined()
  })

  it('is copied, and says so', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    renderInKit(<Working sheet={sheet} />)
    fireEvent.click(screen.getByRole('button', { name: 'Copy as table' }))
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('Copied 9 lines: paste them into a spreadsheet.'),
    )
    expect(writeText).toHaveBeenCalledExactlyOnceWith(workingText(sheet))
  })

  it('says when the browser does not allow it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    renderInKit(<Working sheet={sheet} />)
    fireEvent.click(screen.getByRole('button', { name: 'Copy as table' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/does not allow copying/))
  })

  it('is not offered where there is nothing to copy', () => {
    renderInKit(<Working sheet={{ title: 'Migration', definition: '', formula: null, inputs: [] }} />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('the accounts behind a working', () => {
  it('are links that open in place, or in a tab of their own with a modifier', () => {
    const open = vi.fn<() => void>()
    const accounts = [{ label: 'At risk, 571', href: '/accounts?state=at-risk', open }]
    renderInKit(<Working sheet={{ ...sheet, accounts }} />)
    const link = screen.getByRole('link', { name: 'At risk, 571' })
    expect(link.getAttribute('href')).toBe('/accounts?state=at-risk')
    expect(fireEvent.click(link)).toBe(false)
    expect(open).toHaveBeenCalledOnce()
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true)
    expect(open).toHaveBeenCalledOnce()
  })
})
