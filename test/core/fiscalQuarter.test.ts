import { expect, it } from 'vitest'
import { monthOfDay } from '../../src/core/calendar'
import { fiscalQuarter } from '../../src/core/fiscalQuarter'
import { day } from './days'

const month = (text: string) => monthOfDay(day(`${text}-01`))

it('is the civil quarter when the year starts in January', () => {
  expect(fiscalQuarter(month('2024-01'), 1)).toEqual({ year: 2024, quarter: 1 })
  expect(fiscalQuarter(month('2024-12'), 1)).toEqual({ year: 2024, quarter: 4 })
})

it('names a year that starts later after the civil year in which it ends', () => {
  expect(fiscalQuarter(month('2024-03'), 4)).toEqual({ year: 2024, quarter: 4 })
  expect(fiscalQuarter(month('2024-04'), 4)).toEqual({ year: 2025, quarter: 1 })
  expect(fiscalQuarter(month('2024-12'), 12)).toEqual({ year: 2025, quarter: 1 })
  expect(fiscalQuarter(month('2024-11'), 12)).toEqual({ year: 2024, quarter: 4 })
})
