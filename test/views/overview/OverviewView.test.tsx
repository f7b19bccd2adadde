import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerConcentration } from '../../../src/engine/answers/concentration'
import { answerKpis } from '../../../src/engine/answers/kpis'
import { answerMovement } from '../../../src/engine/answers/movement'
import { machineValue } from '../../../src/ui/machineValue'
import { OverviewView } from '../../../src/views/overview/OverviewView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { onPhone } from '../onPhone'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

// The first answers wait for the analysis of the whole company.

const records = smallCompany()
const analysis = analysisOf(records)
const scope = DEFAULT_SCOPE

const figures = (metric: string, place = '') => [...document.querySelectorAll(`[data-figure="${metric}"]${place}`)]
const valueOf = (metric: string, place = '') => figures(metric, place)[0]?.getAttribute('data-value')
const panelOf = async (kicker: RegExp) => (await screen.findByText(kicker)).closest('section')!

async function opened(address = '/') {
  const view = openView(OverviewView, address, { analysis, records })
  await waitFor(() => expect(valueOf('net-revenue')).toBeTruthy())
  return view
}

describe('OverviewView', () => {
  it('prints every figure of the strip with its exact value', async () => {
    await opened()
    const kpis = answerKpis(analysis, scope)
    expect(valueOf('nrr')).toBe(machineValue('percent', kpis.nrr.value))
    expect(valueOf('grr')).toBe(machineValue('percent', kpis.grr.value))
    expect(valueOf('logo-churn-monthly')).toBe(machineValue('percent', kpis.logoChurnMonthly.value))
    expect(valueOf('logo-churn-rate')).toBe(machineValue('percent', kpis.logoChurn.value))
    expect(valueOf('logo-churn-returned')).toBe(String(kpis.logoChurnReturned))
    expect(valueOf('open-accounts')).toBe(String(kpis.openAccounts.value))
    expect(valueOf('net-revenue')).toBe(machineValue('money', kpis.netRevenue.value))
    expect(valueOf('aov')).toBe(machineValue('money', kpis.aov.value))
    expect(valueOf('purchase-frequency')).toBe(machineValue('decimal', kpis.frequency.value))
    expect(valueOf('repeat-rate')).toBe(machineValue('percent', kpis.repeatRate.value))
    expect(valueOf('historical-clv-mean')).toBe(machineValue('money', kpis.clv.mean))
  })

  it('says changes in words of their own: fewer accounts, lower orders, points better or worse', async () => {
    await opened()
    const { openAccounts, aov, nrr } = answerKpis(analysis, scope)
    const tile = (name: RegExp) => screen.getByRole('region', { name }).textContent
    expect(tile(/^Open accounts, 31 May/)).toMatch(
      openAccounts.value! > openAccounts.previous! ? /\d more/ : /\d fewer/,
    )
    expect(tile(/^Average order value/)).toMatch(aov.value! > aov.previous! ? /% higher/ : /% lower/)
    // The comparison of net retention would need a third year.
    expect(nrr.previous).toBeNull()
    expect(tile(/^Net revenue retention/)).toContain('no window before Jun 2023 – May 2024')
  })

  it('states net retention and what moved', async () => {
    await opened()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Net revenue retention (rose|fell|held|is)/)
    const { movement } = answerMovement(analysis, scope)
    const direction = movement!.cur > movement!.prev ? 'rose' : 'fell'
    expect(await screen.findByText(new RegExp(`^Net revenue ${direction} by €`))).toBeTruthy()
  })

  it('adds the movements up, in figures that can be read from its table', async () => {
    await opened()
    const panel = await panelOf(/^Revenue movement, net, Jun 2024 – May 2025/)
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    const parts = ['before', 'new', 'returned', 'expansion', 'contraction', 'churned']
    const sum = parts.reduce((total, part) => total + Math.round(Number(valueOf(`movement-${part}`)) * 10_000), 0)
    expect(sum).toBe(Math.round(Number(valueOf('movement-now')) * 10_000))
    expect(within(panel).getByText('Sum checked to the cent.')).toBeTruthy()
  })

  it('lists with their money the accounts that net retention leaves out', async () => {
    await opened()
    const { movement } = answerMovement(analysis, scope)
    await waitFor(() => expect(valueOf('nrr-accounts')).toBe(String(movement!.retained.units)))
    expect(valueOf('nrr-outside-accounts')).toBe(String(movement!.retained.outsideUnits))
    expect(valueOf('nrr-outside-revenue')).toBe(machineValue('money', movement!.retained.outsideCur))
    expect(movement!.retained.cur + movement!.retained.outsideCur).toBe(movement!.cur)
  })

  it('splits the change into causes that close with no residual', async () => {
    await opened()
    const panel = await panelOf(/^Why did it move/)
    expect(await within(panel).findByText('Total change, closes with no residual')).toBeTruthy()
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    const causes = ['new', 'returned', 'orders', 'value-per-order', 'credits', 'churned']
    const sum = causes.reduce((total, cause) => total + Math.round(Number(valueOf(`why-${cause}`)) * 10_000), 0)
    const { movement } = answerMovement(analysis, scope)
    expect(sum).toBe(movement!.cur - movement!.prev)
    expect(Number(valueOf('why-churned'))).toBeLessThanOrEqual(0)
  })

  it('splits larger or smaller orders into price, quantity and products, to the cent', async () => {
    await opened()
    const panel = await panelOf(/^Why did it move/)
    fireEvent.click(await within(panel).findByRole('button', { name: 'Show as a table' }))
    const parts = (metric: string) => Math.round(Number(valueOf(`why-${metric}`)) * 10_000)
    const sum = ['price', 'quantity', 'mix', 'other'].reduce((total, part) => total + parts(part), 0)
    expect(sum).toBe(parts('value-per-order'))
    fireEvent.click(within(panel).getByRole('button', { name: 'Show the working' }))
    const working = await screen.findByRole('dialog')
    expect(working.textContent).toContain('Prices, quantities and products add up to the orders’ size')
    expect(working.textContent).not.toContain('does not hold')
  })

  it('opens the change of an account into its own causes, which add up to it, and closes again', async () => {
    const view = await opened()
    const [first] = answerMovement(analysis, scope).top
    fireEvent.click(await screen.findByRole('button', { name: new RegExp(`, why ${first!.name} moved$`) }))
    await waitFor(() => expect(view.address()).toBe(`/?split=${first!.key}`))
    const drawer = await screen.findByRole('dialog', { name: `Why ${first!.name} moved` })
    await waitFor(() => expect(drawer.textContent).toContain('Closes with no residual.'))
    const at = `[data-account="${first!.key}"]`
    const parts = (metric: string) => Math.round(Number(valueOf(`why-${metric}`, at)) * 10_000)
    const causes = ['new', 'returned', 'orders', 'value-per-order', 'credits', 'churned']
    expect(causes.reduce((sum, cause) => sum + parts(cause), 0)).toBe(first!.cur - first!.prev)
    expect(parts('change')).toBe(first!.cur - first!.prev)
    fireEvent.click(within(drawer).getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(view.address()).toBe('/'))
  })

  it('says so where the account of a link is not in the data', async () => {
    openView(OverviewView, '/?split=shop.nobody', { analysis, records })
    expect(await screen.findByText(/^This account is not in these data/)).toBeTruthy()
  })

  it('computes the share of the best fifth', async () => {
    await opened()
    const concentration = answerConcentration(analysis, scope)
    await waitFor(() => expect(valueOf('top20-share')).toBe(machineValue('percent', concentration.shareCeil)))
  })

  it('opens an account behind the change', async () => {
    const view = await opened('/?country=DE')
    const table = await screen.findByRole('table', { name: 'Accounts behind the change' })
    fireEvent.click(within(table.querySelector('tbody')!).getAllByRole('button')[0]!)
    await waitFor(() => expect(view.address()).toMatch(/^\/accounts\/shop\.c\d+\?country=DE$/))
  })

  it('has the account, how it moved and its change on a phone', async () => {
    onPhone()
    await opened()
    const table = await screen.findByRole('table', { name: 'Accounts behind the change' })
    const heads = within(table).getAllByRole('columnheader')
    expect(heads.map(({ textContent }) => textContent)).toEqual(['Account', 'Change', 'Share of change'])
    const [first] = answerMovement(analysis, scope).top
    const head = within(table).getAllByRole('rowheader')[0]!
    expect(head.textContent.toLowerCase()).toBe(`${first!.name}${first!.kind}`.toLowerCase())
  })

  it('gates what a young history cannot say, with the reason, and offers a shorter period', async () => {
    const view = openView(OverviewView, '/?asof=2023-12-31&period=last12', { analysis, records })
    await waitFor(() => expect(valueOf('nrr')).toBe(''))
    expect(screen.getByRole('region', { name: 'Net revenue retention' }).textContent).toContain(
      'Needs 24 months; the data begin on 1 Jan 2023. Choose a shorter period.',
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/of open accounts churned a month/)
    const panel = await panelOf(/^Why did it move/)
    fireEvent.click(await within(panel).findByRole('button', { name: 'Compare 6 months instead' }))
    await waitFor(() => expect(view.address()).toBe('/?asof=2023-12-31&period=last6'))
    await waitFor(() => expect(valueOf('nrr')).not.toBe(''))
  })

  it('compares the most months that a young history allows, unasked', async () => {
    openView(OverviewView, '/?asof=2023-12-31', { analysis, records })
    await waitFor(() => expect(valueOf('nrr')).toMatch(/\d/))
    expect((await panelOf(/^Revenue movement/)).textContent).toContain('Jul – Dec 2023 against Jan – Jun 2023')
  })

  it('offers no shorter period where even the shortest cannot be compared', async () => {
    openView(OverviewView, '/?asof=2023-05-31', { analysis, records })
    const panel = await panelOf(/^Why did it move/)
    await within(panel).findByText(/do not fit into this history/)
    expect(within(panel).queryByRole('button', { name: /^Compare/ })).toBeNull()
    expect(screen.getByRole('region', { name: 'Net revenue retention' }).textContent).not.toContain('shorter period')
  })

  it('says what failed and keeps the rest', async () => {
    openView(OverviewView, '/', { analysis, records, failing: { name: 'why', message: 'No memory left.' } })
    await waitFor(() => expect(valueOf('net-revenue')).toBeTruthy())
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('No memory left.')
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  it('shows dashes with their reasons where no account is left', async () => {
    openView(OverviewView, '/?country=nowhere', { analysis, records })
    await waitFor(() => expect(valueOf('aov')).toBe(''))
    expect(screen.getByRole('region', { name: 'Average order value' }).textContent).toContain(
      'There is no order in the period.',
    )
    expect(valueOf('historical-clv-mean')).toBe('')
  })
})
