import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { withShared } from '../shared/sharedFolder'
import { brokenRules } from './brokenRules'
import { figureOf, figuresOf } from './figuresOf'
import { companyOfFiles, openCompany, settled } from './openCompany'
import { openPage } from './openPage'

/** As the published figures count: orders of 0 are purchases, calibration ends with September 1997. */
const PUBLISHED = '/forecast?basis=revenue&model=mbg&zero=counted&calibration=1997-09-30'

interface Golden {
  readonly theta: readonly number[]
  readonly se: readonly number[]
}

interface Tracking {
  readonly actual_cum: readonly number[]
  readonly mbg_cum: readonly number[]
  readonly holdout: { readonly actual_total: number; readonly mbg: { readonly total: number; readonly mae: number } }
}

interface Lifetimes {
  readonly result: {
    readonly master_cal_19970930_daily: {
      readonly actual_holdout_tx: number
      readonly holdout_mae_rmse: { readonly mbg: { readonly pred: number } }
    }
  }
}

withShared('the forecast of CDNOW on the screen', (folder) => {
  const fits = JSON.parse(readFileSync(`${folder}/golden/mle.json`, 'utf8')) as Record<
    string,
    Record<'mbg' | 'gg', Golden>
  >
  const tracking = JSON.parse(readFileSync(`${folder}/golden/tracking-cdnow.json`, 'utf8')) as Tracking

  const lifetimes = JSON.parse(readFileSync(`${folder}/golden/lifetimes-cdnow.json`, 'utf8')) as Lifetimes

  const { actual_holdout_tx, holdout_mae_rmse } = lifetimes.result.master_cal_19970930_daily
  const { actual_total, mbg: ofSample } = tracking.holdout

  describe.each([
    ['cdnow_sample', 'cdnow_sample_days_over_7', actual_total, ofSample.total],
    ['cdnow_master', 'cdnow_master_cal39w_days_over_7', actual_holdout_tx, holdout_mae_rmse.mbg.pred],
  ])('%s', (name, key, happened, expected) => {
    let page: Page
    let noise: string[]

    beforeAll(async () => {
      const company = await companyOfFiles([`${folder}/data/${name}/orders.csv.gz`], { name, currency: 'USD' })
      ;({ page, noise } = await openCompany(company, PUBLISHED))
    }, 120_000)

    afterAll(async () => {
      await page.context().close()
    })

    test('the console stayed silent', () => {
      expect(noise).toEqual([])
    })

    test('it has the golden parameters and standard errors', async () => {
      const { mbg } = fits[key]!
      const shown = await parametersOf(page, 'mbgNbd')
      expectDigits(shown.values, mbg.theta)
      expectDigits(shown.errors, mbg.se)
    })

    test('it has the golden hold-out totals', async () => {
      expect(await figureOf(page, 'holdout-actual')).toBe(happened)
      expectDigits([await figureAt(page, 'holdout-expected', { forecast: 'model' })], [expected])
    })

    if (name !== 'cdnow_sample') return
    test('it has the golden error and weekly tracking', async () => {
      expectDigits([await figureAt(page, 'holdout-mae', { forecast: 'model' })], [ofSample.mae])
      const panel = page.getByRole('region', { name: /hold-out, .* than expected$/ })
      await panel.getByRole('button', { name: 'Show as a table' }).click()
      const weeks = async (metric: string) => (await figuresOf(page, metric)).map(({ value }) => value)
      expect(await weeks('tracking-actual')).toEqual(tracking.actual_cum)
      expectDigits(await weeks('tracking-expected'), tracking.mbg_cum)
    })
  })

  test('a year of online retail says what is missing and shows no predicted figure', async () => {
    const company = await companyOfFiles([`${folder}/data/uci_online_retail/orders.csv.gz`], { currency: 'GBP' })
    const { page, noise } = await openCompany(company, '/forecast?basis=revenue')
    onTestFinished(() => page.context().close())
    await page.getByRole('heading', { name: 'No forecast yet: 12 of 18 months of history' }).waitFor()
    expect(await figureAt(page, 'forecast-gate', { gate: 'months' })).toBe(12)
    expect(await figuresOf(page, 'forecast-clv')).toEqual([])
    expect(noise).toEqual([])
  }, 120_000)
})

test('the forecast of the demo company beats the naive ones, and says so', async () => {
  const { page } = await openPage('/forecast')
  await settled(page)
  await page
    .getByRole('heading', { name: /^The forecast was .* and beat the naive one$/ })
    .waitFor({ timeout: 120_000 })
  const of = async (metric: string, forecast: string) => figureAt(page, metric, { forecast })
  for (const naive of ['last-window', 'year-ago']) {
    expect(await of('holdout-mae', 'model')).toBeLessThan((await of('holdout-mae', naive))!)
    expect(await of('holdout-deviance', 'model')).toBeLessThan((await of('holdout-deviance', naive))!)
  }
  const [low, clv, high] = [
    await figureOf(page, 'forecast-clv-low'),
    await figureOf(page, 'forecast-clv'),
    await figureOf(page, 'forecast-clv-high'),
  ]
  expect(low).toBeLessThan(clv!)
  expect(clv).toBeLessThan(high!)
}, 180_000)

test.each([
  ['on a wide window', { width: 1440, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
])(
  'an open forecast breaks no rule of accessibility %s',
  async (_, viewport) => {
    const { page } = await openPage('/forecast', { viewport, reducedMotion: 'reduce', colorScheme: 'light' })
    await page.getByRole('heading', { name: /^The forecast was .* naive one$/ }).waitFor({ timeout: 120_000 })
    await settled(page)
    expect(await brokenRules(new AxeBuilder({ page }))).toEqual([])
    // Nothing but contrast depends on the colours.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await brokenRules(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([])
  },
  180_000,
)

async function parametersOf(page: Page, model: string) {
  const names = ['r', 'alpha', 'a', 'b']
  const read = (metric: string) => Promise.all(names.map((name) => figureAt(page, metric, { model, parameter: name })))
  return { values: await read('model-parameter'), errors: await read('model-parameter-error') }
}

/** The one value of a figure at a place. */
async function figureAt(page: Page, metric: string, place: Readonly<Record<string, string>>): Promise<number | null> {
  const found = (await figuresOf(page, metric)).filter(({ at }) =>
    Object.entries(place).every(([name, value]) => at[name] === value),
  )
  expect(found).toHaveLength(1)
  return found[0]!.value
}

/** Equal to four digits. */
function expectDigits(shown: readonly (number | null)[], wanted: readonly number[]): void {
  expect(shown).toHaveLength(wanted.length)
  shown.forEach((value, i) => expect(Math.abs((value ?? Number.NaN) / wanted[i]! - 1)).toBeLessThan(5e-5))
}
