import { describe, expect, it, test } from 'vitest'
import type { PlacedActivity } from '../../../src/core/activities/activityTable'
import { ActivityRecords } from '../../../src/core/activities/ActivityRecords'
import {
  exposureOn,
  lateDays,
  LATE_SHARE,
  MEMBERSHIP,
  NEWEST_SCORE,
  RESPONSE_HOURS,
} from '../../../src/core/activities/exposure'
import { knownActivities } from '../../../src/core/activities/knownActivities'
import { placedActivity, plainActivity } from './plainActivity'

const DAY = 500
/** The value of the only unit with activities, on the eve of day 500. */
const valueOf = (rule: typeof MEMBERSHIP, rows: readonly Partial<PlacedActivity>[]) =>
  exposureOn(new Map([[0, rows.map((row) => placedActivity(row))]]), 1, rule, DAY)[0]

describe('what an account had met with', () => {
  it('is the median of the hours to a response, those not answered by the eve having waited so far', () => {
    const answered = { day: 490, nextDay: 491, hours: 30 }
    expect(valueOf(RESPONSE_HOURS, [answered])).toBe(30)
    expect(valueOf(RESPONSE_HOURS, [{ ...answered, nextDay: DAY }])).toBe(240)
    expect(valueOf(RESPONSE_HOURS, [{ ...answered, nextDay: DAY - 1, hours: 1 }])).toBe(1)
    expect(valueOf(RESPONSE_HOURS, [{ ...answered, hours: null }])).toBe(240)
    expect(valueOf(RESPONSE_HOURS, [answered, { day: 499 }, { day: 400 }])).toBe(30)
  })

  it('is the share of deliveries that were late or had not come', () => {
    const inTime = { day: 490, nextDay: 490 }
    expect(valueOf(LATE_SHARE, [inTime, { day: 490, nextDay: 480 }])).toBe(0)
    expect(valueOf(LATE_SHARE, [inTime, { day: 490, nextDay: 491 }])).toBe(1 / 2)
    expect(valueOf(LATE_SHARE, [inTime, { day: 490 }, { day: 490, nextDay: DAY }, inTime])).toBe(2 / 4)
  })

  it('is the newest score; one without a number says nothing', () => {
    expect(
      valueOf(NEWEST_SCORE, [
        { day: 400, measure: 2 },
        { day: 450, measure: 9 },
      ]),
    ).toBe(9)
    expect(valueOf(NEWEST_SCORE, [{ day: 400 }])).toBeNaN()
  })

  it('is whether it is a member by any of its memberships, of an account without any that it is not', () => {
    expect(valueOf(MEMBERSHIP, [{ day: 1, nextDay: 20 }, { day: 30 }])).toBe(1)
    expect(valueOf(MEMBERSHIP, [{ day: 1, nextDay: 20 }])).toBe(0)
    expect(valueOf(MEMBERSHIP, [{ day: 1, nextDay: DAY }])).toBe(1)
    expect([...exposureOn(new Map(), 2, MEMBERSHIP, DAY)]).toEqual([0, 0])
    expect([...exposureOn(new Map(), 2, NEWEST_SCORE, DAY)]).toEqual([NaN, NaN])
  })

  it('looks back half a year, and never at the day itself', () => {
    expect(valueOf(NEWEST_SCORE, [{ day: DAY - 182, measure: 3 }])).toBe(3)
    expect(valueOf(NEWEST_SCORE, [{ day: DAY - 183, measure: 3 }])).toBeNaN()
    expect(
      valueOf(NEWEST_SCORE, [
        { day: DAY - 1, measure: 3 },
        { day: DAY, measure: 5 },
      ]),
    ).toBe(3)
    expect(valueOf(MEMBERSHIP, [{ day: DAY }])).toBe(0)
    expect(valueOf(MEMBERSHIP, [{ day: DAY - 4000 }])).toBe(1)
  })

  it('of a delivery that has not come is late by no number of days', () => {
    expect(lateDays(placedActivity({ day: 10 }))).toBeNaN()
    expect([13, 10, 8].map((nextDay) => lateDays(placedActivity({ day: 10, nextDay })))).toEqual([3, 0, -2])
  })
})

describe('as known on a day', () => {
  const on = (row: Partial<PlacedActivity>, day: number) => knownActivities([placedActivity(row)], day)[0]

  it('what is answered on the day itself is known', () => {
    expect(on({ day: 100, nextDay: 102, hours: 50 }, 102)).toMatchObject({ nextDay: 102, hours: 50 })
    expect(on({ day: 100 }, 102)).toMatchObject({ nextDay: null, hours: null, endDay: null })
  })

  it('what has no outcome gets none, and an open quote stays open', () => {
    expect(on({ day: 100, nextDay: 102 }, 101)?.outcome).toBeNull()
    expect(on({ day: 100, nextDay: 102 }, 103)?.outcome).toBeNull()
    expect(on({ day: 100, nextDay: 102, outcome: 'open' }, 103)?.outcome).toBe('open')
    expect(on({ day: 100, nextDay: 102, outcome: 'lost' }, 103)?.outcome).toBe('lost')
  })
})

test('rows of feeds are kept by source, kind and number, the newest reading of each, and left out as asked', () => {
  const records = new ActivityRecords()
  for (const kind of ['visits', 'samples'] as const)
    for (const source of ['desk', 'shop']) records.upsert(plainActivity({ id: '1', kind, source }))
  records.upsert(plainActivity({ id: '1', kind: 'visits', atMs: 5 }))
  expect(records.count).toBe(4)
  expect(records.rows.filter(({ atMs }) => atMs === 5)).toHaveLength(1)
  records.keepOnly(({ source }) => source === 'desk')
  expect(records.rows.map(({ kind, source }) => [kind, source])).toEqual([
    ['visits', 'desk'],
    ['samples', 'desk'],
  ])
})
