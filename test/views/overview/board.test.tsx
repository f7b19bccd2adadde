import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerCohorts, type CohortsAnswer } from '../../../src/engine/answers/cohorts'
import { answerIntake } from '../../../src/engine/answers/intake'
import { answerKpis } from '../../../src/engine/answers/kpis'
import { INITIAL_STATUS } from '../../../src/engine/status'
import { machineValue } from '../../../src/ui/machineValue'
import { boardCohorts } from '../../../src/views/overview/boardCohorts'
import { packFingerprint, scopeSentence } from '../../../src/views/overview/boardScope'
import { BoardView } from '../../../src/views/overview/BoardView'
import { holdingsOf } from '../../engine/holdingsOf'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany()
const analysis = analysisOf(records)
const cohorts = answerCohorts(analysis, {
  scope: DEFAULT_SCOPE,
  measure: 'retention',
  perAccount: false,
  grain: 'month',
  offset: 'calendar',
  groupBy: null,
})

/** The answer with its cohorts repeated, as of a company with a longer history. */
function repeated(times: number): CohortsAnswer {
  const { matrix } = cohorts
  const rows = Array.from({ length: times * matrix.size.length }, (_, i) => i % matrix.size.length)
  const cellsOf = <Value,>(values: ArrayLike<Value>) =>
    rows.flatMap((row) => Array.from(values).slice(row * matrix.ages, (row + 1) * matrix.ages))
  return {
    ...cohorts,
    cells: Float64Array.from(cellsOf(cohorts.cells)),
    matrix: {
      ...matrix,
      size: Uint32Array.from(rows, (row) => matrix.size[row]!),
      cohortMonth: Int32Array.from(rows, (_, i) => 400 + i),
      state: Uint8Array.from(cellsOf(matrix.state)),
    },
  }
}

describe('BoardView', () => {
  it('prints the figures of the overview, every cohort cell, and what they mean, on numbered pages', async () => {
    openView(BoardView, '/board', { analysis, records, status: { company: 'Small & Co' } })
    await screen.findByRole('region', { name: 'Definitions' })
    await waitFor(() => expect(screen.getByRole('region', { name: 'Cohorts' })).toBeTruthy())
    const pages = [...document.querySelectorAll('[data-page]')]
    pages.forEach((page, i) =>
      expect(page.querySelector('header')!.textContent).toContain(
        `Board pack, Small & Co, page ${i + 1} of ${pages.length}`,
      ),
    )
    const kpis = answerKpis(analysis, DEFAULT_SCOPE)
    await waitFor(() =>
      expect(document.querySelector('[data-figure="nrr"]')?.getAttribute('data-value')).toBe(
        machineValue('percent', kpis.nrr.value),
      ),
    )
    const natural = answerCohorts(analysis, {
      scope: DEFAULT_SCOPE,
      measure: 'retention',
      perAccount: false,
      grain: null,
      offset: 'calendar',
      groupBy: null,
    })
    const printed = [...document.querySelectorAll('[data-figure="cohort-retention"]')]
    const known = natural.cells.filter((value, cell) => cell % natural.matrix.ages < 25 && !Number.isNaN(value))
    expect(printed.map((cell) => cell.getAttribute('data-value')).filter((value) => value !== '')).toHaveLength(
      known.length,
    )
    const definitions = within(screen.getByRole('region', { name: 'Definitions' }))
    expect(definitions.getByText('Net revenue retention')).toBeTruthy()
    expect(definitions.getByText('Movement')).toBeTruthy()
  })

  it('of a young history has no page for what cannot be compared, says so, and defines nothing that it does not show', async () => {
    openView(BoardView, '/board?asof=2023-12-31&period=last12', { analysis, records })
    await screen.findByText(
      'Not in this pack: revenue movement and why it moved. They compare 12 months with the window before, and the data begin on 1 Jan 2023.',
    )
    await waitFor(() => expect(screen.getByRole('region', { name: 'Cohorts' })).toBeTruthy())
    const titles = [...document.querySelectorAll('[data-page]')].map((page) => page.getAttribute('data-page'))
    expect(titles).toEqual(['Key figures', 'Churn and concentration', 'Cohorts', 'Definitions'])
    expect(screen.queryByRole('button', { name: /^Compare/ })).toBeNull()
    const terms = within(screen.getByRole('region', { name: 'Definitions' })).getAllByRole('term')
    for (const absent of ['Movement', 'Goal', 'Predicted CLV']) {
      expect(terms.map((term) => term.textContent)).not.toContain(absent)
    }
    expect(document.body.textContent).not.toMatch(/see Forecast|shorter period/)
  })

  it('lists beside what is expected what there is to watch, four things at most, without what was set aside', async () => {
    openView(BoardView, '/board', { analysis, records })
    const watch = await screen.findByRole('region', { name: 'To watch' })
    await waitFor(() => expect(within(watch).getAllByRole('listitem').length).toBeGreaterThan(0))
    const told = [...watch.querySelectorAll('[data-figure="alert"]')]
    expect(told.length).toBeLessThanOrEqual(4)
    expect(within(watch).queryByRole('link')).toBeNull()
  })
})

describe('the cohorts of a board pack', () => {
  it('are parted into pages, the newest 48 of them, each with its own cells', () => {
    const long = boardCohorts(repeated(20))
    const rows = 20 * cohorts.matrix.size.length
    expect(long.pages.map((page) => page.length)).toEqual([24, 24])
    expect(long.older).toBe(rows - 48)
    expect(long.pages.flat().map(({ month }) => month)).toEqual(
      Array.from({ length: 48 }, (_, i) => 400 + rows - 48 + i),
    )
    expect(boardCohorts(repeated(1)).pages.map((page) => page.length)).toEqual(evenly(cohorts.matrix.size.length))
    const short = boardCohorts(cohorts)
    expect([short.older, short.later]).toEqual([0, Math.max(0, cohorts.matrix.ages - 25)])
    short.pages.flat().forEach(({ cells }, row) =>
      cells.forEach((cell, age) => {
        if (cell === null) return
        expect(cell.value).toBe(cohorts.cells[row * cohorts.matrix.ages + age])
        if (age === 0 || cell.partial) expect(cell.step).toBe(0)
      }),
    )
  })
})

/** Rows of each page: as full as each other, 24 at most. */
function evenly(rows: number): number[] {
  const pages = Math.ceil(rows / 24)
  const most = Math.ceil(rows / pages)
  return Array.from({ length: pages }, (_, page) => Math.min(most, rows - page * most))
}

describe('the foot of a board pack', () => {
  const intake = answerIntake(
    analysis,
    holdingsOf(analysis, records, { sources: [], startedAtMs: 0, finishedAtMs: 0, complete: true }),
    DEFAULT_SCOPE,
  )

  it('says whose figures they are', () => {
    expect(scopeSentence(DEFAULT_SCOPE, INITIAL_STATUS)).toBe('All accounts, churn by own rhythm, CLV in margin')
    const scope = {
      ...DEFAULT_SCOPE,
      credits: false,
      unit: 'group' as const,
      definition: { kind: 'fixed' as const, days: 90 },
      accounts: { country: ['France', 'Italy'] },
      sales: { channel: ['web'] },
    }
    expect(scopeSentence(scope, INITIAL_STATUS)).toBe(
      'Only country France or Italy; sales by channel web, churn by fixed 90 d, CLV in margin, accounts counted by parent, credits left out',
    )
  })

  it('marks the data and the scope: another mark for one cent or one filter more', () => {
    const mark = packFingerprint(DEFAULT_SCOPE, intake, 'Small')
    expect(packFingerprint(DEFAULT_SCOPE, { ...intake }, 'Small')).toBe(mark)
    expect(packFingerprint(DEFAULT_SCOPE, { ...intake, saleRevenue: intake.saleRevenue + 100 }, 'Small')).not.toBe(mark)
    expect(packFingerprint({ ...DEFAULT_SCOPE, basis: 'revenue' }, intake, 'Small')).not.toBe(mark)
  })
})
