import { accountKey } from '../../core/accountKey'
import { ACCOUNT_STATES, type AccountState } from '../../core/accountState'
import { firstDayOfMonth, monthOfDay } from '../../core/calendar'
import { type ReasonFigures, reasonFigures } from '../../core/reasonSentence'
import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { netClvOfScope } from './accountWorth'
import { trailingValue } from './trailingValue'

/** One account as a list shows it. Money is ten-thousandths in the basis; null = unknown or none. */
export interface AccountRow {
  /** The unit's number in this data version. */
  readonly unit: number
  /** What the URL and `data-account` call it. */
  readonly key: string
  readonly source: string
  readonly id: string
  readonly name: string
  readonly country: string
  readonly region: string
  readonly segment: string
  readonly rep: string
  readonly state: AccountState
  readonly rfm: RfmSegment
  readonly tier: number | null
  readonly orders: number
  readonly clv: number | null
  /** Historical CLV less acquisition and service cost; null where one of the three is unknown. */
  readonly netClv: number | null
  readonly value12: number
  readonly firstDay: number | null
  readonly lastDay: number | null
  /** Days the next order is expected between; null for a prospect. */
  readonly dueFrom: number | null
  readonly dueTo: number | null
  /** What the reason sentence is made of; null for a prospect. */
  readonly reason: ReasonFigures | null
  /** Net value of each of the last 13 months, the last one running. */
  readonly months: Float64Array
}

const SPARK_MONTHS = 13

/** The row of one unit. */
export function accountRow(analysis: Analysis, scope: Scope, unit: number): AccountRow {
  const { accounts } = analysis.table
  const account = analysis.leadOf(scope, unit)
  const ledger = analysis.ledger(scope)
  const rhythm = analysis.rhythms(scope)
  const from = ledger.saleStart[unit]!
  const to = ledger.saleStart[unit + 1]!
  const entry = rhythm.start[unit + 1]! - 1
  const hasSale = to > from
  const lastDay = hasSale ? ledger.saleDay[to - 1]! : null
  const text = (name: 'country' | 'region' | 'segment' | 'rep') => {
    const { texts, code } = accounts.attributes[name]
    return texts[code[account]!]!
  }
  const clv = analysis.clv(scope)[unit]!
  const net = netClvOfScope(analysis, scope)?.[unit] ?? Number.NaN
  const tier = analysis.tiers(scope).tier[unit]!
  return {
    unit,
    key: accountKey(accounts.source[account]!, accounts.id[account]!),
    source: accounts.source[account]!,
    id: accounts.id[account]!,
    name: accounts.name[account]!,
    country: text('country'),
    region: text('region'),
    segment: text('segment'),
    rep: text('rep'),
    state: ACCOUNT_STATES[analysis.states(scope)[unit]!]!,
    rfm: RFM_SEGMENTS[analysis.rfm(scope).segment[unit]!]!,
    tier: tier === 255 ? null : tier,
    orders: to - from,
    clv: Number.isNaN(clv) ? null : clv,
    netClv: Number.isNaN(net) ? null : net,
    value12: trailingValue(analysis, scope)[unit]!,
    firstDay: hasSale ? ledger.saleDay[from]! : null,
    lastDay,
    dueFrom: lastDay === null ? null : lastDay + Math.ceil(rhythm.dueAfter[entry]!),
    dueTo: lastDay === null ? null : lastDay + Math.floor(rhythm.riskAfter[entry]!),
    reason: hasSale ? reasonFigures(rhythm, unit, ledger.asOfDay) : null,
    months: monthlyValue(analysis, scope, unit),
  }
}

function monthlyValue(analysis: Analysis, scope: Scope, unit: number): Float64Array {
  const ledger = analysis.ledger(scope)
  const lastMonth = monthOfDay(ledger.asOfDay)
  const first = firstDayOfMonth(lastMonth - SPARK_MONTHS + 1)
  const months = new Float64Array(SPARK_MONTHS)
  const add = (day: number, amount: number) => {
    if (day >= first) months[monthOfDay(day) - lastMonth + SPARK_MONTHS - 1]! += amount
  }
  for (let sale = ledger.saleStart[unit]!; sale < ledger.saleStart[unit + 1]!; sale++) {
    add(ledger.saleDay[sale]!, ledger.value[sale]!)
  }
  for (let credit = ledger.creditStart[unit]!; credit < ledger.creditStart[unit + 1]!; credit++) {
    add(ledger.creditDay[credit]!, -ledger.creditValue[credit]!)
  }
  return months
}
