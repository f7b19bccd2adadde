import { monthOfDay } from './calendar'
import { lastCompleteMonth } from './completeMonth'
import { type CostTable, type MonthSpan, toldMonths } from './costTable'
import type { Ledger } from './ledger'
import { shareCosts } from './shareCosts'

/** The channel of acquisition of every unit. */
export interface UnitChannels {
  readonly channel: ArrayLike<number>
  /** As `costChannel` writes them; '' = not known. */
  readonly channels: readonly string[]
}

/** What winning accounts cost, fully loaded (metrics 1). Ten-thousandths. */
export interface AcquisitionCosts {
  /** Months of the first sale whose costs are known. */
  readonly months: MonthSpan
  /** Per unit; NaN for a unit that was won in another month, or never. */
  readonly ofUnit: Float64Array
  /** All that was spent in these months = Σ of units + what waits for the next account. */
  readonly spent: number
  readonly waiting: ReadonlyMap<string, number>
  /** Channels that the costs name. */
  readonly named: ReadonlySet<string>
}

/**
 * Shares what was spent to win accounts over the units that were won, all of them, whichever are looked at: see
 * `shareCosts`. A unit is won in the month of its first sale.
 *
 * Not in it: months that the costs do not tell, the month that runs on the as-of day, and, unless the history is complete,
 * the first month of the data, whose accounts may be old. Null where no month is left.
 */
export function acquisitionCosts(
  ledger: Ledger,
  units: UnitChannels,
  costs: CostTable,
  historyComplete: boolean,
): AcquisitionCosts | null {
  const told = toldMonths(costs.acquisition)
  if (told === null) return null
  const oldest = monthOfDay(ledger.firstDay) + (historyComplete ? 0 : 1)
  const months = {
    first: Math.max(told.first, oldest),
    last: Math.min(told.last, lastCompleteMonth(ledger.asOfDay)),
  }
  if (months.first > months.last) return null
  const month = new Int32Array(ledger.unitCount).fill(-1)
  for (let unit = 0; unit < month.length; unit++) {
    const first = ledger.saleStart[unit]
    if (first < ledger.saleStart[unit + 1]) month[unit] = monthOfDay(ledger.saleDay[first])
  }
  const inMonths = costs.acquisition.filter(({ month: at }) => at >= months.first && at <= months.last)
  const shared = shareCosts(inMonths, months, { month, ...units })
  return {
    months,
    ofUnit: shared.ofCarrier,
    spent: inMonths.reduce((sum, { amount }) => sum + amount, 0),
    waiting: shared.waiting,
    named: new Set(inMonths.map(({ channel }) => channel)),
  }
}
