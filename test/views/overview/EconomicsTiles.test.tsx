import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerEconomics, answerExpectedEconomics } from '../../../src/engine/answers/economics'
import { machineValue } from '../../../src/ui/machineValue'
import { OverviewView } from '../../../src/views/overview/OverviewView'
import { costedCompany } from '../../engine/costedCompany'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const valueOf = (metric: string) => document.querySelector(`[data-figure="${metric}"]`)?.getAttribute('data-value')

describe('the economics of the overview', () => {
  it('stand in the strip where costs are told', async () => {
    const records = costedCompany()
    const analysis = analysisOf(records)
    openView(OverviewView, '/', { analysis, records })
    const { total, cohorts } = answerEconomics(analysis, { scope: DEFAULT_SCOPE, grain: null, offset: 'calendar' })
    await waitFor(() => expect(valueOf('ltv-cac')).toBe(machineValue('ratio', total!.ratio)))
    expect(valueOf('cac')).toBe(machineValue('money', total!.cac))
    expect(valueOf('ltv')).toBe(machineValue('money', total!.ltv))
    // The phone costs more than all accounts bring.
    expect(valueOf('cac-payback')).toBe('')
    const tile = screen.getByRole('region', { name: 'CAC payback' })
    expect(tile.textContent).toContain('not yet')
    expect(tile.textContent).toMatch(/Not reached in the \d+ months that are seen/)
    expect(valueOf('cac-not-yet-cohorts')).toBe(String(cohorts.filter(({ payback }) => payback?.age === null).length))
    expect(screen.queryByText(/^Unavailable tiles/)).toBeNull()
  })

  it('say beside what is seen what is expected, and how much of it is, once that is computed', async () => {
    const records = costedCompany(200)
    const analysis = analysisOf(records)
    openView(OverviewView, '/', { analysis, records })
    const question = { scope: DEFAULT_SCOPE, grain: null, offset: 'calendar' } as const
    const { total } = await answerExpectedEconomics(analysis, question, new AbortController().signal)
    const { ratio, share } = total!.withExpected!
    await waitFor(() => expect(valueOf('ltv-cac-with-expected')).toBe(machineValue('ratio', ratio)))
    expect(valueOf('ltv-expected-share')).toBe(machineValue('percent', share))
    expect(valueOf('ltv-cac')).toBe(machineValue('ratio', total!.ratio))
  })

  it('are listed as unavailable with what is missing, and shown nowhere as 0', async () => {
    const records = smallCompany()
    openView(OverviewView, '/', { analysis: analysisOf(records), records })
    const table = await screen.findByRole('table', { name: 'Unavailable tiles' })
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['LTV : CAC', 'CAC payback'])
    expect(within(table).getAllByText(/^Needs a cost feed/)).toHaveLength(2)
    expect(within(table).getAllByRole('link', { name: 'Data' })[0]?.getAttribute('href')).toBe('/data')
    expect(document.querySelector('[data-figure="ltv-cac"]')).toBeNull()
  })
})
