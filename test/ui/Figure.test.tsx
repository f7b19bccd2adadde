import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

import { Figure } from '../../src/ui/Figure'
import { renderInKit } from './renderInKit'

const figure = () => document.querySelector<HTMLElement>('[data-figure]')

describe('Figure', () => {
  it('prints the short text and carries the full value with its place', () => {
    renderInKit(<Figure metric="net-revenue" kind="money" value={18_099_170_900} at={{ cohort: '2011-04', age: 5 }} />)
    expect(figure()?.textContent).toBe('£1.81m')
    expect(figure()?.dataset).toMatchObject({
      figure: 'net-revenue',
      value: '1809917.09',
      cohort: '2011-04',
      age: '5',
    })
  })

  it('prints a dash with its reason and an empty value when it is unknown', async () => {
    renderInKit(<Figure metric="nrr" kind="percent" value={null} unknown="Needs 24 months, there are 12." />)
    expect(figure()?.textContent).toBe('–')
    expect(figure()?.dataset['value']).toBe('')
    act(() => screen.getByRole('note', { name: 'Not known: Needs 24 months, there are 12.' }).focus())
    expect((await screen.findByRole('tooltip')).textContent).toBe('Needs 24 months, there are 12.')
  })

  it('takes NaN for unknown and 0 for 0', () => {
    renderInKit(<Figure metric="nrr" kind="percent" value={Number.NaN} />)
    expect(figure()?.textContent).toBe('–')
    renderInKit(<Figure metric="zero" kind="percent" value={0} />)
    expect(document.querySelector('[data-figure="zero"]')?.textContent).toBe('0.0%')
  })

  it('is a button where it opens something', () => {
    const onOpen = vi.fn()
    renderInKit(<Figure metric="churn" kind="count" value={571} onOpen={onOpen} openLabel="show the accounts" />)
    fireEvent.click(screen.getByRole('button', { name: '571, show the accounts' }))
    expect(onOpen).toHaveBeenCalledOnce()
  })

  it('cannot be opened while it is unknown', () => {
    renderInKit(<Figure metric="churn" kind="count" value={null} onOpen={() => {}} />)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('prints hostile attributes as text', () => {
    renderInKit(<Figure metric={'"><script>'} kind="count" value={1} at={{ account: '<img src=x>' }} />)
    expect(document.querySelector('script, img')).toBeNull()
    expect(figure()?.dataset['account']).toBe('<img src=x>')
  })
})
