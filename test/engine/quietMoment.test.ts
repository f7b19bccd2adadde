import { expect, test } from 'vitest'
import { quietMoment } from '../../src/engine/quietMoment'

/** A clock that goes on as it is slept; `busyUntil` milliseconds, something is done every 100. */
function clock(busyUntil: number) {
  let ms = 0
  const quiet = quietMoment(
    () => ms,
    async (span) => {
      for (const until = ms + span; ms < until; ms++) if (ms < busyUntil && ms % 100 === 0) quiet.note()
    },
  )
  return { quiet, now: () => ms }
}

test.each([
  ['half a second when nothing is done', 0, 500],
  ['half a second after the last that was done', 1_050, 1_500],
  ['three seconds at most', 60_000, 3_000],
])('a quiet moment comes after %s', async (_, busyUntil, expected) => {
  const { quiet, now } = clock(busyUntil)
  await quiet.wait()
  expect(now()).toBeGreaterThanOrEqual(expected)
  expect(now()).toBeLessThan(expected + 500)
})
