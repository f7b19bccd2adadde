import { type AccountKeys, accountKeys, accountTable, type CompanyLeads } from './accountTable'
import type { Customer } from './customer'
import type { Dictionary } from './Dictionary'
import type { Column } from './Column'
import { gather } from './gather'
import { narrow } from './narrow'
import type { Numbers } from './numbers'
import type { OrderTable } from './orderTable'
import { rowsTelling } from './consolidation/orderFills'
import { creditCurrency, creditedOrders } from './creditedOrders'
import { type Placement, type PlacementRules, reasonCode } from './placement'
import { placeCredits } from './placeCredits'
import { type PlacedOrders, placeOrders } from './placeOrders'
import type { Records } from './Records'
import { saleLines } from './saleLines'
import { type MarginDefaults, saleMargins } from './saleMargins'
import type { SetAside } from './setAside'
import { sortRows } from './sortRows'
import { tableAmounts, tableCodes, tableColumn } from './tableColumn'
import { tallySetAside } from './tallySetAside'

/** How records become the order table. */
export interface TableRules extends PlacementRules, MarginDefaults {
  /** Test and internal accounts: out of every figure, and counted. */
  readonly isExcluded: (customer: Customer) => boolean
  /** Customers that are one company with others; left out: none are. */
  readonly leads?: CompanyLeads
}

/**
 * Builds the order table of everything the sources told: customers sorted into accounts, sales and credits placed on
 * civil days of the business zone, converted to the reporting currency, and sorted. The result depends on the records
 * alone, not on the order they came in. O(records · log within an account).
 */
export function buildOrderTable(records: Records, rules: TableRules): OrderTable {
  const keys = accountKeys(records, rules.isExcluded, rules.leads)
  const placed = placeOrders(records, keys, rules)
  const named = creditedOrders(records, placed)
  const credited = placeCredits(records, keys, rules, named, placed)

  const { orders, adjustments } = records
  const sales = placedSales(records, placed, keys)
  const credits = sortPlaced(
    credited,
    keys,
    adjustments.placedAtS.share(adjustments.count),
    compareKeys(records, adjustments.keys),
  )
  const saleOf = new Int32Array(orders.count).fill(-1)
  for (let sale = 0; sale < sales.sorted.length; sale++) saleOf[sales.sorted[sale]] = sale

  const lineRows = rowsTelling(sales.sorted, placed.fills.lines)
  const count = sales.sorted.length
  const saleDay = gather(placed.day, sales.sorted, new Uint16Array(count))
  const saleRevenue = gather(placed.revenue, sales.sorted, new Float64Array(count))
  return {
    accounts: accountTable(records, keys, suggestions(records, sales, placed), rules.leads),
    currency: rules.currency,
    newestDay: newest(saleDay),
    saleStart: sales.start,
    saleAtS: tableColumn(orders.placedAtS, sales.sorted),
    saleDay,
    saleRevenue: tableAmounts(orders.net, sales.sorted, saleRevenue),
    ...saleMargins(
      records,
      {
        rows: sales.sorted,
        costRows: rowsTelling(sales.sorted, placed.fills.cost),
        lineRows,
        day: saleDay,
        revenue: saleRevenue,
        rate: placed.rate,
      },
      rules,
    ),
    ...orderTexts(records, sales.sorted, placed),
    saleRecord: sales.sorted,
    ...saleLines(records, { rows: sales.sorted, lineRows, rate: placed.rate }),
    creditStart: credits.start,
    creditAtS: adjustments.placedAtS.pick(credits.sorted),
    creditDay: Uint16Array.from(credits.sorted, (row) => credited.day[row]),
    creditRevenue: narrow(Float64Array.from(credits.sorted, (row) => credited.revenue[row])),
    creditSale: Int32Array.from(credits.sorted, (row) => {
      const order = named.sale[row]
      return order >= 0 && placed.account[order] === credited.account[row] ? saleOf[order] : -1
    }),
    creditRecord: credits.sorted,
    ...zeroOrders(records, placed, keys, rules),
    mergedCustomers: keys.merged,
    excludedAccounts: keys.excluded,
    setAside: setAsideOf(records, placed, credited, named.named, rules),
    same: placed.same,
  }
}

function setAsideOf(
  records: Records,
  placed: Placement,
  credited: Placement,
  named: Int32Array,
  { freightIncluded }: TableRules,
): readonly SetAside[] {
  const { orders, adjustments } = records
  return [
    ...tallySetAside(records, 'order', placed, orders.keys, (row) => ({
      currency: orders.currency.at(row),
      amount: orders.net.at(row) + (freightIncluded ? orders.freight.at(row) : 0),
    })),
    ...tallySetAside(records, 'credit', credited, adjustments.keys, (row) => ({
      currency: creditCurrency(records, row, named[row]),
      amount: adjustments.amount.at(row),
    })),
  ]
}

/** Orders set aside for their amount alone, where that is exactly 0: some companies count them as purchases. */
function zeroOrders(
  { orders }: Records,
  placed: Placement,
  keys: AccountKeys,
  rules: TableRules,
): Pick<OrderTable, 'zeroStart' | 'zeroDay'> {
  const isZero = (row: number) =>
    placed.reason[row] === ZERO_AMOUNT &&
    orders.net.at(row) + (rules.freightIncluded ? orders.freight.at(row) : 0) === 0 &&
    placed.day[row] <= rules.today
  const rows = Uint32Array.from({ length: orders.count }, (_, row) => row).filter(isZero)
  const accounts = gather(placed.account, rows, new Uint32Array(rows.length))
  const { start, sorted } = sortRows(rows, accounts, keys.keyOf.length, orders.placedAtS.share(orders.count), () => 0)
  return { zeroStart: start, zeroDay: gather(placed.day, sorted, new Uint16Array(sorted.length)) }
}

const ZERO_AMOUNT = reasonCode('zero-amount')

function newest(days: Uint16Array): number {
  let last = -1
  for (const day of days) if (day > last) last = day
  return last
}

interface Sorted {
  readonly start: Uint32Array
  readonly sorted: Uint32Array
}

/** The rows of the order records that are sales, sorted as the table holds them. */
export function placedSales(records: Records, placed: Placement, keys: AccountKeys): Sorted {
  const { orders } = records
  return sortPlaced(placed, keys, orders.placedAtS.share(orders.count), compareKeys(records, orders.keys))
}

function sortPlaced(
  placement: Placement,
  keys: AccountKeys,
  atS: Numbers,
  tie: (a: number, b: number) => number,
): Sorted {
  const rows = new Uint32Array(placement.reason.length)
  let count = 0
  for (let row = 0; row < rows.length; row++) if (placement.reason[row] === 0) rows[count++] = row
  const kept = rows.subarray(0, count)
  const accounts = gather(placement.account, kept, new Uint32Array(count))
  return sortRows(kept, accounts, keys.keyOf.length, atS, tie)
}

function compareKeys(records: Records, keys: Records['orders']['keys']): (a: number, b: number) => number {
  const source = (row: number) => records.sources.decode(keys.source(row))
  return (a, b) => {
    if (keys.source(a) !== keys.source(b)) return source(a) < source(b) ? -1 : 1
    return keys.id(a) < keys.id(b) ? -1 : keys.id(a) > keys.id(b) ? 1 : 0
  }
}

function orderTexts(
  { orders }: Records,
  rows: Uint32Array,
  { fills }: PlacedOrders,
): Pick<OrderTable, 'saleChannel' | 'saleRep' | 'channels' | 'reps'> {
  const channels = orders.channels.sorted()
  const reps = orders.reps.sorted()
  return {
    saleChannel: tableCodes(orders.channel, rowsTelling(rows, fills.channel), channels.place),
    saleRep: tableCodes(orders.rep, rowsTelling(rows, fills.rep), reps.place),
    channels: channels.texts,
    reps: reps.texts,
  }
}

/** What an account's orders say of it: its newest sale's country, region, segment and rep, its first sale's channel. */
function suggestions({ orders }: Records, { start, sorted }: Sorted, { fills }: PlacedOrders) {
  const newest = (texts: Dictionary, column: Column, fill: ReadonlyMap<number, number>) => {
    const rows = rowsTelling(sorted, fill)
    return Array.from({ length: start.length - 1 }, (_, account) => {
      if (texts.size === 1) return ''
      for (let sale = start[account + 1] - 1; sale >= start[account]; sale--) {
        const code = column.at(rows[sale])
        if (code !== 0) return texts.decode(code)
      }
      return ''
    })
  }
  const channelRows = rowsTelling(sorted, fills.channel)
  return {
    country: newest(orders.countries, orders.country, fills.country),
    region: newest(orders.regions, orders.region, fills.region),
    segment: newest(orders.segments, orders.segment, fills.segment),
    rep: newest(orders.reps, orders.rep, fills.rep),
    channel: Array.from({ length: start.length - 1 }, (_, account) =>
      start[account] < start[account + 1] ? orders.channels.decode(orders.channel.at(channelRows[start[account]])) : '',
    ),
  }
}
