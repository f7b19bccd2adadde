import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reference } from '../reference/referenceCompany'
import { withShared } from '../shared/sharedFolder'
import { figuresOf, type ShownFigure } from './figuresOf'
import { companyOfFiles, openCompany, visit } from './openCompany'

/** Sales alone, in revenue: the view that the references are computed in. */
const GROSS = 'basis=revenue&credits=off'

const DATASETS = [
  { name: 'uci_online_retail', files: ['orders'] },
  { name: 'northwind', files: ['orders', 'customers'] },
  { name: 'cdnow_master', files: ['orders'] },
] as const

withShared('the figures of reference.json on the screens', (folder) => {
  describe.each(DATASETS)('$name', ({ name, files }) => {
    const reference = JSON.parse(readFileSync(`${folder}/data/${name}/reference.json`, 'utf8')) as Reference & {
      readonly currency: string
    }
    const reps = Object.entries(reference.extra.by_sales_rep ?? {})
    let page: Page
    let noise: string[]

    beforeAll(async () => {
      const company = await companyOfFiles(
        files.map((file) => `${folder}/data/${name}/${file}.csv.gz`),
        { currency: reference.currency },
      )
      ;({ page, noise } = await openCompany(company, `/cohorts?${GROSS}&grain=month&show=active`))
    })

    afterAll(async () => {
      await page.context().close()
      expect(noise).toEqual([])
    })

    test('every cohort has its size and its active accounts', async () => {
      await visit(page, `/cohorts?${GROSS}&grain=month&show=active`)
      expect(cellsOf(await figuresOf(page, 'cohort-size'))).toEqual(
        new Map(reference.cohorts.map(({ cohort, size }) => [cohort, size])),
      )
      expect(cellsOf(await figuresOf(page, 'cohort-active'))).toEqual(cells(reference, ({ active }) => active))
    })

    test('every cell of cumulative sales is right to the ten-thousandth', async () => {
      await visit(page, `/cohorts?${GROSS}&grain=month&show=cumulative`)
      const shown = cellsOf(await figuresOf(page, 'cohort-cumulative'))
      expect(inParts(shown)).toEqual(inParts(cells(reference, ({ cum_gross }) => cum_gross)))
    })

    test('the cells of a month add up to its accounts, new accounts, orders and sales', async () => {
      const byMonth: Record<string, ReadonlyMap<string, number>> = {}
      for (const measure of ['active', 'orders', 'revenue']) {
        await visit(page, `/cohorts?${GROSS}&grain=month&show=${measure}`)
        byMonth[measure] = monthlyOf(await figuresOf(page, `cohort-${measure}`))
      }
      const expected = (pick: (month: Reference['monthly'][number]) => number) =>
        new Map(reference.monthly.map((month) => [month.month, pick(month)]))
      expect(byMonth['active']).toEqual(expected(({ active_customers }) => active_customers))
      expect(byMonth['orders']).toEqual(expected(({ orders }) => orders))
      expect(inParts(byMonth['revenue']!)).toEqual(inParts(expected(({ gross_revenue }) => gross_revenue)))
      expect(sumOf(byMonth['orders']!)).toBe(reference.summary.orders)
      expect(parts(sumOf(byMonth['revenue']!))).toBe(parts(reference.summary.gross_revenue))
    })

    test.for(reps)('the sales filter gives %s its orders and its sales', async ([rep, { orders, amount }]) => {
      const scope = `${GROSS}&grain=month&rep.sales=${encodeURIComponent(rep)}`
      await visit(page, `/cohorts?${scope}&show=orders`)
      const ofRep = monthlyOf(await figuresOf(page, 'cohort-orders'))
      await visit(page, `/cohorts?${scope}&show=revenue`)
      const sales = monthlyOf(await figuresOf(page, 'cohort-revenue'))
      expect([sumOf(ofRep), parts(sumOf(sales))]).toEqual([orders, parts(amount)])
    })
  })
})

/** The values of cells by "cohort age", or by cohort where they have no age. */
function cellsOf(figures: readonly ShownFigure[]): ReadonlyMap<string, number | null> {
  return new Map(figures.map(({ value, at }) => [[at['cohort'], at['age']].filter(Boolean).join(' '), value]))
}

function cells(
  { cohorts }: Reference,
  pick: (cohort: Reference['cohorts'][number]) => readonly number[],
): ReadonlyMap<string, number> {
  return new Map(
    cohorts.flatMap((cohort) =>
      cohort.size === 0 ? [] : pick(cohort).map((value, age) => [`${cohort.cohort} ${age}`, value] as const),
    ),
  )
}

/** Cells added up by the month they speak of. */
function monthlyOf(figures: readonly ShownFigure[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { value, at } of figures) {
    const month = monthAfter(at['cohort'] ?? '', Number(at['age']))
    sums.set(month, (sums.get(month) ?? 0) + (value ?? Number.NaN))
  }
  return sums
}

function monthAfter(month: string, months: number): string {
  const [year = 0, ofYear = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, ofYear - 1 + months)).toISOString().slice(0, 7)
}

function sumOf(values: ReadonlyMap<string, number>): number {
  return [...values.values()].reduce((sum, value) => sum + value, 0)
}

function inParts(values: ReadonlyMap<string, number | null>): ReadonlyMap<string, number> {
  return new Map(Array.from(values, ([place, value]) => [place, parts(value ?? Number.NaN)]))
}

/** Whole ten-thousandths, which is how exactly Tenure counts; the references are rounded in binary. */
function parts(units: number): number {
  return Math.round(units * 10_000)
}
