import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reference } from '../reference/referenceCompany'
import { withShared } from '../shared/sharedFolder'
import { figureOf, figuresOf, type ShownFigure } from './figuresOf'
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

    test('months have their ordering, new and returning accounts', async () => {
      await visit(page, `/churn?${GROSS}`)
      await page.getByRole('button', { name: /^All \d+ months$/ }).click()
      const shown = async (metric: string) =>
        new Map((await figuresOf(page, metric)).map(({ value, at }) => [at['month'], value]))
      const expected = (pick: (month: Reference['monthly'][number]) => number) =>
        new Map(reference.monthly.map((month) => [month.month, pick(month)]))
      expect(await shown('ordering-accounts')).toEqual(expected(({ active_customers }) => active_customers))
      expect(await shown('new-accounts')).toEqual(expected(({ new_customers }) => new_customers))
      expect(await shown('returning-accounts')).toEqual(expected(({ returning_customers }) => returning_customers))
    })

    test('months have their orders, gross sales, credits and net revenue', async () => {
      // From another screen, so that the table begins with its last months whatever was opened before.
      await visit(page, '/?basis=revenue')
      await visit(page, '/churn?basis=revenue')
      await page.getByRole('button', { name: /^All \d+ months$/ }).click()
      const shown = async (metric: string) =>
        new Map((await figuresOf(page, metric)).map(({ value, at }) => [at['month'] ?? '', value]))
      const expected = (pick: (month: Reference['monthly'][number]) => number) =>
        new Map(reference.monthly.map((month) => [month.month, pick(month)]))
      expect(await shown('monthly-orders')).toEqual(expected(({ orders }) => orders))
      for (const [metric, pick] of [
        ['monthly-gross', ({ gross_revenue }) => gross_revenue],
        ['monthly-credits', ({ returns_amount }) => returns_amount],
        ['monthly-net', ({ net_revenue }) => net_revenue],
      ] as const satisfies readonly (readonly [string, (month: Reference['monthly'][number]) => number])[]) {
        expect(inParts(await shown(metric))).toEqual(inParts(expected(pick)))
      }
    })

    test.each([
      ['last12', 12],
      ['last6', 6],
      ['last3', 3],
    ])('the period %s has its net and gross revenue and its order value', async (period, months) => {
      const window = reference.monthly.slice(0, lastComplete(reference) + 1).slice(-months)
      const sum = (pick: (month: Reference['monthly'][number]) => number) =>
        window.reduce((total, month) => total + pick(month), 0)
      const gross = sum(({ gross_revenue }) => gross_revenue)
      await visit(page, `/?basis=revenue&period=${period}`)
      expect(parts((await figureOf(page, 'net-revenue')) ?? 0)).toBe(parts(sum(({ net_revenue }) => net_revenue)))
      await visit(page, `/?${GROSS}&period=${period}`)
      expect(parts((await figureOf(page, 'net-revenue')) ?? 0)).toBe(parts(gross))
      expectNear(await figureOf(page, 'aov'), gross / sum(({ orders }) => orders))
    })

    test('accounts, their mean, their repeat rate, the share of the best fifth, the largest share and the Gini', async () => {
      const { summary } = reference
      await visit(page, `/?${GROSS}`)
      expect(await figureOf(page, 'concentration-accounts')).toBe(summary.customers)
      expectNear(await figureOf(page, 'historical-clv-mean'), summary.revenue_per_customer)
      expectNear(await figureOf(page, 'repeat-rate-ever'), summary.repeat_rate_orders)
      expectNear(await figureOf(page, 'top20-share'), summary.top20_share_ceil)
      expectNear(await figureOf(page, 'largest-account-share'), summary.top1_customer_share)
      expectNear(await figureOf(page, 'gini'), summary.gini)
    })

    test.for(reps)('the sales filter gives %s its orders and its sales', async ([rep, { orders, amount }]) => {
      const scope = `${GROSS}&grain=month&rep.sales=${encodeURIComponent(rep)}`
      await visit(page, `/cohorts?${scope}&show=orders`)
      const ofRep = monthlyOf(await figuresOf(page, 'cohort-orders'))
      await visit(page, `/cohorts?${scope}&show=revenue`)
      const sales = monthlyOf(await figuresOf(page, 'cohort-revenue'))
      expect([sumOf(ofRep), parts(sumOf(sales))]).toEqual([orders, parts(amount)])
    })

    test('the console stayed silent', () => {
      expect(noise).toEqual([])
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

/** The place of the last month that is over on the day of the last sale. */
function lastComplete({ summary, monthly }: Reference): number {
  const dayAfter = new Date(Date.parse(summary.last_sale.slice(0, 10)) + 86_400_000)
  return dayAfter.getUTCDate() === 1 ? monthly.length - 1 : monthly.length - 2
}

/** Equal but for what adding up in binary may cost. Money on the screen is rounded to ten-thousandths. */
function expectNear(shown: number | null, expected: number): void {
  expect(Math.abs((shown ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected) + 0.000_05)
}

/** Whole ten-thousandths, which is how exactly Tenure counts; the references are rounded in binary. */
function parts(units: number): number {
  return Math.round(units * 10_000)
}
