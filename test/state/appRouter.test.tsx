import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { takeConsole } from '../shared/quietConsole'
import { renderAt } from './routed'

describe('appRouter', () => {
  it.each([
    ['/', ['overview']],
    ['/segments', ['segments']],
    ['/accounts', ['accounts']],
    ['/accounts/shop%3A16422', ['accounts', 'account']],
    ['/churn?country=France', ['churn']],
    ['/cohorts', ['cohorts']],
    ['/data', ['data']],
    ['/nowhere', ['not found']],
  ])('%s shows %s', async (address, names) => {
    await renderAt(address, null)
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(names)
  })

  it('leaves an address as it was opened, readable', async () => {
    const { href } = await renderAt('/churn?asof=2011-12-09&country=France,United+Kingdom', null)
    expect(href()).toBe('/churn?asof=2011-12-09&country=France,United+Kingdom')
  })

  it('goes back and forward exactly', async () => {
    const { router, history, href } = await renderAt('/segments?country=France', null)
    await act(() => router.navigate({ to: '/churn', search: { country: ['France'] } }))
    await screen.findByRole('heading', { name: 'churn' })
    expect(href()).toBe('/churn?country=France')
    act(() => history.back())
    await screen.findByRole('heading', { name: 'segments' })
    expect(href()).toBe('/segments?country=France')
    act(() => history.forward())
    await screen.findByRole('heading', { name: 'churn' })
  })

  it('shows a screen that fails as such', async () => {
    const Broken = () => {
      throw new Error('No month.')
    }
    await renderAt('/churn', null, { churn: Broken, error: ({ error }) => <h1>{String(error)}</h1> })
    expect(screen.getByRole('heading').textContent).toBe('Error: No month.')
    expect(takeConsole().join()).toMatch(/No month.*\/churn/s)
  })
})
