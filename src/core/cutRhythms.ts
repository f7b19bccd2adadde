import { monthOfDay } from './calendar'
import { openStretches } from './openStretches'
import { type Rhythms, ruleOfPools } from './rhythm'

/**
 * The rhythms as they were known on an earlier day, from the first sale's on: thresholds are fixed on the sale day by what
 * was known before its month, so what came later changes nothing but the stretches that were still open. O(sales).
 *
 * @throws RangeError for a day before the first sale, when no rhythm was known.
 */
export function cutRhythms(rhythms: Rhythms, asOfDay: number): Rhythms {
  if (asOfDay < rhythms.firstDay) throw new RangeError('No sale was known on that day, so no rhythm either.')
  const { start, day, definition } = rhythms
  const known = new Uint32Array(start.length)
  const rows = new Uint32Array(day.length)
  let count = 0
  for (let unit = 0; unit + 1 < start.length; unit++) {
    for (let entry = start[unit]; entry < start[unit + 1] && day[entry] <= asOfDay; entry++) rows[count++] = entry
    known[unit + 1] = count
  }
  const cut = <C extends Uint16Array | Float32Array>(column: C): C => {
    const values = column.slice(0, count) as C
    for (let entry = 0; entry < count; entry++) values[entry] = column[rows[entry]]
    return values
  }
  const entries = {
    asOfDay,
    start: known,
    day: cut(rhythms.day),
    dueAfter: cut(rhythms.dueAfter),
    riskAfter: cut(rhythms.riskAfter),
    churnAfter: cut(rhythms.churnAfter),
    usualGap: cut(rhythms.usualGap),
  }
  const pools = rhythms.pools.slice(0, monthOfDay(asOfDay) - monthOfDay(rhythms.firstDay) + 1)
  return {
    ...entries,
    firstDay: rhythms.firstDay,
    stretches: openStretches(entries),
    pools,
    definition,
    rule: ruleOfPools(definition, pools),
  }
}
