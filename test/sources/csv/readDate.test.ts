import { expect, test } from 'vitest'
import { zoneOffsets } from '../../../src/core/calendar'
import type { DateFormat } from '../../../src/sources/csv/mapping'
import { readDate } from '../../../src/sources/csv/readDate'

const utc = zoneOffsets('UTC', 1970, 1971)
const berlin = zoneOffsets('Europe/Berlin', 2000, 2030)

test.for<[text: string, format: DateFormat, iso: string]>([
  ['2011-12-09', 'ymd', '2011-12-09T00:00:00Z'],
  ['2011-12-09 12:50:30', 'ymd', '2011-12-09T12:50:30Z'],
  ['2011-12-09T12:50', 'ymd', '2011-12-09T12:50:00Z'],
  ['2011-12-09T12:50:30.25', 'ymd', '2011-12-09T12:50:30.250Z'],
  ['2011-12-09T12:50:30.123456Z', 'ymd', '2011-12-09T12:50:30.123Z'],
  ['2011-12-09T12:50:00Z', 'ymd', '2011-12-09T12:50:00Z'],
  ['2011-12-09 12:50:00 UTC', 'ymd', '2011-12-09T12:50:00Z'],
  ['2011-12-09T12:50:00+02:00', 'ymd', '2011-12-09T10:50:00Z'],
  ['2011-12-09T12:50:00-0530', 'ymd', '2011-12-09T18:20:00Z'],
  ['2011-12-09T12:50:00+01', 'ymd', '2011-12-09T11:50:00Z'],
  ['2011/12/9', 'ymd', '2011-12-09T00:00:00Z'],
  ['20111209', 'ymd', '2011-12-09T00:00:00Z'],
  ['9.12.2011', 'dmy', '2011-12-09T00:00:00Z'],
  ['09/12/2011 08:05', 'dmy', '2011-12-09T08:05:00Z'],
  ['09.12.2011, 08:05', 'dmy', '2011-12-09T08:05:00Z'],
  ['9-12-11', 'dmy', '2011-12-09T00:00:00Z'],
  ['9-12-70', 'dmy', '1970-12-09T00:00:00Z'],
  ['12/9/2011', 'mdy', '2011-12-09T00:00:00Z'],
  ['12/9/2011 1:05 PM', 'mdy', '2011-12-09T13:05:00Z'],
  ['12/9/2011 12:05 a.m.', 'mdy', '2011-12-09T00:05:00Z'],
  ['12/9/2011 12:05:06pm', 'mdy', '2011-12-09T12:05:06Z'],
  ['1323435000', 'epoch-seconds', '2011-12-09T12:50:00Z'],
  ['1323435000500', 'epoch-milliseconds', '2011-12-09T12:50:00.500Z'],
  [' 2012-02-29 ', 'ymd', '2012-02-29T00:00:00Z'],
])('%s as %s is %s', ([text, format, iso]) => {
  expect(readDate(text, format, utc)).toBe(Date.parse(iso))
})

test.for<[text: string, format: DateFormat]>([
  ['', 'ymd'],
  ['soon', 'ymd'],
  ['2011-02-29', 'ymd'],
  ['2011-13-01', 'ymd'],
  ['2011-00-10', 'ymd'],
  ['2011-12-00', 'ymd'],
  ['2011-12/09', 'ymd'],
  ['2011-12-09 25:00', 'ymd'],
  ['2011-12-09 12:60', 'ymd'],
  ['2011-12-09 12:00:60', 'ymd'],
  ['2011-12-09T08', 'ymd'],
  ['09.12.2011', 'ymd'],
  ['2011-12-09', 'dmy'],
  ['13/13/2011', 'dmy'],
  ['13/09/2011', 'mdy'],
  ['12/9/2011 13:00 PM', 'mdy'],
  ['12/9/2011 0:30 AM', 'mdy'],
  ['12/9/211', 'mdy'],
  ['1900-01-01', 'ymd'],
  ['1970-01-01', 'ymd'],
  ['2149-01-01', 'ymd'],
  ['9999-12-31', 'ymd'],
  ['-5', 'epoch-seconds'],
  ['12.5', 'epoch-seconds'],
  ['99999999999', 'epoch-seconds'],
])('%s as %s is no date', ([text, format]) => {
  expect(readDate(text, format, utc)).toBeNull()
})

test('a date without a zone is read in the business zone, one with a zone is not', () => {
  expect(readDate('2011-07-01', 'ymd', berlin)).toBe(Date.parse('2011-06-30T22:00:00Z'))
  expect(readDate('01.12.2011 00:30', 'dmy', berlin)).toBe(Date.parse('2011-11-30T23:30:00Z'))
  expect(readDate('2011-07-01T00:00:00Z', 'ymd', berlin)).toBe(Date.parse('2011-07-01T00:00:00Z'))
  expect(readDate('1323435000', 'epoch-seconds', berlin)).toBe(1_323_435_000_000)
})
