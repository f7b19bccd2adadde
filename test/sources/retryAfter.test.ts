import { expect, test } from 'vitest'
import { retryAfterMs } from '../../src/sources/retryAfter'

const now = Date.UTC(2026, 10, 22, 12, 0, 0)

test.each([
  ['0', 0],
  ['120', 120_000],
  [' 7 ', 7000],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['Sunday, 22-Nov-26 12:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 11:59:00 GMT', 0],
])('“%s” asks for %d ms', (header, wait) => {
  expect(retryAfterMs(header, now)).toBe(wait)
})

test.each([null, '', 'soon', '-3', '1.5', '2026-11-22', 'Sun, 99 Nov 2026'])('%s asks for nothing', (header) => {
  expect(retryAfterMs(header, now)).toBeNull()
})
