import { beforeAll, describe, expect, it } from 'vitest'
import type { DemoTruth } from '../../mocks/company/demoTruth'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import type { BehindAnswer } from '../../src/engine/answers/behind'
import type { ForecastAnswer } from '../../src/engine/answers/forecast'
import type { PredictionsAnswer } from '../../src/engine/answers/predictions'
import { company } from '../mocks/woocommerce/fewRows'
import type { CohortProjectionAnswer } from '../../src/engine/answers/cohortProjection'
import type { Engine } from '../../src/engine/Engine'
import { openDemo } from './openDemo'

/** A firm's truth beside what is predicted of its account. */
interface Scored {
  readonly truth: DemoTruth
  readonly pActive: number
  readonly clv: number
  readonly low: number
  readonly high: number
}

const HORIZON_DAYS = 730
const { lastDay } = company.history
const isThere = ({ untilDay, onlyOnce }: DemoTruth) => untilDay > lastDay && !onlyOnce

let answer: ForecastAnswer
let scored: Scored[]
let engine: Engine

beforeAll(async () => {
  engine = await openDemo(company)
  const scope = { ...DEFAULT_SCOPE, forecast: { ...DEFAULT_SCOPE.forecast, discountRate: 0 } }
  const { signal } = new AbortController()
  answer = (await engine.answer({ name: 'forecast', ask: { scope } }, signal)) as ForecastAnswer
  const predicted = (await engine.answer({ name: 'predictions', ask: { scope } }, signal)) as PredictionsAnswer
  const { accounts } = engine.analysisOf(scope).table
  const unitOf = new Map(accounts.id.map((id, unit) => [`${accounts.source[unit]} ${id}`, unit]))
  // Firms with several records are left to the search for duplicates.
  scored = company.truth.flatMap((truth) => {
    const [one, ...others] = truth.accounts
    const unit = one === undefined || others.length > 0 ? undefined : unitOf.get(`${one.source} ${one.id}`)
    if (unit === undefined || Number.isNaN(predicted.clv[unit]!)) return []
    const of = (name: 'pActive' | 'clv' | 'low' | 'high') => predicted[name][unit]!
    return [{ truth, pActive: of('pActive'), clv: of('clv'), low: of('low'), high: of('high') }]
  })
}, 120_000)

describe('the forecast of the demo company', () => {
  it('is shown, trustworthy or with care, and beats both naive forecasts', () => {
    const { report } = answer
    expect(report?.standing).toBe('shown')
    expect(report?.test.verdict).toBe('beats')
    expect(report?.test.naive.map(({ name }) => name)).toEqual(['last-window', 'year-ago'])
    expect(Math.abs(report!.test.card.bias)).toBeLessThan(0.1)
  })

  it('is made of accounts that add up to it', async () => {
    const asked = { scope: DEFAULT_SCOPE, at: '', sort: 'above', descending: true, count: 10 } as const
    for (const figure of ['forecast-clv', 'forecast-active', 'holdout-expected', 'holdout-actual'] as const) {
      const { signal } = new AbortController()
      const told = await engine.answer({ name: 'behind', ask: { ...asked, figure } }, signal)
      const { value, shown, accounts } = told as BehindAnswer
      expect(accounts).toBeGreaterThan(800)
      expect(value! / shown!).toBeCloseTo(1, 9)
    }
  })

  it('of the models, the report card, calibration and tracking, adds up over accounts as well', async () => {
    const { tried, test, tracking } = answer.report!
    const { signal } = new AbortController()
    const scope = { ...DEFAULT_SCOPE, forecast: { ...DEFAULT_SCOPE.forecast, discountRate: 0 } }
    const models = tried.map(({ fit }) => fit.name)
    expect(models).toContain('mbgCnbd')
    const card = ['expected', 'bias', 'mae', 'deviance']
    const places = [
      ...card.flatMap((of) => models.map((at) => [`model-holdout-${of}`, at])),
      ...card.flatMap((of) => ['', ...test.naive.map(({ name }) => name)].map((at) => [`holdout-${of}`, at])),
      ...models.map((at) => ['model-log-likelihood', at]),
      ...['accounts', 'expected', 'actual'].flatMap((of) =>
        test.bins.flatMap(({ accounts }, at) => (accounts === 0 ? [] : [[`calibration-${of}`, String(at)]])),
      ),
      ...['', 'weekly-'].flatMap((kind) =>
        ['actual', 'expected'].flatMap((of) =>
          [1, 20, tracking.actual.length].map((week) => [`tracking-${kind}${of}`, String(week)]),
        ),
      ),
      ['forecast-naive', ''],
    ]
    for (const [figure, at] of places) {
      const asked = { scope, figure: figure as 'nrr', at: at!, sort: 'above', descending: true, count: 1 } as const
      const told = (await engine.answer({ name: 'behind', ask: asked }, signal)) as BehindAnswer
      expect({ figure, at, shown: told?.shown }).toEqual({ figure, at, shown: expect.any(Number) })
      const close = 1e-9 * Math.max(1, Math.abs(told.shown!))
      expect({ figure, at, off: Math.abs(told.value! - told.shown!) < close ? 0 : told.value! - told.shown! }).toEqual({
        figure,
        at,
        off: 0,
      })
    }
  })

  it('knows who is still there: the truth is ranked by P(active)', () => {
    expect(scored.length).toBeGreaterThan(800)
    const there = scored.filter(({ truth }) => isThere(truth)).map(({ pActive }) => pActive)
    const gone = scored.filter(({ truth }) => !isThere(truth)).map(({ pActive }) => pActive)
    expect(there.length).toBeGreaterThan(100)
    expect(gone.length).toBeGreaterThan(100)
    expect(rankedAbove(there, gone)).toBeGreaterThan(0.85)
  })

  it('says the value to come: the total and the best fifth of the truth', () => {
    const worth = ({ ordersPerYear, untilDay, onlyOnce, expectedMarginPerOrder }: DemoTruth) =>
      onlyOnce
        ? 0
        : (ordersPerYear * Math.max(0, Math.min(HORIZON_DAYS, untilDay - lastDay)) * expectedMarginPerOrder) / 365.25
    const truths = scored.map(({ truth }) => worth(truth))
    const forecasts = scored.map(({ clv }) => clv / 10_000)
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    expect(Math.abs(sum(forecasts) / sum(truths) - 1)).toBeLessThan(0.25)
    const best = (values: readonly number[]) =>
      new Set([...values.keys()].toSorted((a, b) => values[b]! - values[a]!).slice(0, Math.ceil(values.length / 5)))
    const truly = best(truths)
    const found = [...best(forecasts)].filter((i) => truly.has(i)).length
    expect(found / truly.size).toBeGreaterThan(0.7)
  })
})

describe('the projected cohorts of the demo company', () => {
  it('add up to the forecast of all accounts: order days and undiscounted value within the horizon', async () => {
    const scope = { ...DEFAULT_SCOPE, forecast: { ...DEFAULT_SCOPE.forecast, discountRate: 0 } }
    const ask = { scope, grain: 'month', groupBy: null, inRevenue: false } as const
    const question = { name: 'cohortProjection', ask } as const
    const projected = (await engine.answer(question, new AbortController().signal)) as CohortProjectionAnswer
    const { total } = answer.report!
    expect(projected.standing).toBe('shown')
    const { columns, orders, valueByThen } = projected
    expect(columns).toBeGreaterThan(20)
    const sum = (cells: Float64Array, at: (cell: number) => boolean) =>
      cells.reduce((all, value, cell) => all + (at(cell) ? value : 0), 0)
    // The last whole month ends at most a month before the horizon does.
    const share = sum(orders.value, () => true) / total.orders.value
    expect(share).toBeGreaterThan(0.93)
    expect(share).toBeLessThanOrEqual(1 + 1e-9)
    const value = sum(valueByThen.value, (cell) => cell % columns === columns - 1)
    expect(value / total.clv.value).toBeGreaterThan(0.93)
    expect(value / total.clv.value).toBeLessThanOrEqual(1 + 1e-9)
  })
})

/** How often one of the first is above one of the second. */
function rankedAbove(first: readonly number[], second: readonly number[]): number {
  let above = 0
  for (const a of first) for (const b of second) above += a > b ? 1 : a === b ? 0.5 : 0
  return above / (first.length * second.length)
}
