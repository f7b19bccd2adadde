import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { AppShell } from '../../../src/views/shell/AppShell'
import { button, FACTS, renderShell } from './renderShell'

const kept = () => JSON.parse(window.localStorage.getItem('tenure.preferences') ?? '{}') as Record<string, unknown>

async function openedSettings(address = '/', facts = FACTS) {
  await renderShell(
    address,
    <AppShell facts={facts}>
      <p>a screen</p>
    </AppShell>,
  )
  fireEvent.click(button('Settings'))
  return within(await screen.findByRole('dialog', { name: 'Settings' }))
}

beforeEach(() => window.localStorage.clear())

describe('settings', () => {
  it("keep this person's theme, density, formats and single keys", async () => {
    const sheet = await openedSettings()
    fireEvent.click(sheet.getByRole('radio', { name: 'Dark' }))
    fireEvent.click(sheet.getByRole('radio', { name: 'Comfortable' }))
    fireEvent.change(sheet.getByRole('combobox', { name: 'Numbers and dates' }), { target: { value: 'de-CH' } })
    fireEvent.click(sheet.getByRole('checkbox', { name: 'Single keys do something' }))
    expect(kept()).toEqual({ theme: 'dark', density: 'comfortable', locale: 'de-CH', singleKeys: false })
    fireEvent.change(sheet.getByRole('combobox', { name: 'Numbers and dates' }), { target: { value: '' } })
    fireEvent.click(sheet.getByRole('checkbox', { name: 'Single keys do something' }))
    expect(kept()).toMatchObject({ locale: null, singleKeys: true })
  })

  it('show how each way of writing looks, and whose is the usual one', async () => {
    const sheet = await openedSettings('/', { ...FACTS, configured: { ...FACTS.configured, locale: 'de-DE' } })
    const labels = sheet.getAllByRole('option').map((option) => option.textContent)
    expect(labels[0]).toMatch(/^As configured: 1\.234\.567,89\s£/)
    expect(labels).toContain('British English: £1,234,567.89, 9 Dec 2011')
    expect(new Set(labels.map((label) => label.split(':')[0])).size).toBe(labels.length)
  })

  it('show what the configuration says, with the line that says it', async () => {
    const sheet = await openedSettings('/?def=fixed-60')
    const said = sheet.getAllByRole('definition').map((cell) => cell.textContent)
    expect(said).toEqual([
      'Europe/London',
      '"businessZone":"Europe/London"',
      'GBP',
      '"currency":"GBP"',
      'April',
      '"fiscalYearStartMonth":4',
      'Own rhythm',
      '"definition":{"kind":"own"}',
      '90 days',
      '"fixedDays":90',
    ])
    expect(sheet.getByText(/another rule of churn at present: Fixed 60 d/)).toBeTruthy()
  })
})
