import { accountKey } from '../../core/accountKey'
import { monthOfDay } from '../../core/calendar'
import { consentText } from '../../core/chooseAccounts'
import { dayBins } from '../../core/dayBins'
import type { Records } from '../../core/Records'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { type AccountActivities, accountActivities } from './accountActivities'
import { type AccountRow, accountRow } from './accountRow'
import { type AccountWorth, accountWorth } from './accountWorth'
import { type OrderLine, orderLines } from './orderLines'

/** An account by its key (see `accountKey`), as the URL names it. */
export interface AccountQuestion {
  readonly scope: Scope
  readonly key: string
}

/** One sale or credit of an account. Money is ten-thousandths. */
export interface AccountEntry {
  readonly kind: 'sale' | 'credit'
  /** The order's or credit's own number. */
  readonly id: string
  readonly source: string
  readonly day: number
  /** Net revenue; credits are negative. */
  readonly revenue: number
  /** In the scope's basis. */
  readonly value: number
  readonly channel: string
  readonly rep: string
  readonly lines: readonly OrderLine[]
  /** Net revenue of the whole order or credit, whatever the sales filter leaves of it. */
  readonly amount: number
}

export interface AccountAnswer extends AccountActivities {
  readonly frame: Frame
  readonly row: AccountRow
  readonly worth: AccountWorth
  readonly industry: string
  readonly channel: string
  readonly tags: readonly string[]
  readonly consent: 'yes' | 'no' | 'unknown'
  /** Other accounts of the same group, when there are any. */
  readonly group: string | null
  /** Newest first. */
  readonly entries: readonly AccountEntry[]
  /** Its sales, oldest first: day, and value in the basis in force. */
  readonly saleDays: Float64Array
  readonly saleValues: Float64Array
  /** Value so far at the end of each month from its first sale or credit to the as-of day, the last month running. */
  readonly curve: { readonly firstMonth: number; readonly values: Float64Array }
  /** How often each gap occurred: bin i reaches from edge i to edge i + 1, in days. */
  readonly gapBins: { readonly edges: readonly number[]; readonly counts: readonly number[] }
  /** Gaps in days between its distinct sale days, oldest first. */
  readonly gaps: Float64Array
  /** Revenue and orders by category over its whole history, largest first; '' = unknown category. */
  readonly categories: readonly { readonly category: string; readonly revenue: number; readonly lastDay: number }[]
}

/** Everything the account page shows; null when the account is not in this data or has been merged away. */
export function answerAccount(analysis: Analysis, records: Records, question: AccountQuestion): AccountAnswer | null {
  const { scope, key } = question
  const { accounts } = analysis.table
  const account = accounts.id.findIndex((id, i) => accountKey(accounts.source[i]!, id) === key)
  if (account < 0) return null
  const unit = scope.unit === 'group' ? accounts.groupOf[account]! : account
  const text = (name: 'industry' | 'channel') => {
    const { texts, code } = accounts.attributes[name]
    return texts[code[account]!]!
  }
  const rhythm = analysis.rhythms(scope)
  const days = rhythm.day.subarray(rhythm.start[unit], rhythm.start[unit + 1])
  const group = accounts.groupOf[account]!
  const members = accounts.groupOf.reduce((count, of) => count + Number(of === group), 0)
  const entries = entriesOf(analysis, records, scope, unit)
  const sales = entries.filter(({ kind }) => kind === 'sale').toReversed()
  const gaps = Float64Array.from(days.subarray(1), (day, i) => day - days[i]!)
  return {
    frame: analysis.frame(scope),
    row: accountRow(analysis, scope, unit),
    worth: accountWorth(analysis, scope, unit),
    industry: text('industry'),
    channel: text('channel'),
    tags: accounts.tags[account]!,
    consent: consentText(accounts.consent[account]!),
    group: members > 1 ? accounts.name[accounts.groupLead[group]!]! : null,
    entries,
    saleDays: Float64Array.from(sales, ({ day }) => day),
    saleValues: Float64Array.from(sales, ({ value }) => value),
    curve: curveOf(entries, monthOfDay(analysis.asOfDay(scope))),
    gapBins: dayBins(gaps),
    gaps,
    categories: categoriesOf(entries),
    ...accountActivities(analysis, scope, unit, days.at(-1) ?? null),
  }
}

function entriesOf(analysis: Analysis, records: Records, scope: Scope, unit: number): AccountEntry[] {
  const ledger = analysis.ledger(scope)
  const { table } = analysis
  const entries: AccountEntry[] = []
  for (let sale = ledger.saleStart[unit]!; sale < ledger.saleStart[unit + 1]!; sale++) {
    const row = ledger.saleRow[sale]!
    const record = table.saleRecord[row]!
    entries.push({
      kind: 'sale',
      id: records.orders.keys.id(record),
      source: records.sources.decode(records.orders.keys.source(record)),
      day: ledger.saleDay[sale]!,
      revenue: ledger.revenue[sale]!,
      value: ledger.value[sale]!,
      channel: table.channels[table.saleChannel[row]!]!,
      rep: table.reps[table.saleRep[row]!]!,
      lines: orderLines(analysis, records, row),
      amount: table.saleRevenue[row]!,
    })
  }
  for (let credit = ledger.creditStart[unit]!; credit < ledger.creditStart[unit + 1]!; credit++) {
    const record = table.creditRecord[ledger.creditRow[credit]!]!
    entries.push({
      kind: 'credit',
      id: records.adjustments.keys.id(record),
      source: records.sources.decode(records.adjustments.keys.source(record)),
      day: ledger.creditDay[credit]!,
      revenue: -ledger.creditRevenue[credit]!,
      value: -ledger.creditValue[credit]!,
      channel: '',
      rep: '',
      lines: [],
      amount: -ledger.creditRevenue[credit]!,
    })
  }
  return entries.toSorted((a, b) => b.day - a.day)
}

function categoriesOf(entries: readonly AccountEntry[]): AccountAnswer['categories'] {
  const sums = new Map<string, { revenue: number; lastDay: number }>()
  for (const { day, lines } of entries) {
    for (const { category, revenue } of lines) {
      const sum = sums.get(category) ?? { revenue: 0, lastDay: day }
      sums.set(category, { revenue: sum.revenue + revenue, lastDay: Math.max(sum.lastDay, day) })
    }
  }
  return [...sums]
    .map(([category, sum]) => ({ category, ...sum }))
    .toSorted((a, b) => b.revenue - a.revenue || (a.category < b.category ? -1 : 1))
}

function curveOf(entries: readonly AccountEntry[], lastMonth: number): AccountAnswer['curve'] {
  const firstMonth = entries.reduce((first, { day }) => Math.min(first, monthOfDay(day)), lastMonth)
  const values = new Float64Array(entries.length === 0 ? 0 : lastMonth - firstMonth + 1)
  for (const { day, value } of entries) values[monthOfDay(day) - firstMonth]! += value
  for (let month = 1; month < values.length; month++) values[month]! += values[month - 1]!
  return { firstMonth, values }
}
