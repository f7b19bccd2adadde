import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { dayOfCivil } from '../../../src/core/calendar'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerCohortProjection } from '../../../src/engine/answers/cohortProjection'
import { answerCohorts } from '../../../src/engine/answers/cohorts'
import { CohortsView } from '../../../src/views/cohorts/CohortsView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany(200)
const analysis = analysisOf(records)

async function opened(address: string, of = { analysis, records }) {
  openView(CohortsView, address, of)
  return screen.findByRole('table', { name: /^Cohorts by/ })
}

const projectedCells = (table: HTMLElement) => [...table.querySelectorAll<HTMLElement>('td[data-state="projected"]')]

describe('projected cohort cells', () => {
  it('are off until asked for', async () => {
    const table = await opened('/cohorts?grain=quarter&show=cumulative')
    expect(projectedCells(table)).toEqual([])
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Projected' }).checked).toBe(false)
  })

  it('are what the answer expects on top of what is earned, with the interval, and in no mean', async () => {
    const table = await opened('/cohorts?grain=quarter&show=cumulative&projected=on')
    await waitFor(() => expect(projectedCells(table).length).toBeGreaterThan(0))
    const { signal } = new AbortController()
    const ask = { scope: DEFAULT_SCOPE, grain: 'quarter', groupBy: null } as const
    const ahead = await answerCohortProjection(analysis, { ...ask, inRevenue: false }, signal)
    const earned = answerCohorts(analysis, { ...ask, measure: 'cumulative', perAccount: false, offset: 'calendar' })
    const { ages } = earned.matrix
    const first = earned.numerator[ages - 1]! + ahead.valueByThen.value[1]!
    const cell = table.querySelector<HTMLElement>(`td[data-state="projected"][data-age="${ages}"]`)!
    expect(cell.dataset['figure']).toBe('cohort-cumulative-projected')
    expect(Number(cell.dataset['value'])).toBeCloseTo(first / 10_000, 6)
    expect(Number(cell.dataset['low'])).toBeLessThan(first / 10_000)
    expect(Number(cell.dataset['high'])).toBeGreaterThan(first / 10_000)
    expect(within(cell).getByRole('button').title).toMatch(/expected \(.+–.+\)/)
    const means = [...table.querySelectorAll<HTMLElement>('tfoot [data-figure="cohort-cumulative-mean"]')]
    expect(means.map((mean) => mean.dataset['value']).slice(ages)).toEqual(
      Array.from({ length: ahead.columns - 1 }, () => ''),
    )
    // Earned cells stay what they are.
    expect(table.querySelectorAll('td[data-state="complete"][data-figure="cohort-cumulative"]').length).toBeGreaterThan(
      0,
    )
  })

  it('open into what is earned, what is expected and the interval', async () => {
    const table = await opened('/cohorts?grain=quarter&show=cumulative&projected=on')
    await waitFor(() => expect(projectedCells(table).length).toBeGreaterThan(0))
    fireEvent.click(within(projectedCells(table)[0]!).getByRole('button'))
    expect(await screen.findByText('Earned so far')).toBeDefined()
    expect(screen.getByText('80% interval')).toBeDefined()
  })

  it('of revenue are revenue, whatever the basis', async () => {
    const table = await opened('/cohorts?grain=quarter&show=revenue&projected=on')
    await waitFor(() => expect(projectedCells(table).length).toBeGreaterThan(0))
    const question = { scope: { ...DEFAULT_SCOPE, basis: 'revenue' }, grain: 'quarter', groupBy: null } as const
    const ahead = await answerCohortProjection(
      analysis,
      { ...question, inRevenue: false },
      new AbortController().signal,
    )
    const cell = projectedCells(table)[0]!
    expect(Number(cell.dataset['value'])).toBeCloseTo(ahead.value.value[1]! / 10_000, 6)
  })

  it.for([
    ['a measure that no model predicts', 'show=retention'],
    ['anniversaries', 'show=orders&age=anniversary'],
  ])('cannot be switched on for %s', async ([, search]) => {
    const table = await opened(`/cohorts?projected=on&grain=quarter&${search}`)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Projected' }).disabled).toBe(true)
    expect(projectedCells(table)).toEqual([])
  })

  it('say why there are none where the forecast is not shown', async () => {
    const few = smallCompany(10)
    const of = { analysis: analysisOf(few), records: few }
    const table = await opened('/cohorts?grain=quarter&show=orders&projected=on', of)
    expect(await screen.findByText(/^No projected cells\. The history is too short/)).toBeDefined()
    expect(projectedCells(table)).toEqual([])
  })

  it('are of the accounts known then, as of an earlier day', async () => {
    const asOfDay = dayOfCivil(2025, 3, 31)
    const scope = { ...DEFAULT_SCOPE, asOfDay }
    const { signal } = new AbortController()
    const ask = { scope, grain: 'month', groupBy: null, inRevenue: false } as const
    const ahead = await answerCohortProjection(analysis, ask, signal)
    const cut = analysisOf(smallCompany(200, asOfDay))
    const alone = await answerCohortProjection(cut, { ...ask, scope: { ...DEFAULT_SCOPE, asOfDay } }, signal)
    expect(ahead.standing).toBe(alone.standing)
    expect(ahead.orders.value).toEqual(alone.orders.value)
  })
})
