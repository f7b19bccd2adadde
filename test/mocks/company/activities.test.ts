import { beforeAll, describe, expect, test } from 'vitest'
import { demoActivities } from '../../../mocks/company/activities/demoActivities'
import { ROUGH_LANE } from '../../../mocks/company/activities/demoDeliveries'
import { CLUB } from '../../../mocks/company/activities/demoMemberships'
import { WIN_LAW } from '../../../mocks/company/activities/demoQuotes'
import { UNHAPPY } from '../../../mocks/company/activities/demoScores'
import { SLOW_DESK } from '../../../mocks/company/activities/demoTickets'
import { firmLives, yearsOf } from '../../../mocks/company/activities/firmLife'
import type { MetWith } from '../../../mocks/company/activities/metWith'
import { demoCompany } from '../../../mocks/company/demoCompany'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { type ActivitiesAnswer, answerActivities } from '../../../src/engine/answers/activities'
import type { Engine } from '../../../src/engine/Engine'
import { openDemo } from '../../engine/openDemo'
import { TODAY } from './today'

const company = demoCompany(TODAY)
const activities = demoActivities(company)
const { tickets, quotes, deliveries, truth } = activities
const lives = firmLives(company)
const { lastDay } = company.history

/** Ends a year of the firms that met with something, against the others. */
function truthOf(met: ReadonlySet<number>) {
  const rate = (side: boolean) => {
    const firms = lives.filter(({ place }) => met.has(place) === side)
    return firms.filter(({ left }) => left).length / firms.reduce((sum, life) => sum + yearsOf(life), 0)
  }
  return { share: met.size / lives.length, factor: rate(true) / rate(false) }
}

test.each<[string, MetWith, ReadonlySet<number>]>([
  ['the slow desk', SLOW_DESK, truth.slowDesk],
  ['the rough lane', ROUGH_LANE, truth.roughLane],
  ['unhappiness', UNHAPPY, truth.unhappy],
  ['the club', CLUB, truth.members],
])('firms meet with %s as often as the law says, and leave by its factor more often', (_, law, met) => {
  const { share, factor } = truthOf(met)
  expect(Math.abs(share - law.share)).toBeLessThan(0.05)
  expect(Math.abs(Math.log(factor / law.factor))).toBeLessThan(0.25)
})

test('the same day draws the same, and nothing is told of the days to come', () => {
  expect(demoActivities(company)).toEqual(activities)
  const end = (lastDay + 1) * 1440
  expect(tickets.filter(({ opened, answered, closed }) => Math.max(opened, answered ?? 0, closed ?? 0) >= end)).toEqual(
    [],
  )
  expect(deliveries.filter(({ delivered }) => (delivered ?? 0) > lastDay)).toEqual([])
  expect(quotes.filter(({ quoted, decided }) => Math.max(quoted, decided ?? 0) > lastDay)).toEqual([])
})

test.each(WIN_LAW.map((law, i) => [WIN_LAW[i - 1]?.upTo ?? 0, law.upTo, law.wins] as const))(
  'quotes over %d up to %d EUR are won as often as the law says',
  (from, upTo, wins) => {
    const decided = quotes.filter(({ amount, outcome }) => amount > from && amount <= upTo && outcome !== 'open')
    const won = decided.filter(({ outcome }) => outcome === 'won').length
    expect(decided.length).toBeGreaterThan(100)
    expect(Math.abs(won - wins * decided.length)).toBeLessThan(3 * Math.sqrt(wins * (1 - wins) * decided.length))
  },
)

describe('what is measured against what is true', () => {
  let engine: Engine
  let answer: ActivitiesAnswer

  beforeAll(async () => {
    engine = await openDemo(company)
    answer = answerActivities(engine.analysisOf(DEFAULT_SCOPE), DEFAULT_SCOPE)
  }, 60_000)

  test('every row of every feed is taken in and belongs to an account', () => {
    const { activities: told, table } = engine.analysisOf(DEFAULT_SCOPE)
    const { truth: _, ...feeds } = activities
    const used = Object.fromEntries(Object.entries(told.byKind).map(([kind, rows]) => [kind, rows.length]))
    expect(used).toEqual(Object.fromEntries(Object.entries(feeds).map(([kind, rows]) => [kind, rows.length])))
    expect(told.setAside).toEqual([])
    expect(table.accounts.count).toBeGreaterThan(1_000)
  })

  test.each([
    ['tickets', truth.slowDesk],
    ['memberships', truth.members],
  ] as const)('the effect of %s is proven, and its interval holds what is true', (feed, met) => {
    const { ratio, low, high } = answer.churn[feed]!.ratio
    const { factor } = truthOf(met)
    expect(Math.sign(Math.log(low!))).toBe(Math.sign(Math.log(high!)))
    expect(Math.sign(Math.log(ratio!))).toBe(Math.sign(Math.log(factor)))
    expect(low).toBeLessThan(factor)
    expect(high).toBeGreaterThan(factor)
  })

  test.each([
    ['deliveries', truth.roughLane],
    ['scores', truth.unhappy],
  ] as const)('the effect of %s points the right way', (feed, met) => {
    const sign = feed === 'scores' ? -1 : 1
    expect(Math.sign(Math.log(answer.churn[feed]!.ratio.ratio!))).toBe(sign * Math.sign(Math.log(truthOf(met).factor)))
  })

  test('visits and samples are followed by more orders than go before them', () => {
    expect(answer.visits!.interval!.low).toBeGreaterThan(answer.visits!.intervalBefore!.high)
    expect(answer.samples!.share).toBeGreaterThan(answer.samples!.shareBefore!)
  })

  test('new accounts by referral are those that were won so and noted down', () => {
    const { from, to } = answer.frame.current
    const fresh = company.truth.filter(({ wonDay }) => wonDay >= from && wonDay < to)
    const referred = fresh.filter(({ acquisition, onlyOnce }) => acquisition === 'Referral' && !onlyOnce)
    expect(answer.referrals!.referred / (0.85 * referred.length)).toBeGreaterThan(0.8)
    expect(answer.referrals!.referred).toBeLessThanOrEqual(referred.length)
  })
})
