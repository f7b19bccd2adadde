import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'

import { figureDefinitions } from '../../src/ui/figureDefinitions'
import { EVERY_SCREEN, openScreen } from './everyScreen'
import { staleExcuses, workingGaps } from './workingGaps'

// Every ƒ stands open.
vi.mock('../../src/ui/WorkingTool', async () => ({ WorkingTool: (await import('./SheetInPlace')).SheetInPlace }))
// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const page = readFileSync(join(import.meta.dirname, '../../docs/metrics.md'), 'utf8')
const definitionOf = figureDefinitions(page)

describe('every screen', () => {
  it.for(EVERY_SCREEN)(
    '%s defines each of its figures in place, shows their working and leads down to accounts',
    async (address) => {
      await openScreen(address, { asTables: true })
      const figures = [...document.querySelectorAll('[data-figure]')]
      const undefinedOnes = figures
        .map((figure) => figure.getAttribute('data-figure')!)
        .filter((id) => definitionOf(id) === null)
      expect([...new Set(undefinedOnes)]).toEqual([])
      const unnamed = figures.filter(
        (figure) => nameOf(figure)?.querySelector('[data-defines]') === null && !isNamedBeside(figure),
      )
      expect([
        ...new Set(
          unnamed.map((figure) => `${figure.getAttribute('data-figure')} under ${nameOf(figure)!.textContent}`),
        ),
      ]).toEqual([])
      expect(workingGaps()).toEqual({
        withoutWorking: [],
        nothingBehind: [],
        failing: [],
        noIdentity: [],
        nothingPutIn: [],
        notCopied: [],
      })
    },
  )

  it('needs each excuse for what it lacks', () => {
    expect(staleExcuses()).toEqual([])
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
