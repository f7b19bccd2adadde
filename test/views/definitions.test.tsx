import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'

import { ACCOUNT_FIELDS, SALES_FIELDS } from '../../src/core/scope'
import { figureDefinitions } from '../../src/ui/figureDefinitions'
import { FIGURE_NAMES } from '../../src/ui/conditionWords'
import { fieldMetric } from '../../src/views/shell/scopeWords'
import { EVERY_SCREEN, openScreen, showTables } from './everyScreen'
import { staleExcuses, workingGaps } from './workingGaps'
import { recomputed } from './workingRecipes'

// Every ƒ stands open.
vi.mock('../../src/ui/WorkingTool', async () => ({ WorkingTool: (await import('./SheetInPlace')).SheetInPlace }))
// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const page = readFileSync(join(import.meta.dirname, '../../docs/metrics.md'), 'utf8')
const definitionOf = figureDefinitions(page)

describe('every field', () => {
  const accounts = ACCOUNT_FIELDS.map((field) => fieldMetric({ of: 'accounts', field }))
  const sales = SALES_FIELDS.map((field) => fieldMetric({ of: 'sales', field }))
  const figures = Object.values(FIGURE_NAMES).map(({ metric }) => metric)
  it.for([...accounts, ...sales, ...figures, 'field-bought', 'field-share'])('%s is defined', (id) => {
    expect(definitionOf(id)).not.toBeNull()
  })
})

describe('every name of a field or setting', () => {
  it('in menus and forms as well, is defined', () => {
    const root = join(import.meta.dirname, '../../src')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
    const named = files.flatMap((file) =>
      Array.from(readFileSync(join(root, file), 'utf8').matchAll(/metric="((?:set|field)-[\w-]+)"/g), ([, id]) => id!),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((id) => definitionOf(id) === null)).toEqual([])
  })
})

describe('every screen', () => {
  it.for(EVERY_SCREEN)(
    '%s defines each of its figures in place, shows their working and leads down to accounts',
    async (address) => {
      await openScreen(address)
      expect(drawingsWithoutNames()).toEqual([])
      const drawn = definedIds()
      showTables()
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
      expect([...drawn, ...definedIds()].filter((id) => definitionOf(id) === null)).toEqual([])
      expect(fieldsWithoutName()).toEqual([])
      expect(workingGaps()).toEqual({
        withoutWorking: [],
        nothingBehind: [],
        failing: [],
        noIdentity: [],
        nothingPutIn: [],
        miscounted: [],
        notCopied: [],
        copiedAsWords: [],
      })
    },
  )

  it('is reckoned again from what it copies, so that a result that does not follow is found', () => {
    const copied = (rate: string) =>
      `Expected lifespan\tvalue\nArea under the curve\t90.5\t91 d\nMean silence threshold\t30\t30 d\nExpected lifespan\t${rate}`
    expect(recomputed(copied('60.5'))).toEqual([])
    expect(recomputed(copied('61'))).toEqual(['Expected lifespan: Expected lifespan is 61, and comes to 60.5'])
    expect(recomputed('Shares\tvalue\nLate\t0.5\t50%\t64\t143')).toEqual(['Shares: Late is not its quotient'])
  })

  it('needs each excuse for what it lacks', () => {
    expect(staleExcuses()).toEqual([])
  })
})

const definedIds = () =>
  [...document.querySelectorAll('[data-defines]')].map((name) => name.getAttribute('data-defines')!)

/** What is drawn without a name that says what it means. */
function drawingsWithoutNames(): readonly string[] {
  return [...document.querySelectorAll('[aria-roledescription="chart"]')]
    .filter((drawing) => drawing.closest('section')?.querySelector('[data-legend] [data-defines]') == null)
    .map((drawing) => drawing.getAttribute('aria-label')!)
}

/** Names of controls that set a figure, a rate or a rule, and stand beside no name that says what it means; a table's heads name theirs. */
function fieldsWithoutName(): readonly string[] {
  return [...document.querySelectorAll('input, select')]
    .filter((control) => !/^(radio|checkbox|search|text)$/.test(control.getAttribute('type') ?? ''))
    .filter((control) => control.closest('td') === null)
    .filter((control) => control.closest('[data-field]')?.querySelector('[data-defines]') == null)
    .map((control) => control.getAttribute('aria-label') ?? control.closest('label')?.textContent ?? '')
    .filter((name) => !NOT_A_FIELD.some((one) => one.test(name)))
}

/** What joins conditions; where files go. */
const NOT_A_FIELD: readonly RegExp[] = [/: joined by$/, /^Files to load$/]

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
