import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountActivity } from '../../../src/core/activities/pressingActivity'
import { EVERYONE } from '../../../src/core/audience/audienceRule'
import { ruleOfText } from '../../../src/core/audience/ruleText'
import { RFM_SEGMENTS } from '../../../src/core/rfmSegment'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import { traitId } from '../../../src/core/traitId'
import { type AccountAnswer, answerAccount } from '../../../src/engine/answers/account'
import { answerAccountRisk } from '../../../src/engine/answers/accountRisk'
import { answerAccounts } from '../../../src/engine/answers/accounts'
import { answerAudienceList } from '../../../src/engine/answers/audienceList'
import { answerBehind, type BehindAnswer, type BehindPlace } from '../../../src/engine/answers/behind'
import { answerBehindOrders, type BehindOrdersAnswer } from '../../../src/engine/answers/behindOrders'
import { answerMigration } from '../../../src/engine/answers/migration'
import { answerProfile } from '../../../src/engine/answers/profile'
import { answerScenario } from '../../../src/engine/answers/scenario'
import { answerWorklist } from '../../../src/engine/answers/worklist'
import { propertyRuns } from '../../property/propertyRuns'
import { analysisOf, smallCompany } from '../smallCompany'
import { withActivities } from '../withActivities'
import { addsUp, arbitraryScope } from './addsUp'

const records = withActivities(smallCompany())
const analysis = analysisOf(records)
const never = new AbortController().signal
const ALL = Number.POSITIVE_INFINITY

const RULES = ['', 'clv>=100', 'country=DE,FR;-orders<4', 'state!=churned;+traits:country:NL']

const PLACES: readonly BehindPlace[] = [
  ...RFM_SEGMENTS.flatMap((from) =>
    RFM_SEGMENTS.flatMap((to) =>
      (['migration-accounts', 'migration-value-before', 'migration-value-after'] as const).map((figure) => ({
        figure,
        at: `3:${from}:${to}`,
      })),
    ),
  ),
  ...RFM_SEGMENTS.flatMap((segment) =>
    ['country:DE', 'category:Cable', 'returned', 'second-order'].flatMap((trait) =>
      (['trait-segment-share', 'trait-rest-share'] as const).map((figure) => ({ figure, at: `${segment}:${trait}` })),
    ),
  ),
  ...(['own-yearly-loss', 'own-orders-a-year', 'own-average-order', 'own-margin-share'] as const).map((figure) => ({
    figure,
    at: '',
  })),
  { figure: 'what-if-revenue', at: '0.1:12:9:2000000' },
  ...['tickets', 'deliveries', 'scores', 'memberships'].flatMap((feed) =>
    [1, 2, 3].map((band) => ({ figure: 'exposure-churn' as const, at: `${feed}:${band}` })),
  ),
  { figure: 'delivery-late-share', at: '' },
  ...['', 'small', 'middle', 'large', 'huge'].map((at) => ({ figure: 'quote-win-rate' as const, at })),
  { figure: 'quotes-open', at: '' },
  { figure: 'quotes-open-amount', at: '' },
  ...(['capacity-saved', 'capacity-cost'] as const).flatMap((figure) =>
    ['0:30', '1:25', '3:0', '60:100', 'x:1', '2'].map((at) => ({ figure, at })),
  ),
  { figure: 'referral-share', at: '' },
  ...['visits:after', 'visits:before', 'samples:after'].map((at) => ({ figure: 'follow-up-share' as const, at })),
  ...(['audience-accounts', 'audience-clv', 'audience-value12', 'audience-consent'] as const).flatMap((figure) =>
    RULES.map((at) => ({ figure, at })),
  ),
]

function behind(place: BehindPlace, scope: Scope = DEFAULT_SCOPE): Promise<BehindAnswer | null> {
  const asked = { scope, ...place, sort: 'above', descending: true, count: ALL } as const
  return Promise.resolve(answerBehind(analysis, asked, never))
}

const keysOf = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key).toSorted()
const everyone = (scope: Scope = DEFAULT_SCOPE) =>
  answerAccounts(analysis, { scope, sort: 'name', descending: false, search: '', from: 0, count: ALL }).rows
const pageOf = (key: string): AccountAnswer => answerAccount(analysis, records, { scope: DEFAULT_SCOPE, key })!

describe('the accounts behind a figure of segments, audiences, scenarios and feeds', () => {
  it('add up to it, whatever the scope', { timeout: 120_000 }, async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(arbitraryScope, async (scope) => {
        for (const place of PLACES) if (addsUp(await behind(place, scope), place)) compared++
      }),
      { numRuns: propertyRuns(8) },
    )
    expect(compared).toBeGreaterThan(500)
  })

  it('are, of a flow, those that the account list has in the one segment then and in the other now', async () => {
    const { flows, beforeDay } = answerMigration(analysis, { scope: DEFAULT_SCOPE, months: 3 })
    const then = new Map(everyone({ ...DEFAULT_SCOPE, asOfDay: beforeDay }).map(({ key, rfm }) => [key, rfm]))
    const now = everyone()
    let moved = 0
    for (const from of RFM_SEGMENTS) {
      for (const to of RFM_SEGMENTS) {
        const slow = now.filter(({ key, rfm }) => then.get(key) === from && rfm === to)
        const answer = await behind({ figure: 'migration-accounts', at: `3:${from}:${to}` })
        expect(keysOf(answer!.rows)).toEqual(keysOf(slow))
        if (from !== to) moved += slow.length
      }
    }
    expect(moved).toBeGreaterThan(5)
    expect(flows!.count.reduce((sum, count) => sum + count, 0)).toBe(now.length)
  })

  it('are, of a trait, those that an audience of the segment with the trait holds', async () => {
    for (const segment of RFM_SEGMENTS) {
      for (const trait of answerProfile(analysis, { scope: DEFAULT_SCOPE, segment }).traits) {
        const id = traitId(trait.meaning)
        const rule = { ...EVERYONE, parts: [field(segment), { without: false, conditions: [traits(id)] }] }
        const members = (await audience(rule)).map(({ row }) => row)
        const answer = (await behind({ figure: 'trait-segment-share', at: `${segment}:${id}` }))!
        expect([answer.aboveTotal, answer.belowTotal]).toEqual([trait.inSegment, trait.segmentKnown])
        expect(keysOf(answer.rows.filter(({ above }) => above === 1))).toEqual(keysOf(members))
      }
    }
  })

  it('are, of an audience, the rows that it is exported with', async () => {
    for (const at of RULES) {
      const members = await audience(ruleOfText(at))
      const rows = (await behind({ figure: 'audience-clv', at }))!.rows
      expect(keysOf(rows)).toEqual(keysOf(members.map(({ row }) => row)))
      for (const { row } of members) expect(rows.find(({ key }) => key === row.key)!.above).toBe(row.clv)
      const agreed = (await behind({ figure: 'audience-consent', at }))!.rows
      expect(keysOf(agreed)).toEqual(keysOf(members.filter(({ consent }) => consent === true).map(({ row }) => row)))
    }
  })

  it('bring, to the accounts expected not to order, the risk that stands on their own page', async () => {
    const place = { figure: 'risk-expected-silent', at: '' } as const
    const answer = (await behind(place))!
    expect(addsUp(answer, place)).toBe(true)
    expect(answer.rows.length).toBeGreaterThan(10)
    for (const { key, above } of answer.rows) {
      const own = await answerAccountRisk(analysis, { scope: DEFAULT_SCOPE, key }, never)
      expect(above).toBe(own!.risk)
    }
  })

  it('bring, to the expected loss of the call list, what stands in its rows', async () => {
    const place = { figure: 'worklist-expected-loss', at: '' } as const
    const answer = (await behind(place))!
    expect(addsUp(answer, place)).toBe(true)
    const { rows } = await answerWorklist(analysis, { scope: DEFAULT_SCOPE, count: ALL }, never)
    const known = rows.filter(({ loss }) => !Number.isNaN(loss))
    expect(answer.rows.map(({ key, above }) => [key, above]).toSorted()).toEqual(
      known.map(({ key, loss }) => [key, loss]).toSorted(),
    )
  })

  it('bring, to own rates of a year, what their own pages list in it', async () => {
    const { window, windowBefore, rates, ordering } = answerScenario(analysis, DEFAULT_SCOPE)
    const pages = everyone().map(({ key }) => pageOf(key))
    const salesIn = ({ entries }: AccountAnswer, { from, to }: typeof window) =>
      entries.filter(({ kind, day }) => kind === 'sale' && from <= day && day < to)
    const before = pages.filter((page) => salesIn(page, windowBefore).length > 0)
    const lost = before.filter((page) => salesIn(page, window).length === 0)
    const answer = (await behind({ figure: 'own-yearly-loss', at: '' }))!
    expect(keysOf(answer.rows)).toEqual(keysOf(before.map(({ row }) => row)))
    expect(keysOf(answer.rows.filter(({ above }) => above === 1))).toEqual(keysOf(lost.map(({ row }) => row)))
    expect(answer.value).toBe(rates.yearlyLoss)
    const orders = (await behind({ figure: 'own-orders-a-year', at: '' }))!
    expect(orders.accounts).toBe(ordering)
    for (const { key, above } of orders.rows) expect(above).toBe(salesIn(pageOf(key), window).length)
    // Own rates give back the sales of the year in the first year of a company that neither wins nor loses.
    const place = { figure: 'what-if-revenue', at: `0:0:${rates.ordersPerYear}:${rates.aov}` } as const
    for (const { key, above } of (await behind(place))!.rows) {
      const gross = salesIn(pageOf(key), window).reduce((sum, { revenue }) => sum + revenue, 0)
      expect(above).toBeCloseTo(5 * gross, 3)
    }
  })

  it('bring, to late deliveries, what the feed lists on their own pages', async () => {
    const { current, asOfDay } = analysis.frame(DEFAULT_SCOPE)
    const answer = (await behind({ figure: 'delivery-late-share', at: '' }))!
    let checked = 0
    for (const { key } of everyone()) {
      const due = pageOf(key).activities.filter(
        ({ kind, day, nextDay }) =>
          kind === 'deliveries' && current.from <= day && day < current.to && (day < asOfDay || nextDay !== null),
      )
      const late = due.filter(({ day, nextDay }) => nextDay === null || nextDay > day)
      const row = answer.rows.find((one) => one.key === key)
      expect([row?.above ?? 0, row?.below ?? 0]).toEqual([late.length, due.length])
      checked += due.length
    }
    expect(checked).toBeGreaterThan(10)
  })

  it('share what a service costs alike, and are led down to its uses and its months', async () => {
    const { current } = analysis.frame(DEFAULT_SCOPE)
    const place = { figure: 'service-cost-each', at: 'Portal' } as const
    const answer = (await behind(place))!
    const counts = ({ kind, subject, day }: AccountActivity) =>
      kind === 'uses' && subject === 'Portal' && current.from <= day && day < current.to
    const used = everyone().filter(({ key }) => pageOf(key).activities.some(counts))
    expect(keysOf(answer.rows)).toEqual(keysOf(used))
    const months = analysis.activities.byKind.services.filter((row) => counts({ ...row, kind: 'uses' }))
    const cost = months.reduce((sum, { amount }) => sum + amount!, 0)
    for (const { key, above } of answer.rows) {
      expect(above).toBeCloseTo(cost / used.length, 6)
      const { activities } = answerBehindOrders(
        analysis,
        { records, setAside: () => [] },
        { scope: DEFAULT_SCOPE, ...place, key },
        never,
      ) as BehindOrdersAnswer
      expect(activities.filter(({ kind }) => kind === 'uses')).toEqual(pageOf(key).activities.filter(counts))
      expect(activities.filter(({ kind }) => kind === 'services')).toHaveLength(months.length)
    }
    const uses = (await behind({ figure: 'service-uses', at: 'Portal' }))!
    for (const { key, above } of uses.rows) expect(above).toBe(pageOf(key).activities.filter(counts).length)
  })

  it.for<BehindPlace>([
    { figure: 'service-cost-each', at: 'Hotline' },
    { figure: 'migration-accounts', at: '3:Champions' },
    { figure: 'migration-accounts', at: 'x:Champions:Prospect' },
    { figure: 'migration-accounts', at: '900:Champions:Prospect' },
    { figure: 'trait-segment-share', at: 'Nobody:returned' },
    { figure: 'trait-rest-share', at: 'Champions:planet:Mars' },
    { figure: 'what-if-revenue', at: '0.1:12' },
    { figure: 'exposure-churn', at: 'visits:1' },
    { figure: 'exposure-churn', at: 'tickets:9' },
    { figure: 'follow-up-share', at: 'visits' },
  ])('$figure at $at has none', async (place) => {
    expect(await behind(place)).toBeNull()
  })
})

describe('what stands below an account', () => {
  const ordersOf = (place: BehindPlace, key: string) =>
    answerBehindOrders(
      analysis,
      { records, setAside: () => [] },
      { scope: DEFAULT_SCOPE, ...place, key },
      never,
    ) as BehindOrdersAnswer

  it('is, of a figure of a feed, what that feed tells of it', async () => {
    const place = { figure: 'exposure-churn', at: 'tickets:3' } as const
    const [row] = (await behind(place))!.rows
    const { activities } = ordersOf(place, row!.key)
    const own = pageOf(row!.key).activities.filter(({ kind }) => kind === 'tickets')
    expect(activities.length).toBeGreaterThan(0)
    expect(activities).toEqual(own)
    expect(ordersOf({ figure: 'nrr', at: '' }, row!.key).activities).toEqual([])
  })

  it('is every order with its lines, which add up to its amount, and to its margin where each tells its cost', async () => {
    let [lined, told] = [0, 0]
    for (const { key } of (await behind({ figure: 'historical-clv-mean', at: '' }))!.rows) {
      for (const order of ordersOf({ figure: 'historical-clv-mean', at: '' }, key).orders) {
        if (order.lines.length === 0) continue
        lined++
        expect(order.lines.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(order.revenue)
        const margin = order.lines.reduce((sum, line) => sum + line.margin, 0)
        if (Number.isNaN(margin)) continue
        told++
        expect(margin).toBe(order.counted)
      }
    }
    expect(lined).toBeGreaterThan(told)
    expect(told).toBeGreaterThan(50)
  })

  it('is the whole amount of an order under a filter on what was sold, with every line', () => {
    const scope: Scope = { ...DEFAULT_SCOPE, sales: { category: ['Cable'] } }
    const [row] = everyone(scope).filter(({ orders }) => orders > 0)
    const sales = answerAccount(analysis, records, { scope, key: row!.key })!.entries.filter(
      ({ kind }) => kind === 'sale',
    )
    const sums = sales.map(({ lines }) => lines.reduce((sum, { revenue }) => sum + revenue, 0))
    expect(sums.length).toBeGreaterThan(0)
    expect(sums).toEqual(sales.map(({ amount }) => amount))
  })
})

const field = (segment: string) => ({
  without: false,
  conditions: [{ kind: 'field' as const, field: 'rfm' as const, values: [segment], not: false }],
})
const traits = (id: string) => ({ kind: 'traits' as const, traits: [id] })

async function audience(rule: Parameters<typeof answerAudienceList>[2]['rule']) {
  const asked = { scope: DEFAULT_SCOPE, rule, holdOut: 0, seed: 0, days: 90 }
  return (await answerAudienceList(analysis, () => null, asked, never)).members
}
