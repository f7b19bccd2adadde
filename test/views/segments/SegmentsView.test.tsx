import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { RFM_SEGMENTS } from '../../../src/core/rfmSegment'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerMigration } from '../../../src/engine/answers/migration'
import { answerProfile } from '../../../src/engine/answers/profile'
import { answerPredictions } from '../../../src/engine/answers/predictions'
import { answerRfm } from '../../../src/engine/answers/rfm'
import { answerTiers } from '../../../src/engine/answers/tiers'
import { machineValue } from '../../../src/ui/machineValue'
import { SegmentsView } from '../../../src/views/segments/SegmentsView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany()
const analysis = analysisOf(records)
const scope = DEFAULT_SCOPE

const figures = (metric: string, place = '') => [...document.querySelectorAll(`[data-figure="${metric}"]${place}`)]
const valueOf = (metric: string, place = '') => figures(metric, place)[0]?.getAttribute('data-value')

async function opened(address = '/segments') {
  const view = openView(SegmentsView, address, { analysis, records })
  await screen.findByRole('table', { name: /RFM grid/ })
  return view
}

describe('SegmentsView', () => {
  it('shows every cell and every segment with the figures of the answer', async () => {
    await opened()
    const answer = answerRfm(analysis, scope)
    const cells = figures('rfm-cell-accounts')
    expect(cells.map((cell) => Number(cell.getAttribute('data-value')))).toEqual([...answer.cellUnits])
    expect(figures('rfm-cell-value').map((cell) => cell.getAttribute('data-value'))).toEqual(
      Array.from(answer.cellValue, (value) => machineValue('money', value)),
    )
    for (const segment of ['Champions', 'Lost', 'Prospect'] as const) {
      const units = answer.segmentUnits[RFM_SEGMENTS.indexOf(segment)]
      expect(valueOf('segment-accounts', `[data-segment="${segment}"]`)).toBe(String(units))
    }
    expect(figures('segment-value', '[data-segment="Prospect"]')).toEqual([])
  })

  it('states the chosen segment in the headline, and leads to its accounts', async () => {
    await opened('/segments?country=DE')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
      /^Champions: \d+% of accounts, \d+% of margin$/,
    )
    const link = screen.getByRole('link', { name: /Show these \d+ accounts/ })
    expect(link.getAttribute('href')).toBe('/accounts?country=DE&rfm=Champions')
  })

  it('leads from the working of grid and tiers to the accounts of each segment and tier', async () => {
    await opened('/segments?country=DE')
    const linksOf = async (panel: RegExp) => {
      const region = screen.getAllByRole('region').find((one) => panel.test(one.textContent))
      fireEvent.click(within(region!).getByRole('button', { name: 'Show the working' }))
      const head = await screen.findByText('Accounts behind it')
      const links = within(head.parentElement!).getAllByRole('link', { hidden: true })
      const found = links.map((link) => [link.textContent, link.getAttribute('href')])
      fireEvent.click(within(region!).getByRole('button', { name: 'Show the working' }))
      await waitFor(() => expect(screen.queryByText('Accounts behind it')).toBeNull())
      return found
    }
    const german = { ...scope, accounts: { country: ['DE'] } }
    const { segmentUnits } = answerRfm(analysis, german)
    expect(await linksOf(/RFM grid/)).toEqual(
      RFM_SEGMENTS.flatMap((segment, code) => {
        const word = segment.replaceAll(' ', '+')
        const units = segmentUnits[code]!
        return units === 0 ? [] : [[`${segment}, ${units}`, `/accounts?country=DE&rfm=${word}`]]
      }),
    )
    expect((await linksOf(/CLV tiers/))[0]![1]).toBe('/accounts?country=DE&tier=top')
  })

  it('selects by click, for grid, strip and profile at once, in the URL', async () => {
    const view = await opened()
    const strip = screen.getByRole('region', { name: 'Segments' })
    fireEvent.click(within(strip).getByRole('button', { name: /^Loyal/ }))
    await waitFor(() => expect(view.address()).toContain('seg=Loyal'))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Loyal:/))
    await screen.findByText(/^Profile of Loyal/)
    const grid = screen.getByRole('table', { name: /RFM grid/ })
    const pressed = within(grid).getAllByRole('button', { pressed: true })
    expect(pressed).toHaveLength(3)
    for (const cell of pressed) expect(cell.textContent).toContain('Loyal')
  })

  it('walks the grid with arrows as one stop of Tab', async () => {
    await opened()
    const grid = screen.getByRole('table', { name: /RFM grid/ })
    const stops = () => [...grid.querySelectorAll<HTMLElement>('[data-stop]')].filter((stop) => stop.tabIndex === 0)
    expect(stops().map((stop) => stop.dataset['stop'])).toEqual(['0 0'])
    stops()[0]!.focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) fireEvent.keyDown(document.activeElement!, { key })
    expect(stops().map((stop) => stop.dataset['stop'])).toEqual(['1 2'])
    expect(document.activeElement?.textContent).toContain('Potential loyalists')
    fireEvent.keyDown(document.activeElement!, { key: 'End', ctrlKey: true })
    expect(document.activeElement).toBe(stops()[0])
    expect(stops()[0]!.dataset['stop']).toBe('4 4')
  })

  it('prints the lift and both shares of each trait it draws', async () => {
    await opened()
    const profile = answerProfile(analysis, { scope, segment: 'Champions' })
    await screen.findByRole('table', { name: 'Traits of Champions' })
    const lifts = figures('trait-lift')
    expect(lifts).toHaveLength(10)
    const shown = profile.traits.slice(0, 10)
    expect(lifts.map((lift) => lift.getAttribute('data-value')).toSorted()).toEqual(
      shown.map((trait) => machineValue('ratio', trait.lift)).toSorted(),
    )
  })

  it('draws an arrow instead of a mark where a lift lies outside the axis', async () => {
    const far = (lift: number | null) => lift === null || Math.abs(Math.log2(lift)) > 2.5
    const segment = RFM_SEGMENTS.find((each) =>
      answerProfile(analysis, { scope, segment: each }).traits.some(({ lift }, i) => i < 10 && far(lift)),
    )!
    await opened(`/segments?seg=${segment}`)
    const table = await screen.findByRole('table', { name: `Traits of ${segment}` })
    const rows = within(table).getAllByRole('row').slice(1)
    const beyond = rows.map((row) => row.querySelector('[data-beyond]') !== null)
    const lifts = rows.map((row) => row.querySelector('[data-figure="trait-lift"]')!.getAttribute('data-value'))
    expect(beyond).toContain(true)
    expect(beyond).toContain(false)
    expect(beyond).toEqual(lifts.map((lift) => far(lift === '' ? null : Number(lift))))
  })

  it('shows the migration as a table with the same flows', async () => {
    await opened()
    const panel = (await screen.findByText(/^Migration between segments/)).closest('section')!
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    const { flows } = answerMigration(analysis, { scope, months: 3 })
    const champions = flows!.count[0]
    expect(valueOf('migration-accounts', '[data-from="Champions"][data-to="Champions"]')).toBe(String(champions))
    const all = figures('migration-accounts').reduce((sum, cell) => sum + Number(cell.getAttribute('data-value')), 0)
    const stayedOut = flows!.count.at(-1)!
    expect(all).toBe(analysis.table.accounts.count - stayedOut)
  })

  it('prints a change of every segment but Prospect, which the ribbons call by the same name', async () => {
    await opened('/segments?asof=2023-12-20&since=6')
    const strip = screen.getByRole('region', { name: 'Segments' })
    await within(strip).findAllByText(/[+−±]\d+ since /)
    for (const cell of strip.querySelectorAll<HTMLElement>('button[data-segment]')) {
      expect(/ since /.test(cell.textContent)).toBe(cell.dataset['segment'] !== 'Prospect')
    }
    expect(within(strip).getByRole('button', { name: /^Prospect/ }).textContent).toContain('no order ever')
    const panel = screen.getByText(/^Migration between segments/).closest('section')!
    expect(within(panel).getByRole('button', { name: /^Prospect \d/ })).toBeDefined()
  })

  it('says that the history does not reach back, and offers less', async () => {
    const young = analysisOf(records)
    const early = '2023-02-10'
    openView(SegmentsView, `/segments?asof=${early}`, { analysis: young, records })
    const offer = await screen.findByRole('button', { name: 'Compare with 1 month before' })
    fireEvent.click(offer)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Compare with 1 month before' })).toBeNull())
  })

  it('opens the accounts of a tier by its number and by its value, with the cuts of the screen', async () => {
    const view = await opened()
    const press = async (metric: string) => {
      await screen.findByRole('spinbutton', { name: /^Top tier/ })
      const pressed = document.querySelector(`[data-figure="${metric}"][data-tier="upper"]`)!
      expect(pressed.tagName).toBe('BUTTON')
      fireEvent.click(pressed)
    }
    await press('tier-accounts')
    await waitFor(() => expect(view.address()).toContain('behind=tier-accounts,1:rank:0.05:0.2:0.5'))
    await press('tier-value')
    await waitFor(() => expect(view.address()).toContain('behind=tier-value,1:rank:0.05:0.2:0.5'))
  })

  it('cuts tiers anew by a typed number and by the arrow keys, and refuses cuts out of order', async () => {
    const view = await opened()
    const input = await screen.findByRole('spinbutton', { name: /^Top tier/ })
    expect(valueOf('tier-accounts', '[data-tier="top"]')).toBe(
      String(answerTiers(analysis, { scope, by: 'rank', cuts: [0.05, 0.2, 0.5] }).count[0]),
    )
    fireEvent.change(input, { target: { value: '10' } })
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(view.address()).toContain('at=10-20-50'))
    const ten = answerTiers(analysis, { scope, by: 'rank', cuts: [0.1, 0.2, 0.5] }).count[0]
    await waitFor(() => expect(valueOf('tier-accounts', '[data-tier="top"]')).toBe(String(ten)))

    const again = screen.getByRole<HTMLInputElement>('spinbutton', { name: /^Top tier/ })
    fireEvent.change(again, { target: { value: '60' } })
    fireEvent.keyDown(again, { key: 'Enter' })
    expect(again.value).toBe('10')
    expect(view.address()).toContain('at=10-20-50')

    fireEvent.keyDown(screen.getByRole('slider', { name: /^Middle cut/ }), { key: 'ArrowLeft' })
    await waitFor(() => expect(view.address()).toMatch(/at=10-20-4\d/))
  })

  it('says what failed and keeps the rest', async () => {
    openView(SegmentsView, '/segments', { analysis, records, failing: { name: 'profile', message: 'No memory left.' } })
    await screen.findByRole('table', { name: /RFM grid/ })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('No memory left.')
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  it('says so where no account is left', async () => {
    openView(SegmentsView, '/segments?country=nowhere', { analysis, records })
    await screen.findByRole('heading', { level: 1, name: 'No account to sort into segments' })
    expect(screen.queryByRole('link', { name: /Show these/ })).toBeNull()
    expect(await screen.findByText(/No account that ever ordered is in Champions/)).toBeTruthy()
  })

  it('speaks of a single account in the singular', async () => {
    const one = smallCompany(1)
    openView(SegmentsView, '/segments', { analysis: analysisOf(one), records: one })
    expect(await screen.findByText(/^1 account with an order in the 24 months\./)).toBeTruthy()
    expect(await screen.findByText(/^1 account with an order, all its orders less credits\./)).toBeTruthy()
  })
})

describe('what a segment is expected to bring', () => {
  it('stands under its profile with its interval, of the chosen accounts in it', async () => {
    const many = smallCompany(200)
    const ofMany = analysisOf(many)
    openView(SegmentsView, '/segments?country=DE', { analysis: ofMany, records: many })
    await waitFor(() => expect(valueOf('segment-expected')).toMatch(/\d/))
    const chosen = { ...scope, accounts: { country: ['DE'], rfm: ['Champions'] } }
    const { total } = await answerPredictions(ofMany, chosen, new AbortController().signal)
    expect(valueOf('segment-expected', '[data-segment="Champions"]')).toBe(machineValue('money', total!.clv.value))
    expect(figures('segment-expected')[0]!.closest('p')!.textContent).toMatch(/\(.+–.+, 80%\) from \d+ accounts/)
  })

  it('is a dash with the reason where the forecast is not shown', async () => {
    const few = smallCompany(10)
    openView(SegmentsView, '/segments', { analysis: analysisOf(few), records: few })
    await waitFor(() => expect(figures('segment-expected')[0]?.getAttribute('aria-label')).toMatch(/too short/))
    expect(valueOf('segment-expected')).toBe('')
  })
})
