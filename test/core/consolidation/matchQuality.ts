import { consolidate } from '../../../src/core/consolidation/consolidate'
import type { KnownParties } from './seededCompanies'

/** How well the search for duplicates does, by pairs of one record of each of two sources. */
export interface MatchQuality {
  /** Right pairs ÷ pairs merged without asking. */
  readonly precision: number
  /** Right pairs merged without asking ÷ right pairs. */
  readonly recall: number
  /** Right pairs merged or proposed ÷ right pairs. */
  readonly reach: number
  readonly proposals: number
}

export function matchQuality({ parties, company }: KnownParties): MatchQuality {
  const { leadOf, proposals } = consolidate(parties, [])
  const proposed = new Set(proposals.flatMap(({ a, b }) => [`${leadOf[a]} ${leadOf[b]}`, `${leadOf[b]} ${leadOf[a]}`]))
  let [merged, right, rightMerged, rightFound] = [0, 0, 0, 0]
  for (const [a, one] of parties.entries()) {
    for (let b = a + 1; b < parties.length; b++) {
      if (one.source === parties[b]!.source) continue
      const together = leadOf[a] === leadOf[b]
      const isRight = company[a] === company[b]
      merged += Number(together)
      right += Number(isRight)
      rightMerged += Number(together && isRight)
      rightFound += Number(isRight && (together || proposed.has(`${leadOf[a]} ${leadOf[b]}`)))
    }
  }
  return {
    precision: rightMerged / merged,
    recall: rightMerged / right,
    reach: rightFound / right,
    proposals: proposals.length,
  }
}
