import { bgNbd } from '../../src/core/clv/bgNbd'
import { fitGammaGamma } from '../../src/core/clv/fitGammaGamma'
import { fitPurchaseModel } from '../../src/core/clv/fitPurchaseModel'
import { gammaGammaLaw } from '../../src/core/clv/gammaGammaLaw'
import { mbgCnbd } from '../../src/core/clv/mbgCnbd'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { paretoNbd } from '../../src/core/clv/paretoNbd'
import { type HistoryRows, purchaseHistory } from '../../src/core/clv/purchaseHistory'
import type { PurchaseModel } from '../../src/core/clv/purchaseModel'
import { rowForecast } from '../../src/core/clv/rowForecast'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { median } from './median'
import { type SyntheticBuyers, syntheticBuyers } from './syntheticBuyers'

/** CDNOW's sample and all of it, and two larger companies. */
const ACCOUNTS = (process.env['BENCH_ACCOUNTS'] ?? '2357,23570,100000,1000000').split(',').map(Number)
const MODELS: readonly PurchaseModel[] = [bgNbd, mbgNbd, paretoNbd, mbgCnbd(2)]
const YEAR = 365
const DAILY_RATE = Math.log1p(0.1) / 365.25

/**
 * Seconds that Python's lifetimes took on a machine like those the figures of docs/performance.md come from: fits at 100 k and
 * 1 M accounts, and the value of the next twelve months at 1 M.
 */
const LIFETIMES: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'fit bgNbd': { 100_000: 0.67, 1_000_000: 7.5 },
  'fit mbgNbd': { 100_000: 0.64, 1_000_000: 22.1 },
  'fit paretoNbd': { 100_000: 19.2, 1_000_000: 390.8 },
  'fit Gamma-Gamma': { 100_000: 0.15, 1_000_000: 4.5 },
  'value of the next year, bgNbd': { 100_000: 0.56, 1_000_000: 9.7 },
}

interface Step {
  readonly name: string
  readonly ms: number
  readonly note: string
}

/** Prints how long fits and predictions take, with their evaluations; `clock` tells milliseconds. */
export function benchModels(clock: () => number): void {
  for (const accounts of ACCOUNTS) {
    const runs = accounts > 200_000 ? 1 : 3
    const buyers = syntheticBuyers(accounts)
    const all = Array.from({ length: runs }, () => measure(buyers, clock))
    console.log(`\npurchase models, ${accounts.toLocaleString('en')} accounts, median of ${runs}, milliseconds`)
    all[0]!.forEach(({ name, note }, i) => {
      const ms = median(all.map((steps) => steps[i]!.ms))
      const peer = LIFETIMES[name]?.[accounts]
      const ratio = peer === undefined ? '' : `${((1000 * peer) / ms).toFixed(0)}× lifetimes (indicative)`
      console.log(`${name.padEnd(34)}${ms.toFixed(1).padStart(10)}  ${note.padEnd(34)}${ratio}`)
    })
  }
}

function measure(buyers: SyntheticBuyers, clock: () => number): Step[] {
  const steps: Step[] = []
  const timed = <Result>(name: string, run: () => Result, note: (result: Result) => string = () => ''): Result => {
    const from = clock()
    const result = run()
    steps.push({ name, ms: clock() - from, note: note(result) })
    return result
  }
  const { rows } = timed(
    'purchase days → distinct rows',
    () => purchaseHistory(buyers.days, buyers.days.asOfDay),
    (history) => `${history.rows.x.length.toLocaleString('en')} rows`,
  )
  for (const model of MODELS) {
    const fit = timed(
      `fit ${model.name}`,
      () => runToEnd(fitPurchaseModel(model, rows)),
      ({ evaluations, startsTried }) => `${evaluations} evaluations, ${startsTried} starts`,
    )
    timed(`expected orders of a year, ${model.name}`, () => expectedOrders(model, fit.parameters, rows))
    if (model !== bgNbd && model !== mbgNbd) continue
    timed(`value of the next year, ${model.name}`, () => yearsValue(model, fit.parameters, rows, buyers))
    timed(`forecast with intervals, ${model.name}`, () =>
      runToEnd(rowForecast(model, fit.parameters, rows, YEAR, DAILY_RATE)),
    )
  }
  timed(
    'fit Gamma-Gamma',
    () => runToEnd(fitGammaGamma(buyers.repeats, buyers.mean)),
    ({ evaluations, units }) => `${evaluations} evaluations, ${units.toLocaleString('en')} units`,
  )
  return steps
}

function expectedOrders(model: PurchaseModel, parameters: Float64Array, { x, tx, T }: HistoryRows): Float64Array {
  const law = model.law(parameters)
  return tx.map((last, row) => law.expected(x[row]!, last, T[row]!, YEAR))
}

/** The peer's way: orders of each of twelve months, discounted, times the value of an order, of every account. */
function yearsValue(
  model: PurchaseModel,
  parameters: Float64Array,
  { x, tx, T }: HistoryRows,
  { repeats, mean }: SyntheticBuyers,
): number {
  const law = model.law(parameters)
  const discounted = tx.map((last, row) => {
    let sum = 0
    let before = 0
    for (let month = 1; month <= 12; month++) {
      const until = law.expected(x[row]!, last, T[row]!, (YEAR * month) / 12)
      sum += (until - before) * Math.exp((-DAILY_RATE * YEAR * month) / 12)
      before = until
    }
    return sum
  })
  const spending = gammaGammaLaw([6.25, 3.74, 15.44])
  const values = mean.map((one, unit) => spending.expected(repeats[unit]!, one))
  return discounted.length + values.length
}
