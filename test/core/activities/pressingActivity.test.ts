import { describe, expect, it } from 'vitest'
import { knownActivities } from '../../../src/core/activities/knownActivities'
import { type AccountActivity, pressingActivity, usualAnswers } from '../../../src/core/activities/pressingActivity'
import { placedActivity } from './plainActivity'

const TODAY = 20_000
const usual = { hours: 10, lowScore: 4 }
const one = (kind: AccountActivity['kind'], ago: number, part: Partial<AccountActivity> = {}): AccountActivity => ({
  ...placedActivity({ day: TODAY - ago, ...part }),
  kind,
})
const pressing = (activities: readonly AccountActivity[], lastSale: number | null = TODAY - 5) => {
  const said = pressingActivity(activities, usual, lastSale, TODAY)
  return said === null ? null : [said.why, TODAY - said.activity.day]
}

const inTime = one('deliveries', 3, { nextDay: TODAY - 3 })
const answered = one('tickets', 3, { nextDay: TODAY - 3, hours: 2 })
const inOrder: readonly AccountActivity[] = [
  one('visits', 4),
  one('scores', 9, { measure: 4 }),
  one('tickets', 8, { nextDay: TODAY - 7, hours: 11 }),
  one('deliveries', 7, { nextDay: TODAY - 5 }),
  one('deliveries', 6),
  one('quotes', 12, { outcome: 'open' }),
  one('tickets', 80),
]

describe('what presses', () => {
  it('is the first that holds, the gravest before the newest', () => {
    const whys = ['no-order-since', 'low-score', 'slow-answer', 'late', 'not-come', 'open-quote', 'unanswered']
    whys.forEach((why, i) => {
      expect(pressing(inOrder.slice(0, i + 1), TODAY - 30)?.[0]).toBe(why)
    })
  })

  it('is nothing where all went well', () => {
    const visitBefore = one('visits', 9)
    const won = one('quotes', 5, { outcome: 'won' })
    expect(pressing([inTime, answered, visitBefore, won, one('scores', 2, { measure: 5 })])).toBeNull()
    expect(pressing([])).toBeNull()
  })

  it('takes the newest of several, and forgets after 90 days, a visit after 60', () => {
    expect(pressing([one('tickets', 40), one('tickets', 20)])).toEqual(['unanswered', 20])
    expect(pressing([one('tickets', 89)])).toEqual(['unanswered', 89])
    expect(pressing([one('tickets', 90)])).toBeNull()
    expect(pressing([one('visits', 59)], null)).toEqual(['no-order-since', 59])
    expect(pressing([one('visits', 60)], null)).toBeNull()
  })

  it('calls no ticket open that was closed, and no delivery missing that is due today', () => {
    expect(pressing([one('tickets', 3, { endDay: TODAY - 1 }), one('deliveries', 0)])).toBeNull()
  })

  it('says of a slow answer what is usual', () => {
    const slow = one('tickets', 8, { nextDay: TODAY - 7, hours: 11 })
    expect(pressingActivity([slow], usual, null, TODAY)).toEqual({ why: 'slow-answer', activity: slow, usual: 10 })
    expect(pressing([one('tickets', 8, { nextDay: TODAY - 7, hours: 10 })])).toBeNull()
  })

  it('knows nothing of the days to come, and of two on one day takes the later told', () => {
    expect(pressing([one('tickets', -1)])).toBeNull()
    expect(pressing([one('tickets', 0)])).toEqual(['unanswered', 0])
    const [first, second] = [
      one('quotes', 3, { outcome: 'open', amount: 1 }),
      one('quotes', 3, { outcome: 'open', amount: 2 }),
    ]
    expect(pressingActivity([first, second], usual, null, TODAY)?.activity).toBe(second)
  })

  it('waits for an order after a visit or sample until the day after, and for one on a later day than it', () => {
    expect(pressing([one('visits', 0)], null)).toBeNull()
    expect(pressing([one('samples', 1)], null)).toEqual(['no-order-since', 1])
    expect(pressing([one('samples', 5)], TODAY - 5)).toBeNull()
    expect(pressing([one('samples', 5)], TODAY - 6)).toEqual(['no-order-since', 5])
    expect(pressing([one('memberships', 5)], null)).toBeNull()
  })

  it('takes no score that was not given for a low one, nor a delivery in time for late', () => {
    expect(pressing([one('scores', 5)])).toBeNull()
    expect(pressing([one('scores', 5, { measure: 4 })])).toEqual(['low-score', 5])
    expect(pressing([one('deliveries', 1)])).toEqual(['not-come', 1])
  })

  it('knows what is usual from all that is known', () => {
    const hours = [1, 2, 3, 40].map((of) => placedActivity({ hours: of }))
    const scores = [3, 9, 10].map((measure) => placedActivity({ measure }))
    expect(usualAnswers([...hours, placedActivity({})], scores)).toEqual({ hours: 3, lowScore: 3 })
    expect(usualAnswers(hours, [...scores, placedActivity({}), placedActivity({})]).lowScore).toBe(3)
    expect(usualAnswers([], [])).toEqual({ hours: NaN, lowScore: NaN })
  })
})

describe('what was known on a day', () => {
  const ticket = placedActivity({ day: 100, nextDay: 102, hours: 50, endDay: 104 })
  it.for([
    [99, []],
    [101, [{ ...ticket, nextDay: null, hours: null, endDay: null }]],
    [103, [{ ...ticket, endDay: null }]],
    [104, [ticket]],
  ] as const)('day %d', ([day, known]) => {
    expect(knownActivities([ticket], day)).toEqual(known)
  })

  it('a quote is open until it is decided, on its own day where no day is told', () => {
    const won = placedActivity({ day: 100, nextDay: 110, outcome: 'won' })
    const outcomes = (row: typeof won, day: number) => knownActivities([row], day).map(({ outcome }) => outcome)
    expect(outcomes(won, 109)).toEqual(['open'])
    expect(outcomes(won, 110)).toEqual(['won'])
    expect(outcomes({ ...won, nextDay: null }, 100)).toEqual(['won'])
  })

  it('knows a delivery that came before the day promised', () => {
    expect(knownActivities([placedActivity({ day: 100, nextDay: 98 })], 98)).toHaveLength(1)
  })
})
