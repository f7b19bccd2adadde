import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import type { ForecastAnswer, ForecastReport } from '../../src/engine/answers/forecast'
import { dayOfText } from '../core/clv/cdnowLedger'
import { openFiles } from '../engine/openFiles'
import { withShared } from '../shared/sharedFolder'

interface GoldenFit {
  readonly theta: readonly number[]
  readonly se: readonly number[]
  readonly ll: number
}

interface Tracking {
  readonly actual_cum: readonly number[]
  readonly mbg_cum: readonly number[]
  readonly bg_cum: readonly number[]
  readonly freq_bins: Readonly<Record<string, { n: number; actual: number; bg: number; mbg: number }>>
  readonly holdout: {
    readonly actual_total: number
    readonly bg: { total: number; mae: number }
    readonly mbg: { total: number; mae: number }
    readonly pnbd: { total: number; mae: number }
  }
}

const NAMES = { bgNbd: 'bg', mbgNbd: 'mbg', paretoNbd: 'pnbd' } as const

async function forecastOf(path: string, forecast: Partial<Scope['forecast']> = {}): Promise<ForecastAnswer> {
  const engine = await openFiles([path], { currency: 'USD' })
  const scope: Scope = { ...DEFAULT_SCOPE, basis: 'revenue', forecast: { ...DEFAULT_SCOPE.forecast, ...forecast } }
  return (await engine.answer({ name: 'forecast', ask: { scope } }, new AbortController().signal)) as ForecastAnswer
}

/** As the published figures count: orders of 0 are purchases, calibration ends with September 1997. */
const PUBLISHED = { zeroOrders: true, calibrationEndDay: dayOfText('1997-09-30') }

withShared('forecasts of real histories', (folder) => {
  const golden = JSON.parse(readFileSync(`${folder}/golden/mle.json`, 'utf8')) as Record<
    string,
    Record<string, GoldenFit>
  >
  const tracking = JSON.parse(readFileSync(`${folder}/golden/tracking-cdnow.json`, 'utf8')) as Tracking

  describe.each([
    ['cdnow_sample', 'cdnow_sample_days_over_7'],
    ['cdnow_master', 'cdnow_master_cal39w_days_over_7'],
  ])('%s', (name, key) => {
    let report: ForecastReport

    beforeAll(async () => {
      report = (await forecastOf(`${folder}/data/${name}/orders.csv.gz`, PUBLISHED)).report!
    }, 60_000)

    test('every model has the golden parameters, standard errors and log-likelihood, in weeks', () => {
      for (const { fit } of report.tried) {
        if (!(fit.name in NAMES)) continue
        const { theta, se, ll } = golden[key]![NAMES[fit.name as keyof typeof NAMES]]!
        const weeks = (value: number, i: number) => (fit.isTime[i] ? value / 7 : value)
        expectEach(Array.from(fit.parameters, weeks), theta, 1e-6)
        expectEach(Array.from(fit.standardErrors, weeks), se, 1e-3)
        expectEach([fit.logLikelihood + fit.repeats * Math.log(7)], [ll], 1e-6)
      }
      expect(report.tried.length).toBeGreaterThanOrEqual(3)
    })

    test('it beats the naive forecast on the hold-out', () => {
      expect(report.test.verdict).toBe('beats')
      expect(report.test.naive.map((naive) => naive.name)).toEqual(['last-window'])
      expect(report.test.coverage).toBeGreaterThan(0.8)
      expect(Math.abs(report.test.coverage - report.test.claimed)).toBeLessThan(0.05)
    })
  })

  test('the sample is followed week by week, binned and tested as the golden values say', async () => {
    for (const model of ['mbg', 'bg'] as const) {
      const answer = await forecastOf(`${folder}/data/cdnow_sample/orders.csv.gz`, { ...PUBLISHED, model })
      const report = answer.report!
      expect(Array.from(report.tracking.actual)).toEqual(tracking.actual_cum)
      expect(report.tracking.calibrationWeeks).toBe(39)
      expectEach(Array.from(report.tracking.expected), tracking[`${model}_cum`], 1e-6)
      const { card, bins } = report.test
      expect(card.actual).toBe(tracking.holdout.actual_total)
      expectEach([card.expected, card.mae], [tracking.holdout[model].total, tracking.holdout[model].mae], 1e-6)
      const wanted = Object.values(tracking.freq_bins)
      expect(bins.map(({ accounts }) => accounts)).toEqual(wanted.map(({ n }) => n))
      expectEach(
        bins.map(({ actual }) => actual),
        wanted.map(({ actual }) => actual),
        1e-12,
      )
      expectEach(
        bins.map(({ expected }) => expected),
        wanted.map((bin) => bin[model]),
        1e-6,
      )
    }
  }, 60_000)

  test('a year of online retail is too short, and gives counts in place of numbers', async () => {
    const answer = await forecastOf(`${folder}/data/uci_online_retail/orders.csv.gz`)
    expect(answer.report).toBeNull()
    expect(answer.gates).toContainEqual({ kind: 'months', have: 12, need: 18 })
    expect(answer.history.buyers).toBe(4338)
  }, 60_000)

  test('the accounts of Northwind are too few', async () => {
    const answer = await forecastOf(`${folder}/data/northwind/orders.csv.gz`)
    expect(answer.report).toBeNull()
    expect(answer.gates.find(({ kind }) => kind === 'accounts')).toMatchObject({ have: 87, need: 300 })
    expect(answer.history.correlation).toBeGreaterThan(0.3)
  }, 60_000)
})

function expectEach(values: readonly number[], wanted: readonly number[], relative: number): void {
  expect(values).toHaveLength(wanted.length)
  values.forEach((value, i) => expect(Math.abs(value / wanted[i]! - 1)).toBeLessThan(relative))
}
