import type { Ledger } from './ledger'
import type { Rhythms } from './rhythm'
import { TIMELINE_COLUMNS } from './timeline'

const WIDTH = TIMELINE_COLUMNS.length
const BOUGHT = TIMELINE_COLUMNS.indexOf('bought')
const DUE = TIMELINE_COLUMNS.indexOf('due')
const AT_RISK = TIMELINE_COLUMNS.indexOf('atRisk')
const CHURNED = TIMELINE_COLUMNS.indexOf('churned')
/** From the column of a state to that of the value of the units in it. */
const WORTH = TIMELINE_COLUMNS.indexOf('boughtValue') - BOUGHT

/**
 * Notes in the timeline that begins at `at` of `totals` on which days a unit comes into each state and which sale takes it
 * out, and what its historical CLV then is. A credit before the first sale counts from that sale on: until then the unit
 * has no value.
 */
export function tallyStates(ledger: Ledger, rhythms: Rhythms, firstDay: number, totals: Float64Array) {
  const { saleStart, saleDay, value, creditStart, creditDay, creditValue, asOfDay } = ledger
  const { start, day, dueAfter, riskAfter, churnAfter } = rhythms
  return (unit: number, at: number): void => {
    const base = at + WIDTH * (1 - firstDay)
    const lastEntry = start[unit + 1]
    const lastCredit = creditStart[unit + 1]
    let sale = saleStart[unit]
    let credit = creditStart[unit]
    let clv = 0
    if (start[unit] < lastEntry) totals[base + WIDTH * day[start[unit]] + BOUGHT]++
    for (let entry = start[unit]; entry < lastEntry; entry++) {
      const from = day[entry]
      const until = entry + 1 === lastEntry ? asOfDay + 1 : day[entry + 1]
      const before = clv
      for (; sale < saleStart[unit + 1] && saleDay[sale] === from; sale++) clv += value[sale]
      for (; credit < lastCredit && creditDay[credit] <= from; credit++) clv -= creditValue[credit]
      totals[base + WIDTH * from + BOUGHT + WORTH] += clv - before
      const due = from + dueAfter[entry]
      const risk = from + riskAfter[entry]
      const churn = from + churnAfter[entry]
      if (due < until) move(base + WIDTH * due + DUE, 1, clv)
      if (risk < until) move(base + WIDTH * risk + AT_RISK, 1, clv)
      if (churn < until) move(base + WIDTH * churn + CHURNED, 1, clv)
      for (; credit < lastCredit && creditDay[credit] < until; credit++) {
        const on = creditDay[credit]
        const less = -creditValue[credit]
        clv += less
        move(base + WIDTH * on + BOUGHT, 0, less)
        if (due < until) move(base + WIDTH * Math.max(on, due) + DUE, 0, less)
        if (risk < until) move(base + WIDTH * Math.max(on, risk) + AT_RISK, 0, less)
        if (churn < until) move(base + WIDTH * Math.max(on, churn) + CHURNED, 0, less)
      }
      if (due < until) move(base + WIDTH * until + DUE, -1, -clv)
      if (risk < until) move(base + WIDTH * until + AT_RISK, -1, -clv)
      if (churn < until) move(base + WIDTH * until + CHURNED, -1, -clv)
    }
  }

  function move(column: number, units: number, worth: number): void {
    totals[column] += units
    totals[column + WORTH] += worth
  }
}
