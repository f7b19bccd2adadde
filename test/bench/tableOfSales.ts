import type { AccountTable, AttributeColumn } from '../../src/core/accountTable'
import { gather } from '../../src/core/gather'
import { narrow } from '../../src/core/narrow'
import type { OrderTable } from '../../src/core/orderTable'
import { sortRows } from '../../src/core/sortRows'
import { type MadeSales, REGIONS } from './madeSales'

const DAY_S = 86_400

/** Regions as the account filter names them. */
export const REGION_NAMES: readonly string[] = Array.from({ length: REGIONS }, (_, region) => `Region ${region}`)

/** The order table of made-up sales, at sizes whose JSON would fit in no memory: margin is revenue, no credits. */
export function tableOfSales({ count, accounts, account, day, amount }: MadeSales): OrderTable {
  const rows = Uint32Array.from({ length: count }, (_, row) => row)
  const { start, sorted } = sortRows(rows, account, accounts, Float64Array.from(day), (a, b) => a - b)
  const saleDay = gather(day, sorted, new Uint16Array(count))
  const saleRevenue = narrow(gather(amount, sorted, new Float64Array(count)))
  return {
    accounts: accountsOf(accounts),
    currency: 'EUR',
    newestDay: saleDay.reduce((last, on) => Math.max(last, on), -1),
    saleStart: start,
    saleAtS: Float64Array.from(saleDay, (on) => on * DAY_S),
    saleDay,
    saleRevenue,
    saleMargin: saleRevenue,
    saleBasis: new Uint8Array(count),
    saleChannel: new Uint16Array(count),
    saleRep: new Uint16Array(count),
    saleRecord: sorted,
    imputation: {
      sale: new Uint32Array(0),
      lessKnown: new Float64Array(0),
      rate: new Float64Array(0),
      lineStart: new Uint32Array(1),
      lineCategory: new Uint16Array(0),
      lineNet: new Float64Array(0),
      costDay: new Uint16Array(0),
      costCategory: new Uint16Array(0),
      costNet: new Float64Array(0),
      cost: new Float64Array(0),
      categoryCount: 1,
      defaultShare: Number.NaN,
    },
    marginDays: marginDaysOf(saleDay, saleRevenue),
    zeroStart: new Uint32Array(accounts + 1),
    zeroDay: new Uint16Array(0),
    lineStart: new Uint32Array(count + 1),
    lineProduct: new Uint32Array(0),
    lineCategory: new Uint16Array(0),
    lineQuantity: new Float64Array(0),
    lineRevenue: new Float64Array(0),
    creditStart: new Uint32Array(accounts + 1),
    creditAtS: new Float64Array(0),
    creditDay: new Uint16Array(0),
    creditRevenue: new Float64Array(0),
    creditSale: new Int32Array(0),
    creditRecord: new Uint32Array(0),
    channels: [''],
    reps: [''],
    categories: [''],
    products: [],
    productNames: [],
    marginRate: 1,
    imputedShare: 0,
    mergedCustomers: 0,
    excludedAccounts: 0,
    setAside: [],
    costBases: [],
    same: { groups: [], unclear: [] },
  }
}

function accountsOf(count: number): AccountTable {
  const unknown: AttributeColumn = { texts: [''], code: new Uint32Array(count) }
  const numbers = Uint32Array.from({ length: count }, (_, account) => account)
  const names = Array.from(numbers, (account) => `A${account}`)
  const region = { texts: ['', ...REGION_NAMES], code: numbers.map((account) => 1 + (account % REGIONS)) }
  return {
    count,
    source: Array.from(numbers, () => 'shop'),
    id: names,
    name: names,
    attributes: { country: unknown, region, segment: unknown, rep: unknown, industry: unknown, channel: unknown },
    tags: Array.from(numbers, () => []),
    consent: new Int8Array(count).fill(-1),
    groupCount: count,
    groupOf: numbers,
    groupLead: numbers,
  }
}

/** Every margin is known and is the revenue. */
function marginDaysOf(saleDay: Uint16Array, revenue: ArrayLike<number>): OrderTable['marginDays'] {
  const firstDay = saleDay.reduce((first, on) => Math.min(first, on))
  const totals = new Float64Array(saleDay.reduce((last, on) => Math.max(last, on)) - firstDay + 1)
  for (let sale = 0; sale < saleDay.length; sale++) totals[saleDay[sale]! - firstDay]! += revenue[sale]!
  for (let at = 1; at < totals.length; at++) totals[at]! += totals[at - 1]!
  return { firstDay, revenue: totals, estimated: new Float64Array(totals.length), firmMargin: totals }
}
