import { areaUnderCurve } from '../math/areaUnderCurve'
import { brierScore } from '../math/brierScore'
import type { RiskTest } from './riskTests'

/** Accounts with about the same foretold risk: what was foretold and what came, as shares. */
export interface CalibrationBin {
  readonly accounts: number
  readonly foretold: number
  readonly came: number
}

/** How a model did over all tests, each test weighing by its rows. */
export interface RiskScore {
  /** Chance that an account that did not order had the higher risk than one that did; NaN when no test had both. */
  readonly auc: number
  readonly brier: number
  /** Tenths of the rows, from the least risk to the most. */
  readonly bins: readonly CalibrationBin[]
}

const BINS = 10

/** Scores what a model foretold. O(rows · log rows). */
export function riskScore(tests: readonly RiskTest[], foretold: readonly Float64Array[]): RiskScore {
  const risk = Float64Array.from(foretold.flatMap((part) => [...part]))
  const outcome = Uint8Array.from(tests.flatMap(({ test }) => [...test.outcome]))
  return { auc: meanArea(tests, foretold), brier: brierScore(risk, outcome), bins: calibrationBins(risk, outcome) }
}

/** What is foretold without any model: to every account the share of the rows learned from that did not order. */
export function baseRates(tests: readonly RiskTest[]): Float64Array[] {
  return tests.map(({ train, test }) => {
    const share = train.outcome.reduce((ones, is) => ones + is, 0) / train.count
    return new Float64Array(test.count).fill(share)
  })
}

function meanArea(tests: readonly RiskTest[], foretold: readonly Float64Array[]): number {
  let sum = 0
  let rows = 0
  tests.forEach(({ test }, place) => {
    const area = areaUnderCurve(foretold[place], test.outcome)
    if (Number.isNaN(area)) return
    sum += area * test.count
    rows += test.count
  })
  return sum / rows
}

/** Equally large parts of the rows by risk; equal risks may be parted. */
function calibrationBins(risk: Float64Array, outcome: Uint8Array): CalibrationBin[] {
  const order = Uint32Array.from(risk.keys()).sort((a, b) => risk[a] - risk[b] || a - b)
  const bins = Math.min(BINS, order.length)
  return Array.from({ length: bins }, (_, bin) => {
    const rows = order.subarray(Math.floor((bin * order.length) / bins), Math.floor(((bin + 1) * order.length) / bins))
    const mean = (of: ArrayLike<number>) => rows.reduce((sum, row) => sum + of[row], 0) / rows.length
    return { accounts: rows.length, foretold: mean(risk), came: mean(outcome) }
  })
}
