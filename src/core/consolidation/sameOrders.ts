import type { Placement } from '../placement'
import type { Records } from '../Records'
import type { MergeDecision } from './mergeDecision'
import { orderKey } from './orderKey'
import { type OrderLink, orderLinks } from './orderLinks'

/** Whose word counts where several sources tell the same order. */
export interface SameOrderRules {
  /** The system of record of a channel: the first entry whose channel an order has and whose source tells it. */
  readonly systemOfRecord: readonly { readonly channel: string; readonly source: string }[]
  /** Source ids, for orders that no entry above decides: the first that tells the order. Others follow by name. */
  readonly preference: readonly string[]
  /** What people have decided about two orders, each by its key (see `orderKey`). */
  readonly decisions: readonly MergeDecision[]
}

/** One order that several sources tell; rows of the order records, oldest first. */
export interface SameOrder {
  /** Those of the system of record: they count. More than one where it split the order. */
  readonly kept: readonly number[]
  /** Those of the others, the most trusted source first. */
  readonly doubles: readonly number[]
}

export interface SameOrders {
  readonly groups: readonly SameOrder[]
  /** Links that neither customer nor amount and day bear out: both orders count. */
  readonly unclear: readonly OrderLink[]
}

/** Days between the same order in two systems, at most. */
const DAYS_APART = 31
/** How far two amounts of one order may be apart, as a share of the larger. */
const AMOUNT_APART = 0.01

/**
 * Finds the orders that stand in several sources, by what one source has noted of another's number. So that a number that
 * merely looks alike loses no sale, the two must be in one currency, within 31 days, and of one account or of the same
 * amount (to 1 %). Links chain: an order that a second system split in two is one order of three. A decision of a person
 * goes before all of it.
 *
 * @param placed where each order belongs by itself: its account, its day
 * @param isAsked whether an order takes part: a cancelled one does, a draft does not
 */
export function sameOrders(
  records: Records,
  placed: Placement,
  isAsked: (row: number) => boolean,
  rules: SameOrderRules,
): SameOrders {
  const decided = decisionsByPair(rules.decisions)
  const groupOf = new Map<number, Set<number>>()
  const unclear: OrderLink[] = []
  for (const link of orderLinks(records, isAsked)) {
    const decision = decided === null ? undefined : decided.get(pairOf(records, link))
    if (decision ?? isBorneOut(records, placed, link)) unite(groupOf, link)
    else if (decision === undefined) unclear.push(link)
  }
  const groups = [...new Set(groupOf.values())].map((rows) => settled(records, [...rows], rules))
  return { groups, unclear }
}

function isBorneOut({ orders }: Records, placed: Placement, { naming, named }: OrderLink): boolean {
  if (orders.currency.at(naming) !== orders.currency.at(named)) return false
  if (Math.abs(placed.day[naming] - placed.day[named]) > DAYS_APART) return false
  if (placed.account[naming] >= 0 && placed.account[naming] === placed.account[named]) return true
  const [one, other] = [orders.net.at(naming), orders.net.at(named)]
  return Math.abs(one - other) <= AMOUNT_APART * Math.max(one, other)
}

function unite(groupOf: Map<number, Set<number>>, { naming, named }: OrderLink): void {
  const one = groupOf.get(naming) ?? new Set([naming])
  const other = groupOf.get(named) ?? new Set([named])
  for (const row of other) one.add(row)
  for (const row of one) groupOf.set(row, one)
}

/** Parts the rows of one order into those of its system of record and the others. */
function settled(records: Records, rows: readonly number[], rules: SameOrderRules): SameOrder {
  const { orders, sources } = records
  const sourceOf = (row: number) => sources.decode(orders.keys.source(row))
  const told = new Set(rows.map(sourceOf))
  const channels = new Set(rows.map((row) => orders.channels.decode(orders.channel.at(row)).toLowerCase()))
  const ruled = rules.systemOfRecord.find(
    ({ channel, source }) => told.has(source) && channels.has(channel.toLowerCase()),
  )
  const rank = (source: string) => (rules.preference.indexOf(source) + 1 || rules.preference.length + 1) - 1
  const ranked = [...told].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const record = ruled?.source ?? ranked[0]
  const aged = rows.toSorted(
    (a, b) =>
      ranked.indexOf(sourceOf(a)) - ranked.indexOf(sourceOf(b)) ||
      orders.placedAtS.at(a) - orders.placedAtS.at(b) ||
      (orders.keys.id(a) < orders.keys.id(b) ? -1 : 1),
  )
  return {
    kept: aged.filter((row) => sourceOf(row) === record),
    doubles: aged.filter((row) => sourceOf(row) !== record),
  }
}

/** What was decided about each pair; null where nothing was. */
function decisionsByPair(decisions: readonly MergeDecision[]): ReadonlyMap<string, boolean> | null {
  return decisions.length === 0 ? null : new Map(decisions.map(({ a, b, same }) => [pair(a, b), same]))
}

function pairOf(records: Records, { naming, named }: OrderLink): string {
  return pair(keyOfOrder(records, naming), keyOfOrder(records, named))
}

const pair = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** See `orderKey`. */
export function keyOfOrder({ orders, sources }: Records, row: number): string {
  return orderKey(sources.decode(orders.keys.source(row)), orders.keys.id(row))
}
