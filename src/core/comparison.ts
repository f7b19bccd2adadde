import type { DayWindow } from './dayWindow'
import { type Movements, movementTally } from './movements'
import { type SalesSummary, salesTally } from './salesSummary'
import { causesTally, type WhyItMoved } from './whyItMoved'
import type { PairBlock } from './windowPair'

/** What two windows tell of the same units: how revenue moved between them, and the sales of the later one. */
export interface Comparison {
  readonly movements: Movements
  readonly sales: SalesSummary
}

export interface ExplainedComparison extends Comparison {
  readonly why: WhyItMoved
}

/**
 * Compares two windows, the later of which is `cur`, in one pass over blocks of units: what a block of units did is summed,
 * read by each of the figures while it is near, and forgotten. Nothing as long as the list of units is written. The same as
 * `movements` and `salesSummary`. O(units and records of the pair).
 */
export function comparison(pair: readonly PairBlock[], cur: DayWindow): Comparison {
  return compared(pair, cur, null)
}

/** The same with the causes of the change, as in `whyItMoved`. */
export function explainedComparison(pair: readonly PairBlock[], cur: DayWindow): ExplainedComparison {
  const causes = causesTally()
  const its = compared(pair, cur, causes)
  return { ...its, why: causes.causes(its.movements) }
}

function compared(
  pair: readonly PairBlock[],
  cur: DayWindow,
  causes: ReturnType<typeof causesTally> | null,
): Comparison {
  const moved = movementTally()
  const sales = salesTally()
  for (const block of pair) {
    const { mask, count } = block
    const totals = block.totals()
    moved.add(block, totals)
    sales.add(mask, count, totals[1])
    causes?.add(mask, count, totals)
  }
  return { movements: moved.movements(), sales: sales.summary(cur) }
}
