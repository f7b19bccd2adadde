import { EVERYONE } from '../../src/core/audience/audienceRule'
import type { Scope } from '../../src/core/scope'
import type { AnyQuestion, QuestionName, Questions } from '../../src/engine/protocol'

/** Every question that the engine can be asked, under a scope. */
export function everyQuestion(scope: Scope): AnyQuestion[] {
  const asks: { readonly [Name in QuestionName]: Questions[Name]['ask'] } = {
    kpis: { scope },
    movement: { scope },
    churnTrend: { scope },
    concentration: { scope },
    shell: { scope },
    states: { scope },
    cohorts: {
      scope,
      measure: 'retention',
      perAccount: false,
      grain: 'month',
      offset: 'calendar',
      groupBy: 'first-category',
    },
    cohortProjection: { scope, grain: 'month', groupBy: 'first-category', inRevenue: false },
    rfm: { scope },
    profile: { scope, segment: 'Champions' },
    migration: { scope, months: 3 },
    tiers: { scope, by: 'rank', cuts: [0.2, 0.5] },
    accounts: { scope, sort: 'clv', descending: true, search: '', from: 0, count: 20 },
    account: { scope, key: 'shop.c8' },
    why: { scope },
    accountWhy: { scope, key: 'shop.c8' },
    onboarding: { scope, count: 10 },
    repeat: { scope },
    rules: { scope },
    flips: { scope, against: { kind: 'mean', factor: 2 }, count: 10 },
    survival: { scope },
    worklist: { scope, count: 10 },
    choices: { scope },
    scenario: { scope },
    activities: { scope },
    audience: { scope, rule: EVERYONE, holdOut: 0.2, seed: 1, days: 60 },
    audienceExpected: { scope, rule: EVERYONE },
    audienceList: { scope, rule: EVERYONE, holdOut: 0.2, seed: 1, days: 60 },
    experiments: {
      scope,
      experiments: [{ id: 'e', day: 19_800, days: 60, contacted: ['shop.c1', 'shop.c2'], heldOut: ['shop.c4'] }],
    },
    callOutcomes: { scope, calls: [{ id: 'a', account: 'shop.c1', day: 19_800 }] },
    whiteSpace: { scope, key: 'shop.c8' },
    companies: { scope },
    sameOrders: { scope },
    mergePreview: { scope, a: 'shop.c1', b: 'shop.c2' },
    intake: { scope },
    setAsideRecords: { scope, of: {}, count: 10 },
    accountRisk: { scope, key: 'shop.c8' },
    risk: { scope },
    economics: { scope, grain: 'month', offset: 'calendar' },
    forecast: { scope },
    predictions: { scope },
    behind: { scope, figure: 'nrr', at: '', sort: 'change', descending: true, count: 10 },
    behindOrders: { scope, figure: 'nrr', at: '', key: 'shop.c8' },
    accountForecast: { scope, key: 'shop.c8' },
  }
  return Object.entries(asks).map(([name, ask]) => ({ name, ask }) as AnyQuestion)
}
