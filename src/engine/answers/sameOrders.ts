import { civilDay } from '../../core/calendar'
import { keyOfOrder } from '../../core/consolidation/sameOrders'
import type { Records } from '../../core/Records'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import type { Holdings } from '../answer'

/** An order as a person compares it with another. */
export interface OrderFace {
  /** See `orderKey`. */
  readonly key: string
  readonly source: string
  /** What it is called there. */
  readonly number: string
  readonly company: string | null
  readonly day: number
  /** Ten-thousandths of `currency`. */
  readonly amount: number
  readonly currency: string
}

/** An order that several sources tell: what counts, and what is set aside for it. */
export interface FacedOrder {
  readonly kept: readonly OrderFace[]
  readonly doubles: readonly OrderFace[]
}

export interface SameOrdersAnswer {
  readonly frame: Frame
  /** Orders that several sources tell. */
  readonly orders: number
  /** How many of them count in which source, the most frequent first. */
  readonly bySource: readonly { readonly source: string; readonly orders: number }[]
  /** The newest of them, at most `SHOWN`. */
  readonly shown: readonly FacedOrder[]
  /** Pairs of which one names the other, yet neither customer nor amount and day bear it out; and the newest of them. */
  readonly unclear: number
  readonly unclearShown: readonly (readonly [OrderFace, OrderFace])[]
}

/** Orders and pairs that cross the border, of each kind. */
const SHOWN = 200

/** Which orders stand in several sources, and which of them count. */
export function answerSameOrders(analysis: Analysis, { records, offsets }: Holdings, scope: Scope): SameOrdersAnswer {
  const { groups, unclear } = analysis.table.same
  const at = (row: number) => -records.orders.placedAtS.at(row)
  const newest = <Item>(items: readonly Item[], rowOf: (item: Item) => number) =>
    items.toSorted((a, b) => at(rowOf(a)) - at(rowOf(b))).slice(0, SHOWN)
  const face = (row: number): OrderFace => faceOf(records, row, civilDay(-at(row) * 1000, offsets))
  return {
    frame: analysis.frame(scope),
    orders: groups.length,
    bySource: countSources(groups.map(({ kept }) => records.sources.decode(records.orders.keys.source(kept[0]!)))),
    shown: newest(groups, ({ kept }) => kept[0]!).map(({ kept, doubles }) => ({
      kept: kept.map(face),
      doubles: doubles.map(face),
    })),
    unclear: unclear.length,
    unclearShown: newest(unclear, ({ naming }) => naming).map(({ naming, named }) => [face(named), face(naming)]),
  }
}

function faceOf(records: Records, row: number, day: number): OrderFace {
  const { orders, customers, sources } = records
  return {
    key: keyOfOrder(records, row),
    source: sources.decode(orders.keys.source(row)),
    number: orders.numbers.decode(orders.number.at(row)) || orders.keys.id(row),
    company: customers.get(orders.customer.at(row) - 1)?.company ?? null,
    day,
    amount: orders.net.at(row),
    currency: orders.currencies.decode(orders.currency.at(row)),
  }
}

function countSources(sources: readonly string[]): SameOrdersAnswer['bySource'] {
  const counts = new Map<string, number>()
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1)
  return [...counts].map(([source, orders]) => ({ source, orders })).toSorted((a, b) => b.orders - a.orders)
}
