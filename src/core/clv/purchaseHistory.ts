import type { PurchaseDays } from './purchaseDays'

/**
 * What a purchase model reads of a company, in days: of each unit the number of its repeat purchase days `x`, the days
 * from its first to its last purchase `tx`, and those from its first purchase to the end of the history `T`.
 */
export interface PurchaseHistory {
  readonly endDay: number
  /** Column of `rows` of each unit; −1 for a unit without a purchase by the end of the history. */
  readonly rowOf: Int32Array
  readonly rows: HistoryRows
}

/**
 * The distinct (x, tx, T) with the number of units that share them, ascending by x, then tx, then T: a likelihood is a
 * weighted sum over these, and a prediction is the same for all units of a row. Times are in one unit, whatever it is.
 */
export interface HistoryRows {
  readonly x: Uint32Array
  readonly tx: Float64Array
  readonly T: Float64Array
  readonly weight: Float64Array
  /** Σ weight. */
  readonly units: number
  /** Σ over all gaps between purchases of ln gap; what a likelihood of regular rhythms needs beside x, tx and T. */
  readonly logGaps: number
}

/** The histories as they were known on `endDay`: later purchases are not in them. O(purchases + units · log units). */
export function purchaseHistory({ unitCount, start, day }: PurchaseDays, endDay: number): PurchaseHistory {
  const x = new Uint32Array(unitCount)
  const tx = new Float64Array(unitCount)
  const T = new Float64Array(unitCount).fill(NaN)
  let logGaps = 0
  for (let unit = 0; unit < unitCount; unit++) {
    const first = day[start[unit]]
    if (start[unit] === start[unit + 1] || first > endDay) continue
    let last = start[unit]
    for (; last + 1 < start[unit + 1] && day[last + 1] <= endDay; last++) logGaps += Math.log(day[last + 1] - day[last])
    x[unit] = last - start[unit]
    tx[unit] = day[last] - first
    T[unit] = endDay - first
  }
  return { endDay, ...distinctRows(x, tx, T, logGaps) }
}

/** Groups units of whole days (T = NaN: no purchase yet) into rows. Days below 65,536, x too, as a civil day is. */
function distinctRows(
  x: Uint32Array,
  tx: Float64Array,
  T: Float64Array,
  logGaps: number,
): Pick<PurchaseHistory, 'rowOf' | 'rows'> {
  const keys = T.map((age, unit) => (x[unit] * 65_536 + tx[unit]) * 65_536 + age)
  const known = keys.filter((key) => !Number.isNaN(key)).sort()
  const distinct = known.filter((key, i) => i === 0 || key !== known[i - 1])
  const weight = new Float64Array(distinct.length)
  const rowOf = new Int32Array(keys.length).fill(-1)
  for (let unit = 0; unit < keys.length; unit++) {
    if (Number.isNaN(keys[unit])) continue
    rowOf[unit] = placeOf(distinct, keys[unit])
    weight[rowOf[unit]]++
  }
  const rows = {
    x: Uint32Array.from(distinct, (key) => Math.floor(key / 65_536 ** 2)),
    tx: distinct.map((key) => Math.floor(key / 65_536) % 65_536),
    T: distinct.map((key) => key % 65_536),
    weight,
    units: known.length,
    logGaps,
  }
  return { rowOf, rows }
}

/** Where a value stands in an ascending list that holds it. */
function placeOf(ascending: Float64Array, value: number): number {
  let from = 0
  let to = ascending.length - 1
  while (from < to) {
    const middle = (from + to) >> 1
    if (ascending[middle] < value) from = middle + 1
    else to = middle
  }
  return from
}
