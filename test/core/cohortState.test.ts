import { describe, expect, it } from 'vitest'
import { monthOfDay } from '../../src/core/calendar'
import { CELL_ABSENT, CELL_COMPLETE, CELL_PARTIAL, cohortState } from '../../src/core/cohortState'
import { day } from './days'

const january = monthOfDay(day('2024-01-01'))

describe('cohortState', () => {
  it('calls a calendar cell complete on the last day of its period and absent before its first', () => {
    const february = (asOf: string) => cohortState(january, 1, 'month', 'calendar', day(asOf))
    expect(february('2024-01-31')).toBe(CELL_ABSENT)
    expect(february('2024-02-01')).toBe(CELL_PARTIAL)
    expect(february('2024-02-28')).toBe(CELL_PARTIAL)
    expect(february('2024-02-29')).toBe(CELL_COMPLETE)
    expect(cohortState(january, 0, 'quarter', 'calendar', day('2024-03-31'))).toBe(CELL_COMPLETE)
    expect(cohortState(january, 0, 'quarter', 'calendar', day('2024-03-30'))).toBe(CELL_PARTIAL)
  })

  it('waits by anniversary for the latest possible member', () => {
    const first = (asOf: string) => cohortState(january, 0, 'month', 'anniversary', day(asOf))
    expect(first('2023-12-31')).toBe(CELL_ABSENT)
    expect(first('2024-01-31')).toBe(CELL_PARTIAL)
    expect(first('2024-02-27')).toBe(CELL_PARTIAL)
    expect(first('2024-02-28')).toBe(CELL_COMPLETE)
  })
})
