import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT_STATES } from '../../../src/core/accountState'
import { COST_BASES } from '../../../src/core/costBasis'
import { COHORT_MEASURES } from '../../../src/core/cohortMeasure'
import { RFM_SEGMENTS } from '../../../src/core/rfmSegment'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import type { Analysis } from '../../../src/engine/Analysis'
import { answerBehind, type BehindAnswer, type BehindPlace } from '../../../src/engine/answers/behind'
import { answerBehindOrders, type BehindOrdersAnswer } from '../../../src/engine/answers/behindOrders'
import type { AccountEntry } from '../../../src/engine/answers/account'
import { answerAccount } from '../../../src/engine/answers/account'
import { answerWorklist } from '../../../src/engine/answers/worklist'
import { propertyRuns } from '../../property/propertyRuns'
import { costedCompany } from '../costedCompany'
import { analysisOf, smallCompany } from '../smallCompany'
import { addsUp, arbitraryScope } from './addsUp'

const records = smallCompany()
const analysis = analysisOf(records)
const sources = { records, setAside: () => [] }
const never = new AbortController().signal

const RULES = ['own', 'fixed-90', 'mean-2', 'fixed-31', 'nobody']
const MONTHS = ['2023-03', '2024-02', '2025-06', '2031-01']
const COHORTS = ['2023-01', '2023-05', '2024-02']

/** Every figure that is at hand at once, at places that there are and that there are not. */
const PLACES: readonly BehindPlace[] = [
  ...(
    [
      'net-revenue',
      'aov',
      'purchase-frequency',
      'repeat-rate',
      'nrr',
      'grr',
      'movement-before',
      'movement-new',
      'movement-returned',
      'movement-expansion',
      'movement-contraction',
      'movement-churned',
      'movement-now',
      'logo-churn-rate',
      'logo-churn-monthly',
      'open-accounts',
      'historical-clv-mean',
      'top20-share',
      'repeat-rate-ever',
      'worklist-value-12',
      'onboarding-second',
      'onboarding-third',
      'onboarding-overdue',
      'repeat-rate-days',
      'accounts-listed',
      'accounts-clv',
      'accounts-value12',
      'expected-lifespan',
      'segments-accounts',
      'segments-scored',
      'data-sales',
      'data-sales-revenue',
      'data-credits',
      'data-credits-revenue',
      'data-accounts',
      'data-accounts-buying',
      'data-groups',
      'imputed-share',
      'margin-rate',
      'forecast-buyers',
      'forecast-once-share',
      'forecast-not-positive',
      'forecast-merged-orders',
      'forecast-zero-orders',
      'forecast-correlation',
    ] as const
  ).map((figure) => ({ figure, at: '' })),
  ...COST_BASES.map((at) => ({ figure: 'cost-basis-sales' as const, at })),
  ...(['survival', 'survival-churned', 'accounts-with-orders'] as const).flatMap((figure) =>
    ['0', '1', '7', '24', '600', 'x'].map((at) => ({ figure, at })),
  ),
  ...RULES.flatMap((rule) => [
    { figure: 'expected-lifespan' as const, at: rule },
    { figure: 'rule-logo-churn-rate' as const, at: rule },
    { figure: 'rule-flips' as const, at: rule },
    ...ACCOUNT_STATES.map((state) => ({ figure: 'rule-state-accounts' as const, at: `${rule}:${state}` })),
    ...['open', 'atRisk', 'churned', 'churnedInPeriod', 'returned', 'reactivated', 'logoChurn'].map((id) => ({
      figure: 'rule-figure' as const,
      at: `${rule}:${id}`,
    })),
  ]),
  ...['at-risk', 'churned:3', 'active:nobody'].map((at) => ({ figure: 'accounts-in-state' as const, at })),
  ...RFM_SEGMENTS.map((at) => ({ figure: 'segment-recency' as const, at })),
  ...[...RFM_SEGMENTS, 'All', 'None'].map((at) => ({ figure: 'segment-clv-earned' as const, at })),
  ...['0', '90', '365'].map((at) => ({ figure: 'repeat-rate-eligible' as const, at })),
  ...(['monthly-net', 'monthly-orders', 'ordering-accounts', 'logo-churn-month'] as const).flatMap((figure) =>
    MONTHS.map((at) => ({ figure, at })),
  ),
  ...(['state-accounts', 'state-historical-clv'] as const).flatMap((figure) =>
    ACCOUNT_STATES.map((at) => ({ figure, at })),
  ),
  ...(['segment-accounts', 'segment-value'] as const).flatMap((figure) => RFM_SEGMENTS.map((at) => ({ figure, at }))),
  ...(['tier-accounts', 'tier-value'] as const).flatMap((figure) =>
    ['0:rank:0.05:0.2:0.5', '1:rank:0.05:0.2:0.5', '3:share:0.3:0.6:0.8', '2:money:900000:200000:1'].map((at) => ({
      figure,
      at,
    })),
  ),
  ...COHORT_MEASURES.flatMap((measure) =>
    COHORTS.flatMap((cohort, i) =>
      ['m0', 'm3', 'm4a'].map((age) => ({
        figure: 'cohort-cell' as const,
        at: `${measure}:${i === 1 ? 'each' : 'sum'}:${cohort}:${age}${i === 2 ? ':country:DE' : ''}`,
      })),
    ),
  ),
  ...COHORT_MEASURES.flatMap((measure) =>
    ['sum:mean:m2', 'each:mean:m3a', 'sum:mean:q1', 'each:mean:m1:country', 'sum:mean:m1:country:DE'].map((rest) => ({
      figure: 'cohort-cell' as const,
      at: `${measure}:${rest}`,
    })),
  ),
]

function behind(of: Analysis, scope: Scope, place: BehindPlace): BehindAnswer | null {
  const asked = { scope, ...place, sort: 'above', descending: true, count: Number.POSITIVE_INFINITY } as const
  return answerBehind(of, asked, never) as BehindAnswer | null
}

function ordersBehind(of: Analysis, scope: Scope, place: BehindPlace, key: string) {
  return answerBehindOrders(of, sources, { scope, ...place, key }, never) as BehindOrdersAnswer | null
}

describe('the accounts behind a figure', () => {
  it('add up to the figure on its screen, whatever the scope', { timeout: 120_000 }, () => {
    let compared = 0
    fc.assert(
      fc.property(arbitraryScope, (scope) => {
        for (const place of PLACES) {
          if (addsUp(behind(analysis, scope, place), place)) compared++
        }
      }),
      { numRuns: propertyRuns(25) },
    )
    expect(compared).toBeGreaterThan(500)
  })

  it('are those whose orders, read off their own pages, come to the same', () => {
    const scope: Scope = { ...DEFAULT_SCOPE, period: 'last6' }
    for (const figure of ['net-revenue', 'nrr', 'movement-expansion', 'aov', 'historical-clv-mean'] as const) {
      const place = { figure, at: '' }
      for (const row of behind(analysis, scope, place)!.rows) {
        const orders = ordersBehind(analysis, scope, place, row.key)!
        const entries = answerAccount(analysis, records, { scope, key: row.key })!.entries
        const slow = orders.windows.map(({ from, to }) =>
          entries.filter(({ day }) => from <= day && day < to).reduce((sum, entry) => sum + moneyOf(figure, entry), 0),
        )
        expect(orders.sums).toEqual(slow)
        expect(orders.held).toEqual(slow)
        expect(orders.orders).toHaveLength(row.orders)
        const [first, last] = [slow[0]!, slow.at(-1)!]
        expect(row.above).toBe(figure === 'movement-expansion' ? last - first : last)
        if (figure === 'nrr') expect(row.below).toBe(first)
      }
    }
  })

  it('are sorted by the largest part, whatever its sign, by the change, or by name', () => {
    const place = { figure: 'nrr', at: '' } as const
    const rows = (sort: 'above' | 'change' | 'name', descending: boolean) =>
      (answerBehind(analysis, { scope: DEFAULT_SCOPE, ...place, sort, descending, count: 1000 }, never) as BehindAnswer)
        .rows
    const change = rows('change', true).map(({ above, below }) => Math.abs(above - below))
    expect(change).toEqual(change.toSorted((a, b) => b - a))
    const names = rows('name', false).map(({ name }) => name)
    expect(names).toEqual(names.toSorted())
    expect(rows('above', true)).toHaveLength(names.length)
  })

  it('of LTV:CAC bring the margin of their first months, over what winning them cost', () => {
    const costed = costedCompany()
    const of = analysisOf(costed)
    for (const basis of ['margin', 'revenue'] as const) {
      const scope: Scope = { ...DEFAULT_SCOPE, basis }
      const answer = behind(of, scope, { figure: 'ltv-cac', at: '' })!
      expect(answer.value).toBeCloseTo(answer.shown!, 9)
      expect(answer.tied).toBe(answer.accounts)
      expect(answer.frame.basis).toBe('margin')
    }
    expect(behind(analysis, DEFAULT_SCOPE, { figure: 'ltv-cac', at: '' })).toBeNull()
  })

  it('of the worklist are worth what the worklist says', async () => {
    const worklist = await answerWorklist(analysis, { scope: DEFAULT_SCOPE, count: 1 }, never)
    const answer = behind(analysis, DEFAULT_SCOPE, { figure: 'worklist-value-12', at: '' })!
    expect([answer.accounts, answer.value]).toEqual([worklist.eligible, worklist.value12])
  })

  it('are counted once, in the order asked for, as many as asked for', () => {
    const ask = { scope: DEFAULT_SCOPE, figure: 'nrr', at: '', sort: 'change', descending: true, count: 3 } as const
    const answer = answerBehind(analysis, ask, never) as BehindAnswer
    expect(answer.rows).toHaveLength(3)
    expect(answer.accounts).toBeGreaterThan(3)
  })
})

describe('orders that were set aside', () => {
  const aside = (id: string, day: number) =>
    ({
      record: 'order',
      id,
      source: 'shop',
      customer: 'c8',
      day,
      amount: 70_000,
      currency: 'CHF',
      reason: 'unknown-rate',
    }) as const

  it('stand among those of their window, count nothing and say why', () => {
    const ask = { scope: DEFAULT_SCOPE, figure: 'net-revenue', at: '', key: 'shop.c8' } as const
    const plain = ordersBehind(analysis, DEFAULT_SCOPE, ask, ask.key)!
    const [window] = plain.windows
    let asked: readonly boolean[] = []
    const setAside = (_: Scope, isOf: (account: number) => boolean) => {
      asked = Array.from(analysis.table.accounts.id, (_id, account) => isOf(account))
      return [aside('in', window!.from), aside('before', window!.from - 1), aside('after', window!.to)]
    }
    const told = answerBehindOrders(analysis, { records, setAside }, ask, never) as BehindOrdersAnswer
    expect(told.orders.filter(({ kind }) => kind === 'set-aside')).toEqual([
      {
        kind: 'set-aside',
        id: 'in',
        source: 'shop',
        day: window!.from,
        window: 0,
        counted: 0,
        setAside: { record: 'order', reason: 'unknown-rate', amount: 70_000, currency: 'CHF' },
        lines: [],
        revenue: 0,
      },
    ])
    expect(told.sums).toEqual(plain.sums)
    expect(asked.filter(Boolean)).toHaveLength(1)
  })
})

describe('what is not there', () => {
  it.for<BehindPlace>([
    { figure: 'state-accounts', at: 'asleep' },
    { figure: 'monthly-net', at: '2024-Q1' },
    { figure: 'segment-value', at: 'Nobody' },
    { figure: 'tier-value', at: '9:rank:0.5' },
    { figure: 'cohort-cell', at: 'revenue:sum:2023-01' },
    { figure: 'cohort-cell', at: 'revenue:sum:1999-01:m0' },
    { figure: 'cohort-cell', at: 'revenue:sum:mean:m99' },
    { figure: 'cohort-cell', at: 'revenue:sum:mean:m1:country:Nowhere' },
  ])('$figure at $at has no accounts', (place) => {
    expect(behind(analysis, DEFAULT_SCOPE, place)).toBeNull()
  })

  it('an account that is in no data has no orders, one that is not behind the figure has no part', () => {
    const place = { figure: 'nrr', at: '' } as const
    expect(ordersBehind(analysis, DEFAULT_SCOPE, place, 'shop.nobody')).toBeNull()
    expect(ordersBehind(analysis, DEFAULT_SCOPE, place, 'shop.idle')?.above).toBeNaN()
  })
})

function moneyOf(figure: string, { kind, revenue, value }: AccountEntry): number {
  if (figure === 'historical-clv-mean') return value
  return figure === 'aov' && kind === 'credit' ? 0 : revenue
}
