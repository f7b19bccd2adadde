import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bgNbd } from '../../../src/core/clv/bgNbd'
import { fitConcerns } from '../../../src/core/clv/fitConcerns'
import { fitMbgCnbd } from '../../../src/core/clv/fitMbgCnbd'
import { fitPurchaseModel } from '../../../src/core/clv/fitPurchaseModel'
import { mbgCnbd } from '../../../src/core/clv/mbgCnbd'
import { mbgNbd } from '../../../src/core/clv/mbgNbd'
import { paretoNbd } from '../../../src/core/clv/paretoNbd'
import { runToEnd } from '../../../src/core/clv/runToEnd'
import { verdict } from '../../../src/core/clv/verdict'
import { expectNear } from '../math/expectNear'
import { plainRows } from './plainRows'
import { seededRandom } from './simulated/seededRandom'
import { simulatedBuyers } from './simulated/simulatedBuyers'

const MODELS = [bgNbd, mbgNbd, paretoNbd, mbgCnbd(2)].map((model) => [model.name, model] as const)

const arbitraryRows = fc
  .array(
    fc
      .record({ x: fc.nat(4), last: fc.integer({ min: 1, max: 30 }), silent: fc.nat(30) })
      .map(({ x, last, silent }) => ({
        x,
        tx: x === 0 ? 0 : last,
        T: last + silent,
      })),
    { minLength: 1, maxLength: 12 },
  )
  .map((histories) => plainRows(histories))

describe.each(MODELS)('a fit of %s', (_, model) => {
  it('ends for any history, with finite parameters, and does not praise itself for a handful of accounts', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const fit = runToEnd(fitPurchaseModel(model, rows))
        for (const one of fit.parameters) expect(one > 0 && Number.isFinite(one)).toBe(true)
        expect(Number.isFinite(fit.logLikelihood)).toBe(true)
        expect(verdict(fitConcerns(fit)).level).not.toBe('trustworthy')
        const law = model.law(fit.parameters)
        for (let row = 0; row < rows.x.length; row++) {
          const expected = law.expected(rows.x[row]!, rows.tx[row]!, rows.T[row]!, 10)
          expect(expected >= 0 && Number.isFinite(expected)).toBe(true)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('hides its figures where nobody bought again', () => {
    const rows = plainRows(Array.from({ length: 400 }, (__, i) => ({ x: 0, tx: 0, T: 100 + (i % 50) })))
    expect(verdict(fitConcerns(runToEnd(fitPurchaseModel(model, rows)))).level).toBe('hidden')
  })

  it('does not depend on how rows are grouped, nor on the unit of time', () => {
    const { rows } = simulatedBuyers(mbgNbd, [0.9, 7, 0.9, 2.2], 400, 104, 1, seededRandom(3))
    const whole = {
      ...rows,
      tx: rows.tx.map(Math.floor),
      T: rows.T.map(Math.ceil),
    }
    const twice = {
      ...whole,
      weight: whole.weight.map((one) => 2 * one),
      units: 2 * whole.units,
      logGaps: 2 * whole.logGaps,
    }
    const weeks = { ...whole, tx: whole.tx.map((one) => one / 7), T: whole.T.map((one) => one / 7) }
    const [one, two, seventh] = [whole, twice, weeks].map((each) => runToEnd(fitPurchaseModel(model, each)))
    one!.parameters.forEach((value, i) => {
      expectNear(two!.parameters[i]!, value, 1e-7)
      expectNear(seventh!.parameters[i]!, model.isTime[i] === true ? value / 7 : value, 1e-7)
      expectNear(two!.standardErrors[i]!, one!.standardErrors[i]! / Math.SQRT2, 1e-6)
    })
    expectNear(two!.logLikelihood, 2 * one!.logLikelihood, 1e-9)
  })

  it('is as likely as its parameters make the histories, in their own unit of time', () => {
    const { rows } = simulatedBuyers(mbgNbd, [0.9, 7, 0.9, 2.2], 200, 104, 1, seededRandom(3))
    const fit = runToEnd(fitPurchaseModel(model, rows))
    const mean = model.logLikelihood(rows)(fit.parameters.map(Math.log), new Float64Array(fit.parameters.length))
    expectNear(fit.logLikelihood, mean * rows.units, 1e-9)
  })

  it('steadied is drawn towards the first start, and no more likely for it', () => {
    const { rows } = simulatedBuyers(mbgNbd, [0.9, 7, 0.9, 2.2], 60, 52, 1, seededRandom(5))
    const [free, held] = [false, true].map((steadied) => runToEnd(fitPurchaseModel(model, rows, steadied)))
    expect(held!.logLikelihood).toBeLessThanOrEqual(free!.logLikelihood + 1e-9)
    const away = ({ parameters }: typeof held & object) =>
      parameters.reduce((sum, one, i) => {
        const scaled = model.isTime[i] === true ? one / held!.longest : one
        return sum + Math.log(scaled / model.starts[0]![i]!) ** 2
      }, 0)
    expect(away(held!)).toBeLessThan(away(free!))
  })
})

it('a fit yields its evaluations one by one, so that it can be shown and left', () => {
  const { rows } = simulatedBuyers(mbgNbd, [0.9, 7, 0.9, 2.2], 200, 104, 1, seededRandom(3))
  const seen = [...fitPurchaseModel(mbgNbd, rows)].map(({ evaluations }) => evaluations)
  seen.forEach((evaluations, i) => {
    if (i > 0) expect(evaluations - seen[i - 1]!).toBeGreaterThanOrEqual(0)
  })
  expect(runToEnd(fitPurchaseModel(mbgNbd, rows)).evaluations).toBeGreaterThanOrEqual(seen.at(-1)!)
})

it('the number of phases is found where purchases are regular', () => {
  const { rows } = simulatedBuyers(mbgCnbd(3), [1.5, 4, 0.6, 3], 1500, 104, 1, seededRandom(8))
  const fit = runToEnd(fitMbgCnbd(rows))
  expect(fit.model.phases).toBe(3)
  expect(fit.logLikelihood).toBeGreaterThan(runToEnd(fitPurchaseModel(mbgNbd, rows)).logLikelihood + 50)
})
