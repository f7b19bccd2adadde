import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { KpiStrip, KpiTile } from '../../src/ui/KpiTile'
import { renderInKit } from './renderInKit'

const tile = (name: string) => within(screen.getByRole('region', { name }))

describe('KpiTile', () => {
  it('shows label, figure, change, what it was and the trend', () => {
    renderInKit(
      <KpiStrip>
        <KpiTile
          label="Logo churn"
          metric="logo-churn"
          kind="percent"
          value={0.072}
          delta={{ change: -0.021, kind: 'points', better: 'down' }}
          was="was 9.3%"
          trend={[0.1, 0.08, 0.072]}
        />
      </KpiStrip>,
    )
    const region = screen.getByRole('region', { name: 'Logo churn' })
    expect(region.textContent).toBe('Logo churn7.2%2.1 pts betterwas 9.3%')
    expect(region.querySelector('[data-figure="logo-churn"]')?.getAttribute('data-value')).toBe('0.072')
    expect(region.querySelector('svg path')).not.toBeNull()
  })

  it('says why a figure is not known, in sight', () => {
    renderInKit(<KpiTile label="NRR" metric="nrr" kind="percent" value={null} unknown="Needs 24 months." />)
    expect(tile('NRR').getByText('Needs 24 months.')).toBeTruthy()
    expect(tile('NRR').getByText('–')).toBeTruthy()
  })

  it('marks a figure that still counts as a lower bound', () => {
    renderInKit(<KpiTile label="Open" metric="open" kind="count" value={2146} counting="still counting" />)
    expect(screen.getByRole('region').textContent).toContain('≥ 2,146')
    expect(tile('Open').getByText('still counting')).toBeTruthy()
  })

  it('keeps its label and its size while pending, and prints no figure', () => {
    renderInKit(<KpiTile label="Open" metric="open" kind="count" value={null} pending />)
    const region = screen.getByRole('region', { name: 'Open' })
    expect(region.getAttribute('aria-busy')).toBe('true')
    expect(region.textContent).toBe('Open')
    expect(region.querySelector('[data-figure]')).toBeNull()
  })
})
