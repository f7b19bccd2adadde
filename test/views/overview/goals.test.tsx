import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerKpis } from '../../../src/engine/answers/kpis'
import { formatOf } from '../../../src/ui/format'
import { machineValue } from '../../../src/ui/machineValue'
import { type GoalCell, goalOfTyped, goalVerdict, typedGoal } from '../../../src/views/overview/goalWords'
import { OverviewView } from '../../../src/views/overview/OverviewView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany()
const analysis = analysisOf(records)
const kpis = answerKpis(analysis, DEFAULT_SCOPE)
const format = formatOf('en-GB', 'GBP')

const nrr: GoalCell = { label: 'NRR', metric: 'nrr', kind: 'percent', goal: 'up' }
const churn: GoalCell = { label: 'Churn', metric: 'logo-churn-monthly', kind: 'percent', goal: 'down' }
const revenue: GoalCell = { label: 'Net revenue', metric: 'net-revenue', kind: 'money', goal: 'up' }

const unseen = { hidden: true }
const valueOf = (metric: string) =>
  document.querySelector(`[data-figure="${metric}"]`)?.getAttribute('data-value') ?? null

async function setGoal(label: string, typed: string) {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`goal: ${label}$`) }))
  const form = (await screen.findByRole('spinbutton', unseen)).closest('form')!
  fireEvent.change(within(form).getByRole('spinbutton', unseen), { target: { value: typed } })
  fireEvent.submit(form)
  await waitFor(() => expect(screen.queryByRole('spinbutton', unseen)).toBeNull())
}

async function opened(address = '/') {
  const view = openView(OverviewView, address, { analysis, records })
  await waitFor(() => expect(valueOf('net-revenue')).toBeTruthy())
  return view
}

describe('goals of the overview', () => {
  it('stand in their cell with how far off the figure is, are changed and removed again', async () => {
    await opened()
    expect(valueOf('nrr-goal')).toBeNull()
    await setGoal('Net revenue retention', '250')
    const tile = screen.getByRole('region', { name: 'Net revenue retention' })
    expect(valueOf('nrr-goal')).toBe('2.5')
    expect(valueOf('nrr-goal-gap')).toBe(machineValue('percent', 2.5 - kpis.nrr.value!))
    expect(tile.textContent).toMatch(/goal 250\.0%, \d+\.\d pts short/)
    await setGoal('Net revenue retention', '1')
    expect(tile.textContent).toContain('goal 1.0%, met')
    fireEvent.click(screen.getByRole('button', { name: 'Change the goal: Net revenue retention' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Remove it', ...unseen }))
    await waitFor(() => expect(valueOf('nrr-goal')).toBeNull())
  })

  it('hold for the filters they were set under, on any as-of day', async () => {
    const { go } = await opened()
    await setGoal('Net revenue', '1000')
    expect(valueOf('net-revenue-goal')).toBe('1000')
    go('/?period=last3')
    await waitFor(() => expect(valueOf('net-revenue-goal')).toBeNull())
    go('/?asof=2025-05-20')
    await waitFor(() => expect(valueOf('net-revenue-goal')).toBe('1000'))
  })
})

describe('the words of a goal', () => {
  it('say what is missing by the side on which the figure is wanted', () => {
    expect(goalVerdict(nrr, 0.926, 0.95, format)).toBe('2.4 pts short')
    expect(goalVerdict(churn, 0.031, 0.02, format)).toBe('1.1 pts over')
    expect(goalVerdict(churn, 0.02, 0.02, format)).toBe('met')
    expect(goalVerdict(revenue, 15_000_000, 20_000_000, format)).toBe('£500 short')
    expect(goalVerdict(nrr, 0.949_99, 0.95, format)).toBe('just short')
    expect(goalVerdict(nrr, null, 0.95, format)).toBe('not known yet')
  })

  it('read what was typed, and print it as it was typed', () => {
    for (const [kind, typed, target] of [
      ['percent', '95', 0.95],
      ['percent', '2.3', 0.023],
      ['money', '1250.5', 12_505_000],
      ['count', '3300', 3300],
    ] as const) {
      expect(goalOfTyped(kind, typed)).toBeCloseTo(target, 12)
      expect(typedGoal(kind, target)).toBe(typed)
    }
    for (const none of ['', ' ', 'x', '-1', 'Infinity']) expect(goalOfTyped('percent', none)).toBeNull()
  })
})
