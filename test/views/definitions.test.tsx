import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

import { figureDefinitions } from '../../src/ui/figureDefinitions'
import { AccountsView } from '../../src/views/accounts/AccountsView'
import { AccountView } from '../../src/views/accounts/AccountView'
import { AudiencesView } from '../../src/views/audiences/AudiencesView'
import { ChurnView } from '../../src/views/churn/ChurnView'
import { CohortsView } from '../../src/views/cohorts/CohortsView'
import { DataView } from '../../src/views/data/DataView'
import { ForecastView } from '../../src/views/forecast/ForecastView'
import { OverviewView } from '../../src/views/overview/OverviewView'
import { ScenariosView } from '../../src/views/scenarios/ScenariosView'
import { SegmentsView } from '../../src/views/segments/SegmentsView'
import { ServiceView } from '../../src/views/service/ServiceView'
import { analysisOf, smallCompany } from '../engine/smallCompany'
import { withActivities } from '../engine/withActivities'
import { openView } from './openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const VIEWS = {
  '/': OverviewView,
  '/segments': SegmentsView,
  '/accounts': AccountsView,
  '/accounts/shop.c1': AccountView,
  '/churn': ChurnView,
  '/service': ServiceView,
  '/cohorts': CohortsView,
  '/forecast': ForecastView,
  '/audiences': AudiencesView,
  '/scenarios': ScenariosView,
  '/data': DataView,
} as const

const page = readFileSync(join(import.meta.dirname, '../../docs/metrics.md'), 'utf8')
const definitionOf = figureDefinitions(page)
const records = withActivities(smallCompany())
const analysis = analysisOf(records)

describe('every screen', () => {
  it.for(Object.entries(VIEWS))('%s defines each of its figures, in place', async ([address, View]) => {
    openView(View, address, { analysis, records, Account: () => null })
    await vi.waitFor(
      () => {
        expect(document.querySelector('[data-figure]')).not.toBeNull()
        expect(document.querySelector('[aria-busy="true"]')).toBeNull()
      },
      { timeout: 10_000 },
    )
    // Tables stand in place of the drawings.
    for (const tool of screen.queryAllByRole('button', { name: 'Show as a table' })) fireEvent.click(tool)
    const figures = [...document.querySelectorAll('[data-figure]')]
    const undefinedOnes = figures
      .map((figure) => figure.getAttribute('data-figure')!)
      .filter((id) => definitionOf(id) === null)
    expect([...new Set(undefinedOnes)]).toEqual([])
    const unnamed = figures.filter(
      (figure) => nameOf(figure)?.querySelector('[data-defines]') === null && !isNamedBeside(figure),
    )
    expect([
      ...new Set(unnamed.map((figure) => `${figure.getAttribute('data-figure')} under ${nameOf(figure)!.textContent}`)),
    ]).toEqual([])
  })
})

/** Whether the screen names the figure of a table with heads of another kind (ages of cohorts) beside it. */
function isNamedBeside(figure: Element): boolean {
  const base = figure.getAttribute('data-figure')!.replace(/-mean$/, '')
  return document.querySelector(`[data-defines="${base}"]`) !== null
}

/** What names a figure: the head of its column or of its row, its term, the name of its tile; null in a sentence, which says it itself. */
function nameOf(figure: Element): Element | null {
  const cell = figure.closest('td')
  const heads = cell?.closest('table')?.querySelectorAll('thead th')
  const row = cell?.closest('tr')?.querySelector('th')
  if (row?.querySelector(`[data-defines]`)) return row
  if (cell !== null && heads !== undefined && heads.length > 0) return heads[cell.cellIndex] ?? null
  const term = figure.closest('dd')?.parentElement?.querySelector('dt')
  return term ?? null
}
