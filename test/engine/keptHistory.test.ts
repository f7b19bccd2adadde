import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import type { OrderTable } from '../../src/core/orderTable'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { Analysis } from '../../src/engine/Analysis'
import type { AnalysisSettings } from '../../src/engine/analysisSettings'
import { answerChurnTrend } from '../../src/engine/answers/churnTrend'
import { answerKpis } from '../../src/engine/answers/kpis'
import { answerMovement } from '../../src/engine/answers/movement'
import { answerShell } from '../../src/engine/answers/shell'
import { answerStates } from '../../src/engine/answers/states'
import { answerTiers } from '../../src/engine/answers/tiers'
import { answerWhy } from '../../src/engine/answers/why'
import { HISTORY_VERSION, type KeptHistory } from '../../src/engine/KeptHistory'
import { openPack, packed } from '../../src/store/pack'
import { arbitraryRecords, plainRules, recordsOf } from '../core/plainRecords'
import { propertyRuns } from '../property/propertyRuns'
import { joinedPieces } from '../store/joinedPieces'
import { modelsAtHand } from './modelsAtHand'
import { analysisOf, analysisOfTable, smallCompany } from './smallCompany'

const ANSWERS: readonly ((analysis: Analysis, scope: Scope) => unknown)[] = [
  answerKpis,
  answerMovement,
  answerChurnTrend,
  answerStates,
  answerShell,
  answerWhy,
  (analysis, scope) => answerTiers(analysis, { scope, by: 'rank', cuts: [0.2, 0.5] }),
]

const someScope: fc.Arbitrary<Scope> = fc
  .record(
    {
      asOfDay: fc.integer({ min: 19_690, max: 20_600 }),
      period: fc.constantFrom('last12', 'last6', 'toDate'),
      unit: fc.constantFrom('account', 'group'),
      definition: fc.constantFrom({ kind: 'fixed' as const, days: 40 }, { kind: 'mean' as const, factor: 2 }),
      credits: fc.boolean(),
      basis: fc.constantFrom('margin', 'revenue'),
      accounts: fc.record({ country: fc.subarray(['DE', 'FR', 'NL']) }),
      sales: fc.record({ channel: fc.subarray(['web', 'phone', '']) }),
    },
    { requiredKeys: [] },
  )
  .map((drawn) => ({ ...DEFAULT_SCOPE, ...drawn }))

/** What stands in a snapshot of an analysis, opened again: another table of the same numbers, and what was computed of it. */
function keptOf(analysis: Analysis): { readonly table: OrderTable; readonly history: KeptHistory } {
  const { accounts, ...table } = analysis.table
  const pack = openPack(joinedPieces(packed({ table, history: analysis.keepHistory() })))
  return {
    table: { ...(pack.read('table') as OrderTable), accounts },
    history: pack.read('history') as KeptHistory,
  }
}

function openedWith(table: OrderTable, history: KeptHistory | null, settings: AnalysisSettings): Analysis {
  return new Analysis(table, 1, settings, modelsAtHand(), undefined, undefined, history)
}

/** What fields there are, and the numbers of every column of whole ones; others may differ in their last digit from machine to machine. */
function shapeOf(value: unknown): string {
  if (ArrayBuffer.isView(value))
    return `[${Array.from(value as Float64Array)
      .filter(Number.isInteger)
      .join()}]`
  if (Array.isArray(value)) return value.map(shapeOf).join(';')
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${key}{${shapeOf(part)}}`)
    .join()
}

describe('figures that were kept', () => {
  test('answer as figures that are computed, in any scope of any company', () => {
    fc.assert(
      fc.property(arbitraryRecords, someScope, (rows, scope) => {
        const written = analysisOfTable(buildOrderTable(recordsOf(rows), plainRules({ defaultShare: 0.3 })))
        const { table, history } = keptOf(written)
        const kept = openedWith(table, history, written.settings)
        const computed = openedWith(table, null, written.settings)
        expect(kept.rhythms(DEFAULT_SCOPE)).toBe(history.rhythms)
        for (const its of [DEFAULT_SCOPE, scope])
          for (const answer of ANSWERS) expect(answer(kept, its)).toEqual(answer(computed, its))
      }),
      { numRuns: propertyRuns(80) },
    )
  })

  test('of no customer and no sale say so', () => {
    const written = analysisOfTable(
      buildOrderTable(recordsOf({ customers: [], orders: [], adjustments: [] }), plainRules()),
    )
    const { table, history } = keptOf(written)
    expect(answerKpis(openedWith(table, history, written.settings), DEFAULT_SCOPE)).toEqual(
      answerKpis(written, DEFAULT_SCOPE),
    )
  })

  const written = analysisOf(smallCompany())
  const { table, history } = keptOf(written)
  const under = (terms: Partial<KeptHistory['terms']>) => ({ ...history, terms: { ...history.terms, ...terms } })

  test('are used with the settings that they were computed under', () => {
    const kept = openedWith(table, history, written.settings)
    expect(kept.ledger(DEFAULT_SCOPE)).toBe(history.ledger)
    expect(kept.rhythms(DEFAULT_SCOPE)).toBe(history.rhythms)
  })

  test.each<readonly [string, KeptHistory, Partial<AnalysisSettings>]>([
    ['by an older version', under({ version: HISTORY_VERSION - 1 }), {}],
    ['by a newer version', under({ version: HISTORY_VERSION + 1 }), {}],
    ['on another day', under({ newestDay: table.newestDay - 1 }), {}],
    ['by another definition', history, { definition: { kind: 'mean', factor: 3 } }],
    ['by a definition of other days', under({ definition: { kind: 'fixed', days: 9 } }), {}],
    ['before other fixed days', history, { fixedDays: 60 }],
  ])('%s are computed anew', (_, kept, settings) => {
    const asked = { ...written.settings, ...settings }
    const opened = openedWith(table, kept, asked)
    expect(opened.ledger(DEFAULT_SCOPE)).not.toBe(history.ledger)
    expect(answerKpis(opened, DEFAULT_SCOPE)).toEqual(answerKpis(openedWith(table, null, asked), DEFAULT_SCOPE))
  })

  test('are of this version: whoever changes what is computed raises HISTORY_VERSION', () => {
    const digest = createHash('sha256').update(shapeOf(history)).digest('hex').slice(0, 16)
    expect({ version: HISTORY_VERSION, digest }).toEqual({
      version: 3,
      digest: '0cd017f9158841f6',
    })
  })
})
