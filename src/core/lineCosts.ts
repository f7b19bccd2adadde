import { COST_BASES } from './costBasis'
import type { GoodsCostRow } from './listRow'
import { convertAmount } from './money'
import type { OrderRecords } from './OrderRecords'
import type { RateTable } from './rates'

/** What goods cost where no order tells it. */
export interface GoodsCostRules {
  /** Of a day the newest row counts, of equal days the later one in this list. */
  readonly rows: readonly GoodsCostRow[]
  readonly rates: RateTable
}

/** The sales whose lines are asked. */
interface LinedSales {
  /** Rows of the order records, and those that tell their lines. */
  readonly rows: Uint32Array
  readonly lineRows: Uint32Array
  readonly day: Uint16Array
}

/** Costs of the records' lines in the currency of their order; NaN where neither order nor list knows one. */
export interface LineCosts {
  readonly cost: (line: number) => number
  /** Place in `COST_BASES` of a line whose cost is known. */
  readonly basis: (line: number) => number
}

const [TOLD, PRODUCT, CATEGORY] = (['told', 'product', 'category'] as const).map((name) => COST_BASES.indexOf(name))

/**
 * The cost of every line: what its order tells, else the list's cost of its product, else the list's share for its category, each
 * by the newest row on or before the day of the sale. A cost of a piece is converted at the rate of that day; without a rate the
 * category decides. O(lines) with a list, O(1) without.
 */
export function lineCosts(orders: OrderRecords, sales: LinedSales, goods: GoodsCostRules | undefined): LineCosts {
  const told = (line: number) => orders.lineCost.at(line)
  if (goods === undefined || goods.rows.length === 0) return { cost: told, basis: () => TOLD }
  const lists = datedRows(orders, goods.rows)
  const cost = new Float64Array(orders.lineNet.length)
  const basis = new Uint8Array(orders.lineNet.length)
  for (let sale = 0; sale < sales.rows.length; sale++) {
    const from = orders.lineStart.at(sales.lineRows[sale])
    const currency = orders.currencies.decode(orders.currency.at(sales.rows[sale]))
    for (let line = from; line < from + orders.lineCount.at(sales.lineRows[sale]); line++) {
      const day = sales.day[sale]
      const product = newest(lists.product.get(orders.lineProduct.at(line)), day)
      const category = newest(lists.category.get(orders.lineCategory.at(line)), day)
      const ways = [
        [TOLD, told(line)],
        [PRODUCT, costBy(product, orders, line, day, currency, goods.rates)],
        [CATEGORY, costBy(category, orders, line, day, currency, goods.rates)],
      ] as const
      const known = ways.find(([, amount]) => !Number.isNaN(amount))
      cost[line] = known?.[1] ?? Number.NaN
      basis[line] = known?.[0] ?? TOLD
    }
  }
  return { cost: (line) => cost[line], basis: (line) => basis[line] }
}

function costBy(
  row: GoodsCostRow | undefined,
  orders: OrderRecords,
  line: number,
  day: number,
  currency: string,
  rates: RateTable,
): number {
  if (row === undefined) return Number.NaN
  if (row.unitCost === null) return convertAmount(orders.lineNet.at(line), row.costShare ?? Number.NaN)
  return convertAmount(
    row.unitCost,
    orders.lineQuantity.at(line) * (rates.rateOn(day, row.currency, currency) ?? Number.NaN),
  )
}

/** The rows of each product and category, by its code, in the order of their days. */
function datedRows(orders: OrderRecords, rows: readonly GoodsCostRow[]) {
  const lists = { product: new Map<number, GoodsCostRow[]>(), category: new Map<number, GoodsCostRow[]>() }
  for (const row of rows.toSorted((a, b) => (a.fromDay ?? -1) - (b.fromDay ?? -1))) {
    const by = row.product === null ? 'category' : 'product'
    const texts = by === 'product' ? orders.products : orders.categories
    const code = texts.find(row.product ?? row.category ?? '')
    if (code <= 0) continue
    const known = lists[by].get(code)
    if (known === undefined) lists[by].set(code, [row])
    else known.push(row)
  }
  return lists
}

function newest(rows: readonly GoodsCostRow[] | undefined, day: number): GoodsCostRow | undefined {
  return rows?.findLast(({ fromDay }) => fromDay === null || fromDay <= day)
}
