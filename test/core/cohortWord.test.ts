import { describe, expect, it } from 'vitest'
import { cohortOfWord, cohortWord } from '../../src/core/cohortWord'
import { orderedOfWord, orderedWord } from '../../src/core/orderedWord'

describe('cohortWord', () => {
  it('writes months and quarters, and reads what it wrote', () => {
    for (let month = 0; month < 400; month++) {
      const period = { month, grain: 'month' } as const
      expect(cohortOfWord(cohortWord(period))).toEqual(period)
      const quarter = { month: month - (month % 3), grain: 'quarter' } as const
      expect(cohortOfWord(cohortWord(quarter))).toEqual(quarter)
    }
    expect(cohortWord({ month: 491, grain: 'month' })).toBe('2010-12')
    expect(cohortWord({ month: 489, grain: 'quarter' })).toBe('2010-Q4')
    expect(cohortWord({ month: 480, grain: 'quarter' })).toBe('2010-Q1')
  })

  it.for(['', '2010', '2010-00', '2010-13', '2010-1', '2010-Q0', '2010-Q5', '2010-12-01', ' 2010-12', 'x2010-12'])(
    'takes %j for no period',
    (word) => {
      expect(cohortOfWord(word)).toBeNull()
    },
  )
})

describe('orderedWord', () => {
  it('writes an age in every way of counting, and reads what it wrote', () => {
    for (const grain of ['month', 'quarter'] as const)
      for (const offset of ['calendar', 'anniversary'] as const)
        for (const orLater of [false, true])
          for (const age of [0, 3, 120]) {
            const ordered = { grain, offset, age, orLater }
            expect(orderedOfWord(orderedWord(ordered))).toEqual(ordered)
          }
    expect(orderedWord({ grain: 'month', offset: 'calendar', age: 3, orLater: false })).toBe('m3')
    expect(orderedWord({ grain: 'quarter', offset: 'anniversary', age: 1, orLater: true })).toBe('q1a-on')
  })

  it.for(['', 'm', '3', 'w3', 'm-3', 'm3b', 'm3-', 'm12345', 'xm3', 'm3-on!'])('takes %j for no age', (word) => {
    expect(orderedOfWord(word)).toBeNull()
  })
})
