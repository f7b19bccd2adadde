import type { HeldStatus } from '../../state/answers'
import type { ReadingTrouble } from './shellFacts'
import { sourceLabel } from './sourceLabel'

/** What to say over every screen: a reading that could not begin or broke off, then what could not be read to its end. */
export function readingTroubles(status: HeldStatus): ReadingTrouble[] {
  const { problem, failures, newestDay } = status
  const effectOf = (remedy: string) => (newestDay === null ? remedy : `${remedy} What was read before is shown.`)
  const stopped = problem && { title: `Reading stopped: ${problem.message}`, effect: effectOf(problem.remedy) }
  const unfinished = failures.map(({ source, feed, message, remedy }) => ({
    title: `${sourceLabel(status, source)}: ${feed} could not be read to the end. ${message}`,
    effect: effectOf(remedy),
  }))
  return stopped === null ? unfinished : [stopped, ...unfinished]
}
