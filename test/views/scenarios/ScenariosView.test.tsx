import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerScenario } from '../../../src/engine/answers/scenario'
import { ScenariosView } from '../../../src/views/scenarios/ScenariosView'
import { ownRates, whatIf } from '../../../src/views/scenarios/whatIf'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

const records = smallCompany()
const analysis = analysisOf(records)
const show = (address: string) => openView(ScenariosView, address, { analysis, records })
const valueOf = (metric: string, place = '') =>
  Number(document.querySelector(`[data-figure="${metric}"]${place}`)?.getAttribute('data-value') ?? NaN)
const asTables = async () => {
  await screen.findByRole('table', { name: 'Claims' })
  for (const tool of screen.getAllByRole('button', { name: 'Show as a table' })) fireEvent.click(tool)
}

describe('the own rates', () => {
  it('are counted from the orders of the last twelve complete months', () => {
    const { rates, window, windowBefore, ordering, won, lost, orderingBefore } = answerScenario(analysis, DEFAULT_SCOPE)
    const { saleStart, saleDay, unitCount } = analysis.ledger(DEFAULT_SCOPE)
    const bought = (unit: number, { from, to }: typeof window) => {
      const days = saleDay.subarray(saleStart[unit]!, saleStart[unit + 1]!)
      return days.some((day) => day >= from && day < to)
    }
    const units = Array.from({ length: unitCount }, (_, unit) => unit)
    const before = units.filter((unit) => bought(unit, windowBefore))
    const now = units.filter((unit) => bought(unit, window))
    expect([ordering, orderingBefore]).toEqual([now.length, before.length])
    expect(lost).toBe(before.filter((unit) => !bought(unit, window)).length)
    expect(won).toBe(now.filter((unit) => !bought(unit, windowBefore)).length)
    expect(rates.yearlyLoss).toBe(lost / before.length)
    expect(rates.marginShare).toBeGreaterThan(0.2)
  })

  it('are not known before there are two years, or orders', () => {
    const early = answerScenario(analysis, { ...DEFAULT_SCOPE, asOfDay: 19_500 })
    expect([early.covered, early.rates.yearlyLoss]).toEqual([false, null])
    const nobody = answerScenario(analysis, { ...DEFAULT_SCOPE, accounts: { country: ['nowhere'] } })
    expect(nobody.rates).toEqual({ yearlyLoss: null, ordersPerYear: null, aov: null, marginShare: null })
  })
})

describe('the scenarios screen', () => {
  it('opens on the claim as it is told, with its arithmetic', async () => {
    show('/scenarios')
    await screen.findByRole('heading', {
      level: 1,
      name: 'Halving yearly loss from 5.0% to 2.5% adds 7.9% to five-year sales, not 50%',
    })
    screen.getByText('The claim needs 15.6 years, or 5.7% more spend a year from every account kept.')
    await asTables()
    expect(valueOf('claim-accounts', '[data-year="5"]')).toBeCloseTo(1.1387, 4)
    expect(valueOf('claim-sales', '[data-year="5"]')).toBeCloseTo(1.0789, 4)
  })

  it('takes the settings from the address, and the own rates when asked', async () => {
    const { address } = show('/scenarios?loss=10&lower=10&years=3')
    await screen.findByRole('heading', {
      level: 1,
      name: 'Losing 10.0% of accounts a year as before leaves 3-year sales as they are',
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Use my own rates' }))
    await waitFor(() => expect(address()).toMatch(/won=\d+/))
    fireEvent.click(screen.getByRole('button', { name: 'Reset to the claim' }))
    await waitFor(() => expect(address()).toBe('/scenarios'))
  })

  it('tests the claims on the own data, and says which it cannot', async () => {
    show('/scenarios')
    await screen.findByRole('table', { name: 'Claims' })
    expect(valueOf('claim-value', '[data-claim="top-fifth"]')).toBeCloseTo(
      answerScenario(analysis, DEFAULT_SCOPE).top20!,
      12,
    )
    expect(document.querySelector('[data-claim="keeping"]')!.textContent).toBe('–')
    screen.getByText('Cannot test')
  })

  it('shows what other rates make of five years and of CLV', async () => {
    const { address } = show('/scenarios')
    await screen.findByText(/^At today’s rates five-year revenue is/)
    expect(valueOf('what-if-revenue')).toBe(valueOf('what-if-own-revenue'))
    fireEvent.change(screen.getByRole('slider', { name: 'Accounts lost a year' }), { target: { value: '0' } })
    await screen.findByText(/^Five-year revenue .* against/)
    expect(address()).toContain('if-loss=0')
    expect(valueOf('what-if-revenue')).toBeGreaterThan(valueOf('what-if-own-revenue'))
    expect(valueOf('what-if-clv')).toBeGreaterThan(valueOf('what-if-own-clv'))
    fireEvent.click(screen.getByRole('button', { name: 'Back to your own rates' }))
    await waitFor(() => expect(address()).toBe('/scenarios'))
  })

  it('says what is missing where the history is too short', async () => {
    show('/scenarios?asof=2023-06-01')
    await screen.findByText(/This needs orders of a full year/)
    await screen.findByText(/The yearly loss is not known/)
    expect(document.querySelector('[data-figure^="what-if"]')).toBeNull()
  })

  it('asks for what one year of orders cannot tell, and follows only what is then assumed', async () => {
    const scope = { ...DEFAULT_SCOPE, asOfDay: 19_800 }
    const own = answerScenario(analysis, scope)
    expect(own.covered).toBe(false)
    expect(ownRates(own)).toBeNull()
    expect(ownRates(own, { yearlyLoss: 0.2, newAYear: null, marginShare: null })).toBeNull()
    const { address } = show('/scenarios?asof=2024-03-18')
    const loss = await screen.findByRole<HTMLInputElement>('spinbutton', { name: /^Accounts lost a year, %/ })
    const won = screen.getByRole<HTMLInputElement>('spinbutton', { name: /^Accounts won a year/ })
    expect([loss.value, won.value]).toEqual(['', ''])
    expect(screen.queryByRole('slider', { name: 'Accounts lost a year' })).toBeNull()
    fireEvent.change(loss, { target: { value: '120' } })
    await screen.findByRole('alert')
    fireEvent.change(loss, { target: { value: '20' } })
    expect(document.querySelector('[data-figure^="what-if"]')).toBeNull()
    fireEvent.change(won, { target: { value: '5' } })
    await screen.findByText(/^As assumed, five-year revenue is/)
    expect(screen.getAllByText(/^Assumed: 20\.0% of accounts lost a year, 5 won a year/).length).toBeGreaterThan(2)
    expect(address()).toContain('assume-loss=20')
    const { revenue } = whatIf({ ...ownRates(own, { yearlyLoss: 0.2, newAYear: 5, marginShare: null })! }, own.ordering)
    expect(valueOf('what-if-own-revenue')).toBeCloseTo(revenue / 10_000, 2)
    fireEvent.change(screen.getByRole('slider', { name: 'Accounts lost a year' }), { target: { value: '10' } })
    await waitFor(() => expect(valueOf('what-if-revenue')).toBeGreaterThan(valueOf('what-if-own-revenue')))
    fireEvent.click(screen.getByRole('button', { name: 'Back to what is assumed' }))
    await waitFor(() => expect(address()).not.toContain('if-loss'))
    expect(document.querySelector('[data-claim="halving"]')!.textContent).toBe('–')
  })
})

it('writes the claim in the numbers of whoever reads it', async () => {
  openView(ScenariosView, '/scenarios', { analysis, records, locale: 'de-DE' })
  expect(await screen.findByText(/A yearly loss of 2,5\s% instead of 5\s% gives 50\s% more sales/)).toBeTruthy()
})
