import { expect, test } from 'vitest'
import { dateFormatOf } from '../../../src/sources/csv/dateFormatOf'

test.for<[values: string[], format: string]>([
  [['2011-12-09', '2011-12-10 08:00'], 'ymd'],
  [['20111209', '20111210'], 'ymd'],
  [['13/04/2011', '03/04/2011'], 'dmy'],
  [['04/13/2011', '03/04/2011'], 'mdy'],
  [['03.04.2011', '04.04.2011'], 'dmy'],
  [['1323435000', '1323436000'], 'epoch-seconds'],
  [['1323435000500'], 'epoch-milliseconds'],
])('%j are %s, without doubt', ([values, format]) => {
  expect(dateFormatOf(values)).toEqual({ format, share: 1, doubt: null })
})

test('nothing that is a date has no format', () => {
  expect(dateFormatOf([])).toBeNull()
  expect(dateFormatOf(['', ' '])).toBeNull()
  expect(dateFormatOf(['17850', '42', 'x'])).toBeNull()
})

test('days that could be months are read in the order of time, with the doubt said', () => {
  expect(dateFormatOf(['01/02/2011', '01/03/2011', '02/01/2011', '03/01/2011'])).toEqual({
    format: 'mdy',
    share: 1,
    doubt:
      '"01/02/2011" may be written with the day or the month first; no row decides it. It is read with the month first.',
  })
  expect(dateFormatOf(['01/02/2011', '02/02/2011', '01/03/2011'])).toMatchObject({ format: 'dmy' })
  expect(dateFormatOf(['03/01/2011', '02/01/2011', '01/03/2011'])).toMatchObject({ format: 'mdy' })
  expect(dateFormatOf(['03/04/2011'])?.doubt).toContain('with the day first')
})

test('dates that most, but not all, rows have are said', () => {
  expect(dateFormatOf(['2011-12-09', '2011-12-10', '?'])).toEqual({
    format: 'ymd',
    share: 2 / 3,
    doubt: 'Some dates are written otherwise, such as "?"; their rows will be rejected.',
  })
})
