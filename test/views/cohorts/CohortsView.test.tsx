import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { dayOfCivil } from '../../../src/core/calendar'
import { COHORT_MEASURES, type CohortMeasure } from '../../../src/core/cohortMeasure'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerCohorts, type CohortQuestion } from '../../../src/engine/answers/cohorts'
import { machineValue } from '../../../src/ui/machineValue'
import { cohortMetric, kindOf } from '../../../src/views/cohorts/cohortMeasures'
import { CohortsView } from '../../../src/views/cohorts/CohortsView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany()
const analysis = analysisOf(records)
/** In the middle of a month, and early: the table stays small. */
const AS_OF = 'asof=2023-12-20'
const scope = { ...DEFAULT_SCOPE, asOfDay: dayOfCivil(2023, 12, 20) }
const ask: CohortQuestion = {
  scope,
  measure: 'retention',
  perAccount: false,
  grain: 'month',
  offset: 'calendar',
  groupBy: null,
}

async function opened(address: string) {
  const view = openView(CohortsView, address, { analysis, records })
  const table = await screen.findByRole('table', { name: /^Cohorts by/ })
  return { ...view, table }
}

const cellsOf = (table: HTMLElement, metric: string) => [
  ...table.querySelectorAll<HTMLElement>(`td[data-figure="${metric}"][data-cohort]`),
]

describe('CohortsView', () => {
  it.for(COHORT_MEASURES)(
    'prints every cell that exists of %s, and none that does not',
    async (measure: CohortMeasure) => {
      const { table } = await opened(`/cohorts?${AS_OF}&grain=month&show=${measure}`)
      const answer = answerCohorts(analysis, { ...ask, measure })
      const { ages, state, size } = answer.matrix
      const expected = [...state.keys()].filter((cell) => state[cell] !== 0 && size[Math.floor(cell / ages)]! > 0)
      const cells = cellsOf(table, cohortMetric(measure, false))
      expect(cells.map((cell) => cell.dataset['value'])).toEqual(
        expected.map((cell) => machineValue(kindOf(measure), answer.cells[cell]!)),
      )
      expect(cells.map((cell) => Number(cell.dataset['age']))).toEqual(expected.map((cell) => cell % ages))
      expect(cells[0]?.dataset['cohort']).toBe('2023-01')
    },
  )

  it('marks what is not over, the cohort the data begin with, and small cohorts', async () => {
    const { table } = await opened(`/cohorts?${AS_OF}&grain=month&show=active`)
    const partial = table.querySelector<HTMLElement>('td[data-state="partial"]')!
    expect(partial.textContent).toMatch(/^≥/)
    expect(within(table).getAllByRole('rowheader')[0]?.textContent).toContain('≤ ')
    const answer = answerCohorts(analysis, { ...ask, measure: 'active' })
    const small = [...answer.matrix.size.keys()].find(
      (row) => answer.matrix.size[row]! > 0 && answer.matrix.size[row]! < 5,
    )
    expect(small).toBeDefined()
    const coloured = [...table.querySelectorAll<HTMLElement>('tbody tr')].filter((row) => {
      const size = Number(row.querySelector<HTMLElement>('[data-figure="cohort-size"]')?.dataset['value'])
      return size < 5 && row.querySelector('button[style*="--ramp"]') !== null
    })
    expect(coloured).toEqual([])
    expect(table.querySelector('button[style*="--ramp"]')).not.toBeNull()
  })

  it('marks the right side of the table while columns lie beyond it', async () => {
    const { table } = await opened(`/cohorts?${AS_OF}&grain=month`)
    const frame = table.parentElement!
    expect(frame.dataset['cut']).toBeUndefined()
    Object.defineProperties(frame, { clientWidth: { value: 300 }, scrollWidth: { value: 500 } })
    fireEvent.scroll(frame)
    expect(frame.dataset['cut']).toBe('true')
    frame.scrollLeft = 200
    fireEvent.scroll(frame)
    expect(frame.dataset['cut']).toBeUndefined()
  })

  it('weighs the mean row, with its n', async () => {
    const { table } = await opened(`/cohorts?${AS_OF}&grain=month`)
    const answer = answerCohorts(analysis, ask)
    const mean = table.querySelector<HTMLElement>('td[data-figure="cohort-retention-mean"][data-age="3"]')!
    expect(mean.dataset['value']).toBe(String(answer.mean[3]))
    expect(mean.textContent).toContain(String(answer.meanN[3]))
  })

  it('keeps every choice of the toolbar in the URL', async () => {
    const { address } = await opened(`/cohorts?${AS_OF}`)
    const toolbar = screen.getByRole('group', { name: 'What the table shows' })
    const choose = (name: string) => fireEvent.click(within(toolbar).getByRole('radio', { name }))
    choose('On or after')
    await waitFor(() => expect(address()).toContain('show=retention-after'))
    choose('Revenue')
    await waitFor(() => expect(address()).toContain('show=revenue'))
    choose('Per account')
    await waitFor(() => expect(address()).toContain('per=account'))
    choose('Anniversary')
    await waitFor(() => expect(address()).toContain('age=anniversary'))
    const { naturalGrain } = answerCohorts(analysis, { ...ask, grain: null })
    choose(naturalGrain === 'month' ? 'Quarter' : 'Month')
    await waitFor(() => expect(address()).toContain(`grain=${naturalGrain === 'month' ? 'quarter' : 'month'}`))
    choose(naturalGrain === 'month' ? 'Month' : 'Quarter')
    await waitFor(() => expect(address()).not.toContain('grain='))
  })

  it('says what a cell is made of, and takes the keyboard everywhere', async () => {
    const { table, address } = await opened(`/cohorts?${AS_OF}&grain=month`)
    const answer = answerCohorts(analysis, ask)
    const at = (stop: string) => table.querySelector<HTMLElement>(`[data-stop="${stop}"]`)!
    at('0 0').focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) fireEvent.keyDown(document.activeElement!, { key })
    expect(document.activeElement).toBe(at('1 2'))
    const cell = answer.matrix.ages + 2
    const made = `${answer.numerator[cell]} of ${answer.denominator[cell]}`
    expect(document.activeElement?.getAttribute('aria-label')).toContain(`Feb 2023, month 2, `)
    expect(document.activeElement?.getAttribute('aria-label')).toContain(made)
    expect(screen.getByRole('heading', { level: 2, name: /^Feb 2023, month 2: / })).toBeTruthy()

    fireEvent.click(document.activeElement!)
    expect(await screen.findByText('Accounts of the cohort')).toBeTruthy()
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByText('Accounts of the cohort')).toBeNull())

    for (const key of ['ArrowUp', 'ArrowUp']) fireEvent.keyDown(document.activeElement!, { key })
    expect(document.activeElement).toBe(at('-1 2'))
    fireEvent.click(document.activeElement!)
    await waitFor(() => expect(address()).toContain('trend=2'))
    expect(await screen.findByText(/^Trend at one age: Retention at month 2/)).toBeTruthy()
  })

  it('walks to the size of a cohort and to the means, which open their accounts', async () => {
    const { table, address } = await opened(`/cohorts?${AS_OF}&grain=month`)
    const at = (stop: string) => table.querySelector<HTMLElement>(`[data-stop="${stop}"]`)!
    at('1 0').focus()
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' })
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Feb 2023: \d+ accounts, list them$/)
    fireEvent.click(document.activeElement!)
    await waitFor(() => expect(address()).toContain('behind=cohort-cell,active:sum:2023-02:m0'))
    fireEvent.keyDown(document.activeElement!, { key: 'End', ctrlKey: true })
    fireEvent.keyDown(document.activeElement!, { key: 'Home' })
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' })
    expect(document.activeElement?.textContent).toMatch(/^Mean, month 1: [\d.]+, of \d+ accounts, list them$/)
    fireEvent.click(document.activeElement!)
    await waitFor(() => expect(address()).toContain('behind=cohort-cell,retention:sum:mean:m1'))
  })

  it('says where the reader is no more once the focus is at a tick or a head', async () => {
    const { table } = await opened(`/cohorts?${AS_OF}&grain=month`)
    const at = (stop: string) => table.querySelector<HTMLElement>(`[data-stop="${stop}"]`)!
    act(() => at('1 2').focus())
    expect(screen.getByRole('heading', { level: 2, name: /^Feb 2023, month 2: / })).toBeTruthy()
    act(() => at('1 -2').focus())
    expect(screen.queryByRole('heading', { level: 2, name: /^Feb 2023, month 2: / })).toBeNull()
  })

  it('lists the accounts of a cell, by press and by keyboard', async () => {
    const { table, address } = await opened(`/cohorts?${AS_OF}&grain=month&rep=Ada%20Holm`)
    const cell = [...table.querySelectorAll<HTMLElement>('td[data-cohort="2023-02"][data-age="3"] button')][0]!
    cell.focus()
    fireEvent.click(cell)
    fireEvent.click(await screen.findByRole('button', { name: /^List the / }))
    await waitFor(() => expect(address()).toBe(`/accounts?${AS_OF}&rep=Ada+Holm&cohort=2023-02&ordered=m3`))
  })

  it('lists the whole cohort from a cumulative cell, those of later months from an on-or-after one', async () => {
    const later = await opened(`/cohorts?${AS_OF}&grain=month&show=retention-after&age=anniversary`)
    const cellOf = (table: HTMLElement) =>
      table.querySelector<HTMLElement>('td[data-cohort="2023-02"][data-age="3"] button')!
    fireEvent.focus(cellOf(later.table))
    fireEvent.click(cellOf(later.table))
    await screen.findByRole('button', { name: /^List the / })
    fireEvent.keyDown(cellOf(later.table), { key: 'Enter' })
    await waitFor(() => expect(later.address()).toBe(`/accounts?${AS_OF}&cohort=2023-02&ordered=m3a-on`))
  })

  it.each(['press', 'Shift and Enter'])('makes an audience of a cell, by %s', async (how) => {
    const { table, address } = await opened(`/cohorts?${AS_OF}&grain=month&rep=Ada%20Holm`)
    const cell = table.querySelector<HTMLElement>('td[data-cohort="2023-02"][data-age="3"] button')!
    fireEvent.focus(cell)
    fireEvent.click(cell)
    const button = await screen.findByRole('button', { name: 'Make an audience' })
    if (how === 'press') fireEvent.click(button)
    else fireEvent.keyDown(cell, { key: 'Enter', shiftKey: true })
    await waitFor(() => expect(address()).toContain('/audiences'))
    expect(decodeURIComponent(address())).toBe(`/audiences?${AS_OF}&rep=Ada+Holm&who=cohort=2023-02;ordered=m3`)
  })

  it('keeps the limits of a locked scale under a filter, which the scale of the table does not', async () => {
    const keyOf = () => screen.queryByText(/^Cell, /)?.parentElement?.textContent ?? ''
    const all = await opened('/cohorts?grain=month&scale=locked')
    await waitFor(() => expect(keyOf()).not.toBe(''))
    const locked = keyOf()
    all.go('/cohorts?grain=month&scale=locked&country=DE,FR')
    await waitFor(() => expect(all.asked.length).toBeGreaterThan(6))
    await waitFor(() => expect(document.querySelector('[data-stale]')).toBeNull())
    expect(keyOf()).toBe(locked)
    all.go('/cohorts?grain=month&country=DE,FR')
    await waitFor(() => expect(keyOf()).not.toBe(locked))
  })

  it('draws the ticked cohorts, and none when all are unticked', async () => {
    const { table, address } = await opened(`/cohorts?${AS_OF}&grain=month&rows=2023-01`)
    const ticks = within(table).getAllByRole<HTMLInputElement>('checkbox')
    expect(ticks.filter((tick) => tick.checked)).toHaveLength(1)
    fireEvent.click(ticks[1]!)
    await waitFor(() => expect(address()).toContain('rows=2023-01,2023-02'))
    fireEvent.click(within(table).getAllByRole('checkbox')[0]!)
    fireEvent.click(within(table).getAllByRole('checkbox')[1]!)
    await waitFor(() => expect(address()).toContain('rows=-'))
  })

  it('breaks the table down by an attribute, the groups with their own means', async () => {
    const { table } = await opened(`/cohorts?${AS_OF}&grain=month&split=country&show=active`)
    const split = answerCohorts(analysis, { ...ask, measure: 'active', groupBy: 'country' })
    const german = split.groups.indexOf('DE')
    const mean = table.querySelector<HTMLElement>(
      'td[data-figure="cohort-active-mean"][data-group="DE"][data-age="1"]',
    )!
    expect(mean.dataset['value']).toBe(String(split.groupMean[german * split.matrix.ages + 1]))
    const sizes = [...table.querySelectorAll<HTMLElement>('[data-figure="cohort-size"]')]
    const bought = analysis.table.accounts.count - 1
    expect(sizes.reduce((sum, size) => sum + Number(size.dataset['value']), 0)).toBe(bought)
  })

  it('gives the trend with its Wilson interval as a table', async () => {
    await opened(`/cohorts?${AS_OF}&grain=month`)
    const panel = (await screen.findByText(/^Trend at one age/)).closest('section')!
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    const rows = within(panel).getAllByRole('row')
    expect(rows[1]?.textContent).toMatch(/Feb 2023.*%.*%–.*%/)
    expect(panel.querySelectorAll('[data-figure="cohort-retention-trend"][data-age="1"]').length).toBe(rows.length - 1)
  })

  it('shows no margin where value is counted in revenue, and offers revenue', async () => {
    openView(CohortsView, `/cohorts?${AS_OF}&basis=revenue&show=margin`, { analysis, records })
    fireEvent.click(await screen.findByRole('button', { name: 'Show revenue' }))
    await screen.findByRole('table', { name: /^Cohorts by/ })
    expect(document.querySelector('[data-figure="cohort-margin"]')).toBeNull()
  })

  it('says so where no account is left', async () => {
    openView(CohortsView, `/cohorts?${AS_OF}&country=nowhere`, { analysis, records })
    expect(await screen.findByText(/No account with an order is left/)).toBeTruthy()
  })

  it('says what failed', async () => {
    openView(CohortsView, `/cohorts?${AS_OF}`, {
      analysis,
      records,
      failing: { name: 'cohorts', message: 'Too many periods.' },
    })
    const alerts = await screen.findAllByRole('alert')
    expect(alerts[0]?.textContent).toContain('Too many periods.')
  })
})
