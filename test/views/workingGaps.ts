import { OPENED_BY } from './openedBy'
import { type Excuses, NO_IDENTITY, NOTHING_BEHIND, NOTHING_PUT_IN, WITHOUT_WORKING } from './workingExcuses'
import { inWords, isUnreckoned, recomputed } from './workingRecipes'

/** What the figures of a screen lack, each named once. */
export interface WorkingGaps {
  /** Ids of figures that no ƒ stands beside. */
  readonly withoutWorking: readonly string[]
  /** Ids of figures with no way down to accounts or orders. */
  readonly nothingBehind: readonly string[]
  /** Identities that do not hold. */
  readonly failing: readonly string[]
  /** Titles of workings without an identity, or accounts that are added up. */
  readonly noIdentity: readonly string[]
  /** Titles of workings without a number, and of those whose numbers cannot be copied. */
  readonly nothingPutIn: readonly string[]
  /** Results that do not follow from what is copied with them, and those that nobody reckons again. */
  readonly miscounted: readonly string[]
  readonly notCopied: readonly string[]
  /** Lines that are copied as words, though they tell numbers. */
  readonly copiedAsWords: readonly string[]
}

const met = new Map<Excuses, Set<string>>()

/** Reads the screen that is open, with every sheet of `SheetInPlace` on it. */
export function workingGaps(): WorkingGaps {
  const figures = [...document.querySelectorAll('[data-figure]')]
  const sheets = [...document.querySelectorAll('[data-sheet]')].map(sheetOf)
  const titles = (which: (sheet: Sheet) => boolean) => sheets.filter(which).map(({ title }) => title)
  return {
    withoutWorking: unexcused(
      figures.filter((figure) => within(figure, '[data-tool="working"]') === null).map(idOf),
      WITHOUT_WORKING,
    ),
    nothingBehind: unexcused(figures.filter((figure) => !leadsDown(figure)).map(idOf), NOTHING_BEHIND),
    failing: sheets
      .flatMap(({ title, failing }) => failing.map((check) => `${title}: ${check}`))
      // The company is made in the test: no source gave its rows.
      .filter((check) => !check.startsWith('Records told and records used: ✕Rows')),
    noIdentity: unexcused(
      titles(({ checks, leadsBehind }) => checks === 0 && !leadsBehind),
      NO_IDENTITY,
    ),
    nothingPutIn: unexcused(
      titles(({ inputs }) => inputs === 0),
      NOTHING_PUT_IN,
    ),
    miscounted: [
      ...sheets.flatMap(({ copied }) => recomputed(copied)),
      ...titles(({ title, results }) => results && isUnreckoned(title)).map((title) => `${title}: no recipe`),
    ],
    notCopied: titles(({ inputs, copies }) => inputs > 0 && !copies),
    copiedAsWords: sheets.flatMap(({ copied }) => inWords(copied)),
  }
}

/** Excuses that no screen read so far has needed. */
export function staleExcuses(): readonly string[] {
  const lists = [WITHOUT_WORKING, NOTHING_BEHIND, NO_IDENTITY, NOTHING_PUT_IN]
  return lists.flatMap((list) => Object.keys(list).filter((id) => met.get(list)?.has(id) !== true))
}

function unexcused(ids: readonly string[], list: Excuses): readonly string[] {
  const of = met.get(list) ?? new Set()
  met.set(list, of)
  return [...new Set(ids)].filter((id) => {
    if (!Object.hasOwn(list, id)) return true
    of.add(id)
    return false
  })
}

const idOf = (figure: Element) => figure.getAttribute('data-figure')!
const within = (figure: Element, selector: string) => figure.closest('section')?.querySelector(selector) ?? null

/** Of one account, opened by a press, or in a panel from which what is behind this very figure opens. */
function leadsDown(figure: Element): boolean {
  const id = idOf(figure)
  if (figure.hasAttribute('data-account') || isPressed(figure)) return true
  const opened = openedFrom(figure.closest('section'))
  return [id, ...(OPENED_BY[id] ?? [])].some((one) => opened.has(one))
}

const isPressed = (figure: Element) => figure.tagName === 'BUTTON' || figure.querySelector('button') !== null

/** The figures that a panel takes apart: by a link of its working, or by a press on one of them. */
function openedFrom(panel: Element | null): ReadonlySet<string> {
  const links = [...(panel?.querySelectorAll('[data-sheet] a') ?? [])].map((link) => link.getAttribute('href')!)
  const pressed = [...(panel?.querySelectorAll('[data-figure]') ?? [])].filter(isPressed).map(idOf)
  return new Set([
    ...pressed,
    ...links.map(
      (href) => /behind=([\w-]+)/.exec(href)?.[1] ?? href.replace(/^\/accounts\?([\w-]+)=.*/, 'accounts by $1'),
    ),
  ])
}

type Sheet = ReturnType<typeof sheetOf>

function sheetOf(sheet: Element) {
  return {
    title: sheet.querySelector('h2')!.textContent!,
    checks: sheet.querySelectorAll('li[data-holds]').length,
    failing: [...sheet.querySelectorAll('li[data-holds="false"]')].map(({ textContent }) => textContent!),
    leadsBehind: [...sheet.querySelectorAll('a')].some((link) => link.getAttribute('href')!.includes('behind=')),
    inputs: sheet.querySelectorAll('dl > div').length,
    results: sheet.querySelector('[data-result]') !== null,
    copied: sheet.getAttribute('data-copied')!,
    copies: [...sheet.querySelectorAll('button')].some(({ textContent }) => textContent === 'Copy as table'),
  }
}
