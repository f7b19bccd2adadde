import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildOrderTable } from '../../../src/core/buildOrderTable'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import type { Analysis } from '../../../src/engine/Analysis'
import { answerChurnTrend } from '../../../src/engine/answers/churnTrend'
import { answerCohorts } from '../../../src/engine/answers/cohorts'
import { answerConcentration } from '../../../src/engine/answers/concentration'
import { answerKpis } from '../../../src/engine/answers/kpis'
import { answerMovement } from '../../../src/engine/answers/movement'
import { answerRfm } from '../../../src/engine/answers/rfm'
import { answerRisk } from '../../../src/engine/answers/risk'
import { answerRules } from '../../../src/engine/answers/rules'
import { answerShell } from '../../../src/engine/answers/shell'
import { answerStates } from '../../../src/engine/answers/states'
import { answerSurvival } from '../../../src/engine/answers/survival'
import { answerTiers } from '../../../src/engine/answers/tiers'
import { answerWhy } from '../../../src/engine/answers/why'
import { answerWorklist } from '../../../src/engine/answers/worklist'
import { creditsStandAlone, withEverybody } from '../../core/knownByThen'
import { arbitraryRecords, type PlainRecords, plainRules, recordsOf } from '../../core/plainRecords'
import { propertyRuns } from '../../property/propertyRuns'
import { analysisOfTable } from '../smallCompany'

const RUNS = propertyRuns(120)
const COUNTRIES = ['DE', 'FR', 'NL']
const DAY_MS = 86_400_000

const scope: fc.Arbitrary<Scope> = fc
  .record({
    asOfDay: fc.integer({ min: 19_690, max: 20_600 }),
    period: fc.constantFrom('last12', 'last6', 'last3', 'toDate'),
    comparison: fc.constantFrom('before', 'year'),
    unit: fc.constantFrom('account', 'group'),
    definition: fc.constantFrom(null, { kind: 'fixed' as const, days: 40 }, { kind: 'mean' as const, factor: 2 }),
    credits: fc.boolean(),
    basis: fc.constantFrom('margin', 'revenue'),
    accounts: fc.oneof(
      fc.constant({}),
      fc.record({ country: fc.subarray(COUNTRIES) }),
      fc.record({ country: fc.subarray(COUNTRIES), segment: fc.constant(['trade']) }),
      fc.record({ state: fc.subarray(['active', 'due', 'at-risk', 'churned']) }),
      fc.record({ rfm: fc.constant(['champions', 'lost']), tier: fc.constant(['top', 'upper']) }),
    ),
    sales: fc.record(
      { channel: fc.subarray(['web', 'phone', '']), category: fc.subarray(['Cable', 'Light']) },
      { requiredKeys: [] },
    ),
  })
  .map((drawn) => ({ ...DEFAULT_SCOPE, ...drawn }))

/** Every figure that follows the as-of day, by the answer that it stands in. */
const ANSWERS: Readonly<Record<string, (analysis: Analysis, its: Scope) => object | Promise<object>>> = {
  kpis: answerKpis,
  movement: answerMovement,
  churnTrend: answerChurnTrend,
  concentration: answerConcentration,
  states: answerStates,
  why: answerWhy,
  shell: answerShell,
  rules: answerRules,
  survival: answerSurvival,
  risk: (analysis, its) => answerRisk(analysis, its, new AbortController().signal),
  rfm: answerRfm,
  tiers: (analysis, its) => answerTiers(analysis, { scope: its, by: 'rank', cuts: [0.2, 0.5] }),
  worklist: (analysis, its) => answerWorklist(analysis, { scope: its, count: 5 }, new AbortController().signal),
  cohorts: (analysis, its) =>
    answerCohorts(analysis, {
      scope: its,
      measure: 'cumulative',
      grain: 'month',
      offset: 'calendar',
      groupBy: null,
      perAccount: false,
    }),
}

describe('as of a past day, every answer equals that of the data known by then', () => {
  it.each(Object.keys(ANSWERS))('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, scope, async (some, its) => {
        const told = withTraits(some)
        const known = (row: { readonly placedAtMs: number }) => Math.floor(row.placedAtMs / DAY_MS) <= its.asOfDay!
        const then = { ...told, orders: told.orders.filter(known), adjustments: told.adjustments.filter(known) }
        const [now, past] = [told, then].map((rows) =>
          analysisOfTable(buildOrderTable(recordsOf(rows), plainRules({ defaultShare: 0.3 }))),
        )
        fc.pre(past!.table.newestDay >= 0 && creditsStandAlone(told))
        const on = { ...its, asOfDay: Math.min(its.asOfDay!, past!.table.newestDay) }
        expect(comparable(await ANSWERS[name]!(now!, on))).toEqual(
          comparable(await ANSWERS[name]!(past!, { ...on, asOfDay: null })),
        )
      }),
      { numRuns: RUNS },
    )
  })
})

/** An answer without what is said of all the data, whatever the as-of day. */
function comparable(answer: object): object {
  return { ...answer, frame: null, medianGap: null, naturalGrain: null }
}

/** Customers and what is known of them are those of today: orders have nothing to add to their records. */
function withTraits(told: PlainRecords): PlainRecords {
  const customers = withEverybody(told).customers.map((customer, i) => ({
    ...customer,
    country: COUNTRIES[i % COUNTRIES.length]!,
    region: 'North',
    segment: i % 2 === 0 ? 'trade' : 'public',
    rep: 'Ada',
    channel: 'fair',
  }))
  return { ...told, customers }
}
