import type { Column } from '../Column'
import type { OrderRecords } from '../OrderRecords'
import type { SameOrder } from './sameOrders'

/** What an order that counts takes from another source's telling of it, where it leaves it out. */
export const FILLED_FIELDS = ['customer', 'channel', 'rep', 'country', 'region', 'segment', 'cost', 'lines'] as const
export type FilledField = (typeof FILLED_FIELDS)[number]

/** For each field, by the row of the order that counts, the row that tells it instead. */
export type OrderFills = Readonly<Record<FilledField, ReadonlyMap<number, number>>>

/**
 * Fills what orders that count leave out from the others of the same order, the most trusted first. Cost and lines are
 * those of the whole order, so they are taken only where one order stands for one other of the same amount.
 */
export function orderFills(orders: OrderRecords, groups: readonly SameOrder[]): OrderFills {
  const fills = Object.fromEntries(FILLED_FIELDS.map((field) => [field, new Map<number, number>()])) as {
    readonly [Field in FilledField]: Map<number, number>
  }
  const texts = ['customer', 'channel', 'rep', 'country', 'region', 'segment'] as const
  for (const { kept, doubles } of groups) {
    for (const row of kept) {
      for (const field of texts) fill(fills[field], row, doubles, (at) => orders[field].at(at) !== 0)
      const [one] = doubles
      if (kept.length > 1 || doubles.length > 1 || !isSameAmount(orders.net, row, one)) continue
      const hasLines = (at: number) => orders.lineCount.at(at) > 0
      fill(fills.cost, row, doubles, (at) => !Number.isNaN(orders.cost.at(at)))
      fill(fills.lines, row, doubles, hasLines)
    }
  }
  return fills
}

function fill(
  into: Map<number, number>,
  row: number,
  others: readonly number[],
  tells: (row: number) => boolean,
): void {
  const teller = tells(row) ? undefined : others.find(tells)
  if (teller !== undefined) into.set(row, teller)
}

const isSameAmount = (net: Column, a: number, b: number) => net.at(a) === net.at(b)

/** The rows that tell a field of the given rows: themselves, but for what is filled. */
export function rowsTelling(rows: Uint32Array, fill: ReadonlyMap<number, number>): Uint32Array {
  return fill.size === 0 ? rows : rows.map((row) => fill.get(row) ?? row)
}
