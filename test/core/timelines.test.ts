import { expect, it } from 'vitest'
import { rhythms } from '../../src/core/rhythm'
import { sumTimelines, TIMELINE_COLUMNS, totalBefore } from '../../src/core/timeline'
import { timelines } from '../../src/core/timelines'
import { dayOfCivil } from '../../src/core/calendar'
import { ledgerOf } from './ledgerOf'

const FIRST = dayOfCivil(2024, 1, 30)

/** Unit 0 buys on 30 January, 31 January and 1 February and gives back on 2 February; unit 1 buys on 1 February. */
const ledger = ledgerOf(
  2,
  FIRST + 20,
  [
    { unit: 0, day: FIRST, revenue: 1 },
    { unit: 0, day: FIRST + 1, revenue: 10 },
    { unit: 0, day: FIRST + 2, revenue: 100 },
    { unit: 1, day: FIRST + 2, revenue: 1_000 },
  ],
  [{ unit: 0, day: FIRST + 3, revenue: 5 }],
)
const lines = () =>
  timelines(ledger, rhythms(ledger, { kind: 'fixed', days: 8 }, 90), { count: 2, groupOf: Uint32Array.of(0, 1) })

it('counts each event from the day after it on', () => {
  const [line] = lines()
  const before = (day: number) => TIMELINE_COLUMNS.map((column) => totalBefore(line!, column, FIRST + day))
  // orders, gross, credits, ordering, fresh, repeating, bought, due, at risk, churned
  expect(before(-5)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(before(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(before(1)).toEqual([1, 1, 0, 1, 1, 0, 1, 0, 0, 0])
  expect(before(2)).toEqual([2, 11, 0, 1, 1, 1, 1, 0, 0, 0])
  expect(before(3)).toEqual([3, 111, 0, 2, 1, 1, 1, 0, 0, 0])
  expect(before(4)).toEqual([3, 111, 5, 2, 1, 1, 1, 0, 0, 0])
  expect(before(10)).toEqual([3, 111, 5, 2, 1, 1, 1, 1, 1, 0])
  expect(before(11)).toEqual([3, 111, 5, 2, 1, 1, 1, 1, 1, 1])
  expect(before(21)).toEqual([3, 111, 5, 2, 1, 1, 1, 1, 1, 1])
  expect(before(500).slice(0, 7)).toEqual([3, 111, 5, 2, 1, 1, 1])
})

it('adds up groups and leaves each as it was', () => {
  const [one, other] = lines()
  const [was, wasOther] = [one!.totals.slice(), other!.totals.slice()]
  const both = sumTimelines([one!, other!])
  expect(both.firstDay).toBe(FIRST)
  expect([...both.totals]).toEqual(Array.from(was, (value, i) => value + wasOther[i]!))
  expect([one!.totals, other!.totals]).toEqual([was, wasOther])
  expect(totalBefore(both, 'gross', FIRST + 21)).toBe(1_111)
})
