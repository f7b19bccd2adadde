import { describe, expect, it } from 'vitest'
import { activitiesOfUnits } from '../../../src/core/activities/activitiesOfUnits'
import type { PlacedActivity } from '../../../src/core/activities/activityTable'
import { deliveryFigures } from '../../../src/core/activities/deliveryFigures'
import { exposureChurn, exposureWindows } from '../../../src/core/activities/exposureChurn'
import { MEMBERSHIP, NEWEST_SCORE } from '../../../src/core/activities/exposure'
import { followUp } from '../../../src/core/activities/followUp'
import { quoteFigures } from '../../../src/core/activities/quoteFigures'
import { referralShare } from '../../../src/core/activities/referralShare'
import { serviceFigures } from '../../../src/core/activities/serviceFigures'
import { rhythms } from '../../../src/core/rhythm'
import { riskRatio } from '../../../src/core/riskRatio'
import { wilsonInterval } from '../../../src/core/wilsonInterval'
import { ledgerOf } from '../ledgerOf'
import { placedActivity } from './plainActivity'

const all = () => true
const own = (account: number) => account
const window = { from: 100, to: 200 }

describe('deliveries of a period', () => {
  const promised = (day: number, came: number | null) => placedActivity({ day, nextDay: came })

  it('are late, missing and late by the median of those that came', () => {
    const rows = [promised(110, 112), promised(120, 125), promised(130, 130), promised(140, 131), promised(150, null)]
    expect(deliveryFigures(rows, all, window, 300)).toEqual({
      promised: 5,
      late: 3,
      missing: 1,
      share: 3 / 5,
      interval: wilsonInterval(3, 5),
      medianDaysLate: 2,
    })
  })

  it('are those of the first day of a window, not of the day it ends before', () => {
    const rows = [promised(99, null), promised(100, null), promised(200, null)]
    expect(deliveryFigures(rows, all, window, 300).promised).toBe(1)
  })

  it('count as come on the as-of day itself, and as unknown where they came after it', () => {
    expect(deliveryFigures([promised(150, 152)], all, window, 152)).toMatchObject({ late: 1, missing: 0 })
    expect(deliveryFigures([promised(150, 152)], all, window, 151)).toMatchObject({ late: 1, missing: 1 })
    expect(deliveryFigures([promised(150, null)], all, window, 150).promised).toBe(0)
  })

  it('tell nothing where none was promised', () => {
    const none = { promised: 0, late: 0, missing: 0, share: null, interval: null, medianDaysLate: NaN }
    expect(deliveryFigures([promised(110, 112)], () => false, window, 300)).toEqual(none)
  })
})

describe('quotes of a period', () => {
  const quote = (day: number, decided: number | null, outcome: PlacedActivity['outcome'], amount: number | null) =>
    placedActivity({ day, nextDay: decided, outcome, amount })
  const rows = [
    quote(100, 110, 'won', 10),
    quote(100, 120, 'won', 20),
    quote(110, 150, 'won', 90),
    quote(120, null, 'won', null),
    quote(100, 130, 'lost', 30),
    quote(100, 140, 'lost', 60),
    quote(190, null, 'open', 7),
    quote(195, 250, 'lost', 5),
  ]

  it('say what was won, lost and is open in money, how long won ones took, and how each size fared', () => {
    const band = (won: number, decided: number) => ({
      decided,
      won,
      rate: won / decided,
      interval: wilsonInterval(won, decided),
    })
    expect(quoteFigures(rows, all, window, 199)).toEqual({
      ...band(4, 6),
      open: 2,
      openAmount: 12,
      wonAmount: 120,
      lostAmount: 90,
      days: [10, 20, 40],
      sizes: [band(2, 2), band(0, 2), band(1, 1)],
      sizeCuts: [20, 60],
    })
  })

  it('choose among accounts without moving where sizes end', () => {
    const large = quoteFigures(rows, ({ amount }) => (amount ?? 0) > 60, window, 199)
    expect(large.sizeCuts).toEqual([20, 60])
    expect(large.sizes.map(({ decided, rate }) => [decided, rate])).toEqual([
      [0, null],
      [0, null],
      [1, 1],
    ])
  })

  it('have no sizes where no amount is told', () => {
    const { sizes, sizeCuts, days } = quoteFigures([quote(120, null, 'won', null)], all, window, 199)
    expect([sizes, sizeCuts, days]).toEqual([[], [], [NaN, NaN, NaN]])
  })
})

describe('orders around visits', () => {
  const ledger = ledgerOf(2, 300, [
    { unit: 0, day: 90, revenue: 1 },
    { unit: 0, day: 150, revenue: 1 },
    { unit: 1, day: 230, revenue: 1 },
  ])
  const beat = rhythms(ledger, { kind: 'fixed', days: 90 }, 90)
  const visit = (account: number, day: number) => placedActivity({ account, day })

  it('follow and precede as shares of those whose days are over', () => {
    const rows = [visit(0, 120), visit(0, 149), visit(0, 151), visit(1, 120), visit(0, 280)]
    expect(followUp(rows, own, all, beat, { from: 100, to: 300 })).toEqual({
      counted: 4,
      young: 1,
      followed: 2,
      share: 2 / 4,
      interval: wilsonInterval(2, 4),
      preceded: 2,
      shareBefore: 2 / 4,
      intervalBefore: wilsonInterval(2, 4),
    })
  })

  it('are of neither side on the day itself', () => {
    const told = followUp([visit(1, 230)], own, all, beat, { from: 100, to: 300 })
    expect([told.followed, told.preceded]).toEqual([0, 0])
  })

  it('are no share where no visit is old enough', () => {
    const told = followUp([visit(0, 271)], own, all, beat, { from: 100, to: 300 })
    expect(told).toMatchObject({
      counted: 0,
      young: 1,
      share: null,
      interval: null,
      shareBefore: null,
      intervalBefore: null,
    })
    expect(followUp([visit(0, 270)], own, all, beat, { from: 100, to: 300 }).counted).toBe(1)
  })
})

describe('referred accounts of a period', () => {
  const ledger = ledgerOf(4, 300, [
    { unit: 0, day: 50, revenue: 1 },
    { unit: 1, day: 100, revenue: 1 },
    { unit: 2, day: 199, revenue: 1 },
    { unit: 3, day: 200, revenue: 1 },
  ])
  const referral = (account: number, referred: number, day = 90) => placedActivity({ account, referred, day })

  it('count once each, by whoever referred them by the as-of day', () => {
    const rows = [referral(0, 1), referral(3, 1), referral(0, 3), referral(0, 2, 301), referral(1, -1)]
    expect(referralShare(rows, own, ledger, null, window)).toEqual({
      fresh: 2,
      referred: 1,
      share: 1 / 2,
      interval: wilsonInterval(1, 2),
      referrers: 2,
    })
    expect(referralShare([referral(0, 2, 300)], own, ledger, null, window).referred).toBe(1)
  })

  it('are no share where no chosen account is new', () => {
    const mask = Uint8Array.of(1, 0, 0, 1)
    const none = { fresh: 0, referred: 0, share: null, interval: null, referrers: 0 }
    expect(referralShare([referral(0, 1)], own, ledger, mask, window)).toEqual(none)
  })
})

describe('services of a period', () => {
  const month = (day: number, part: Partial<PlacedActivity>) => placedActivity({ account: -1, day, ...part })
  const use = (account: number, subject: string | null, day = 150) => placedActivity({ account, day, subject })

  it('stand by what a using account costs, those of unknown cost last and by name', () => {
    const services = [
      month(100, { subject: 'Portal', amount: 40, measure: 3, audience: 9 }),
      month(130, { subject: 'Portal', amount: 20, measure: null, audience: 12 }),
      month(160, { subject: 'Portal', amount: null, measure: 2, audience: null }),
      month(130, { subject: 'Club', amount: 50 }),
      month(130, { subject: 'Fair', amount: 5, measure: 1 }),
      month(200, { subject: 'Later', amount: 5 }),
    ]
    const uses = [
      use(0, 'Portal'),
      use(0, 'Portal', 199),
      use(1, 'Portal'),
      use(2, 'Club'),
      use(1, 'Chat'),
      use(1, 'App'),
    ]
    const figures = serviceFigures(services, uses, own, ({ account }) => account === 0, window)
    expect(figures.map(({ service }) => service)).toEqual(['Club', 'Portal', 'App', 'Chat', 'Fair'])
    expect(figures[1]).toEqual({
      service: 'Portal',
      audience: 12,
      users: 1,
      allUsers: 2,
      uses: 2,
      hours: 5,
      cost: 60,
      costPerUser: 30,
      hoursPerUser: 2.5,
    })
    expect(figures[2]).toMatchObject({ audience: null, cost: null, hours: null, costPerUser: null, hoursPerUser: null })
    expect(figures[4]).toMatchObject({ allUsers: 0, cost: 5, hours: 1, costPerUser: null, hoursPerUser: null })
  })
})

describe('churn by what accounts met with, in full', () => {
  const first = 1000
  const asOfDay = first + 3 * 365
  // Unit 0 and 1 buy once a month throughout, unit 2 stops in the last year, unit 3 in the one before.
  const buying = (unit: number, until: number) =>
    Array.from({ length: Math.floor((until - first) / 30) }, (_, i) => ({ unit, day: first + i * 30, revenue: 1 }))
  const ledger = ledgerOf(4, asOfDay, [
    ...buying(0, asOfDay),
    ...buying(1, asOfDay),
    ...buying(2, asOfDay - 200),
    ...buying(3, asOfDay - 500),
  ])
  const beat = rhythms(ledger, { kind: 'fixed', days: 90 }, 90)
  const joined = activitiesOfUnits(
    [placedActivity({ account: 0, day: first }), placedActivity({ account: 2, day: first + 1 })],
    own,
  )

  it('gives shares with their intervals, and how often the last band is lost against the first', () => {
    const told = exposureChurn(beat, joined, MEMBERSHIP, [0], null)
    const band = (lost: number, open: number) => ({
      open,
      lost,
      share: lost / open,
      interval: wilsonInterval(lost, open),
    })
    // Three years: members 0 and 2 open at the start of each; 1 and 3 too, but 3 is gone in the last.
    expect(told.bands).toEqual([band(1, told.bands[0]!.open), band(1, told.bands[1]!.open)])
    expect(told.ratio).toEqual(riskRatio({ hits: 1, of: told.bands[1]!.open }, { hits: 1, of: told.bands[0]!.open }))
    expect([told.windows, told.days, told.cuts]).toEqual([3, 365, [0]])
  })

  it('looks at years where the feed has told for two, else at half years, six at most', () => {
    const since = (ago: number) => {
      const told = activitiesOfUnits([placedActivity({ account: 0, day: asOfDay + 1 - ago })], own)
      const { windows, days } = exposureWindows(beat, told, MEMBERSHIP, [0])
      return [windows, days]
    }
    expect(since(730)).toEqual([2, 365])
    expect(since(729)).toEqual([4, 182])
    expect(since(182)).toEqual([1, 182])
    expect(since(181)).toEqual([0, 182])
    expect(since(9 * 365)).toEqual([6, 365])
  })

  it('has one empty band where nobody was asked', () => {
    const told = exposureChurn(beat, new Map(), NEWEST_SCORE, 'thirds', null)
    expect(told.cuts).toEqual([])
    expect(told.bands).toEqual([{ open: 0, lost: 0, share: null, interval: null }])
  })

  it('leaves out whoever has not bought yet, and whoever is churned already', () => {
    const scored = activitiesOfUnits(
      [0, 1, 2, 3].map((account) => placedActivity({ account, day: first - 400, measure: 5 })),
      own,
    )
    const seen: number[][] = []
    const rule = { ...NEWEST_SCORE, lookback: 0 }
    exposureWindows(beat, scored, rule, []).eachOpen((unit, band, isLost) => seen.push([unit, band, Number(isLost)]))
    const lastYear = seen.slice(0, 3)
    expect(lastYear).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [2, 0, 1],
    ])
    expect(seen.filter(([unit]) => unit === 3).map(([, , lost]) => lost)).toEqual([1, 0])
  })
})
