import { DEFAULT_FORECAST } from '../../src/core/clv/forecastSettings'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { Analysis } from '../../src/engine/Analysis'
import { answerChurnTrend } from '../../src/engine/answers/churnTrend'
import { answerConcentration } from '../../src/engine/answers/concentration'
import { answerKpis } from '../../src/engine/answers/kpis'
import { answerMovement } from '../../src/engine/answers/movement'
import { answerShell } from '../../src/engine/answers/shell'
import { answerStates } from '../../src/engine/answers/states'
import { answerWhy } from '../../src/engine/answers/why'
import { madeSales } from './madeSales'
import { REGION_NAMES, tableOfSales } from './tableOfSales'

/** Everything that the overview asks, and the frame around it. */
const OVERVIEW = [
  answerKpis,
  answerMovement,
  answerChurnTrend,
  answerConcentration,
  answerStates,
  answerWhy,
  answerShell,
]

const CHOICES = [
  [0, 1],
  [2, 3, 4],
  [5, 6],
  [7, 0, 2],
  [1, 3],
  [4, 5, 7],
  [6, 0],
  [1, 2],
  [3, 6, 7],
  [0, 5],
]
const WARM = 8

/**
 * Times, in milliseconds, of the whole overview as the engine answers it: first, under another filter, on another day. With
 * a clock of the thread's own work, which ticks too seldom for one run, every run is told by the mean of them.
 */
export function measureProduct(
  size: number,
  runs: number,
  collect: () => void,
  workClock: (() => number) | null = null,
): Record<string, number[]> {
  const table = tableOfSales(madeSales(size))
  const models = {
    ask: () => Promise.reject(new Error('no models are asked here')),
    onProgress: () => undefined,
  }
  const analysis = new Analysis(
    table,
    1,
    {
      definition: { kind: 'own' },
      fixedDays: 180,
      historyComplete: true,
      forecast: DEFAULT_FORECAST,
      riskDays: 90,
      fiscalYearStartMonth: 1,
    },
    models,
  )
  const timed = (scope: Scope) => {
    const from = performance.now()
    for (const answer of OVERVIEW) answer(analysis, scope)
    return performance.now() - from
  }
  const over = (scopeOf: (run: number) => Scope) => {
    // Once: collected before every run, a compiler's work would be thrown away with the garbage.
    collect()
    for (let run = 0; run < WARM; run++) timed(scopeOf(run))
    const from = workClock?.() ?? 0
    const times = Array.from({ length: runs }, (_, run) => timed(scopeOf(WARM + run)))
    return workClock === null ? times : times.fill((workClock() - from) / runs)
  }
  const region = (run: number) => ({ region: CHOICES[run % CHOICES.length]!.map((at) => REGION_NAMES[at]!) })
  const first = timed(DEFAULT_SCOPE)
  return {
    'the first screen: ledger, rhythms, index, all figures': [first],
    'another filter: all figures': over((run) => ({ ...DEFAULT_SCOPE, accounts: region(run) })),
    'as-of day dragged: all figures': over((run) => ({ ...DEFAULT_SCOPE, asOfDay: table.newestDay - 40 - run })),
    'as-of day dragged over a month end': over((run) => ({
      ...DEFAULT_SCOPE,
      asOfDay: table.newestDay - 40 - 31 * run,
    })),
    'as-of day dragged, period to the day': over((run) => ({
      ...DEFAULT_SCOPE,
      period: 'toDate',
      asOfDay: table.newestDay - 41 - 7 * run,
    })),
    'as-of day dragged under a filter': over((run) => ({
      ...DEFAULT_SCOPE,
      accounts: region(1),
      asOfDay: table.newestDay - 43 - run,
    })),
  }
}
