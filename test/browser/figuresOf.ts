import type { Page } from 'playwright'

/** A figure as the screen shows it to machines: its value, null where it is not known, and what places it. */
export interface ShownFigure {
  readonly metric: string
  readonly value: number | null
  /** `data-cohort`, `data-age`, `data-month` … without their prefix. */
  readonly at: Readonly<Record<string, string>>
}

/** Every figure on the screen whose metric id is one of `metrics`; all of them when none is named. */
export async function figuresOf(page: Page, ...metrics: readonly string[]): Promise<ShownFigure[]> {
  const shown = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-figure]'), (element) =>
      Object.fromEntries(Object.entries(element.dataset)),
    ),
  )
  return shown
    .filter(({ figure = '' }) => metrics.length === 0 || metrics.includes(figure))
    .map(({ figure = '', value = '', ...at }) => ({
      metric: figure,
      value: value === '' ? null : Number(value),
      at: at as Record<string, string>,
    }))
}

/** The one value of a figure that stands on the screen once. */
export async function figureOf(page: Page, metric: string): Promise<number | null> {
  const found = await figuresOf(page, metric)
  if (found.length !== 1) throw new Error(`The screen shows "${metric}" ${found.length} times, not once.`)
  return found[0]!.value
}
