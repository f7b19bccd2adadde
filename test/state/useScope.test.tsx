import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { useScope } from '../../src/state/useScope'
import { useUrlChoice, useUrlText } from '../../src/state/useUrlChoice'
import { takeConsole } from '../shared/quietConsole'
import { renderAt } from './routed'

const seen = new Set<Scope>()

function Probe() {
  const [scope, setScope] = useScope()
  const [measure, setMeasure] = useUrlChoice('measure', ['retention', 'revenue'])
  const [wanted, setWanted] = useUrlText('q')
  seen.add(scope)
  return (
    <>
      <output>{JSON.stringify({ country: scope.accounts.country, period: scope.period, measure, wanted })}</output>
      <button type="button" onClick={() => setScope((now) => ({ ...now, accounts: { country: ['France'] } }))}>
        France
      </button>
      <button type="button" onClick={() => setScope({ ...scope, period: 'last3' })}>
        quarter
      </button>
      <button type="button" onClick={() => setScope(DEFAULT_SCOPE, 'replace')}>
        reset
      </button>
      <button type="button" onClick={() => setMeasure('revenue')}>
        revenue
      </button>
      <button type="button" onClick={() => setMeasure('retention')}>
        retention
      </button>
      <button type="button" onClick={() => setWanted('dun & co')}>
        search
      </button>
    </>
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const shown = () => JSON.parse(screen.getByRole('status').textContent)

describe('useScope', () => {
  it('reads the address and writes each change as one step of Back', async () => {
    const { history, href } = await renderAt('/cohorts?period=last6', <Probe />)
    expect(shown()).toMatchObject({ period: 'last6' })
    press('France')
    await waitFor(() => expect(href()).toBe('/cohorts?period=last6&country=France'))
    press('quarter')
    await waitFor(() => expect(href()).toBe('/cohorts?period=last3&country=France'))
    expect(shown()).toMatchObject({ country: ['France'], period: 'last3' })
    act(() => history.back())
    await waitFor(() => expect(shown()).toMatchObject({ country: ['France'], period: 'last6' }))
    act(() => history.back())
    await waitFor(() => expect(shown().country).toBeUndefined())
  })

  it('replaces the step where it is told to', async () => {
    const { history, href } = await renderAt('/cohorts?period=last6', <Probe />)
    press('reset')
    await waitFor(() => expect(href()).toBe('/cohorts'))
    expect(history.length).toBe(1)
  })

  it("leaves the screen's own choices alone, and is the same object while they change", async () => {
    seen.clear()
    const { href } = await renderAt('/cohorts?measure=revenue&country=France', <Probe />)
    press('search')
    await waitFor(() => expect(href()).toBe('/cohorts?measure=revenue&country=France&q=dun+%26+co'))
    await waitFor(() => expect(shown().wanted).toBe('dun & co'))
    expect(seen.size).toBe(1)
    press('quarter')
    await waitFor(() => expect(href()).toContain('measure=revenue'))
    await waitFor(() => expect(shown()).toMatchObject({ period: 'last3', measure: 'revenue', wanted: 'dun & co' }))
  })
})

describe('useUrlChoice', () => {
  it('is absent while it is the first, and the first when the address says nonsense', async () => {
    const { href } = await renderAt('/cohorts?measure=nonsense', <Probe />)
    expect(shown().measure).toBe('retention')
    press('revenue')
    await waitFor(() => expect(href()).toBe('/cohorts?measure=revenue'))
    press('retention')
    await waitFor(() => expect(href()).toBe('/cohorts'))
  })
})

describe('useUrlText', () => {
  it('refuses a name that belongs to the scope', async () => {
    const Wrong = () => useUrlText('country')[0]
    await renderAt('/churn', null, { churn: Wrong, error: ({ error }) => <h1>{String(error)}</h1> })
    expect(screen.getByRole('heading').textContent).toContain('"country" belongs to the scope')
    expect(takeConsole().join()).toContain('"country" belongs to the scope')
  })
})
