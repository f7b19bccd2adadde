import type { Ledger } from '../ledger'
import { type CategoryYear, categoryYears, type SaleLines } from './categoryYears'

/**
 * `fading`: at least a third less in the last 12 months than in the 12 before. `lost`: none in the last 12 months, bought on
 * 3 days or more before. `tried`: none in the last 12 months, bought on 1 or 2 days before.
 */
export type CategoryState = 'bought' | 'fading' | 'lost' | 'tried' | 'never'

/** A category as an account and its look-alikes buy it. Money is ten-thousandths, a year; NaN where it is not known. */
export interface CategoryGap {
  readonly category: number
  readonly state: CategoryState
  /** What the account bought; null if never. */
  readonly own: CategoryYear | null
  /** Share of what it, and of what all look-alikes together, bought in the last 12 months; NaN where it bought nothing. */
  readonly ownShare: number
  readonly alikeShare: number
  /** Look-alikes that bought it in the last 12 months, and the median of what they brought by it. */
  readonly buyers: number
  readonly medianValue: number
  /** What more may be expected of it; 0 where it buys as much as that already. */
  readonly gap: number
}

interface Comparison {
  readonly unit: number
  readonly alike: readonly number[]
  /** The account's size ÷ the median size of its look-alikes. */
  readonly scale: number
}

/** A category that has shrunk to less than this share of the year before fades. */
const FADES_BELOW = 2 / 3
/** Bought on so many days, a category was bought regularly. */
const REGULAR_DAYS = 3

/**
 * What a unit buys and does not buy against its look-alikes, by category: the largest gap first, then what it buys most of.
 *
 * gap = max(0, share of the look-alikes that buy it × median value of those that do × scale − own value); the share is 1 for
 * a category that the unit buys itself. An estimate of what could be won, nothing that is booked. Every category that the
 * unit ever bought is listed, and every one that a look-alike bought in the last 12 months. O(lines of all of them).
 */
export function whiteSpace(
  lines: SaleLines,
  ledger: Ledger,
  { unit, alike, scale }: Comparison,
  isChosen?: (line: number) => boolean,
): CategoryGap[] {
  const own = categoryYears(lines, ledger, unit, isChosen)
  const spent = new Map<number, number>()
  const values = new Map<number, number[]>()
  for (const other of alike) {
    for (const [category, { last12, value12, days12 }] of categoryYears(lines, ledger, other, isChosen)) {
      if (days12 === 0) continue
      spent.set(category, (spent.get(category) ?? 0) + last12)
      const list = values.get(category)
      if (list === undefined) values.set(category, [value12])
      else list.push(value12)
    }
  }
  const ownAll = sum([...own.values()].map(({ last12 }) => last12))
  const alikeAll = sum([...spent.values()])
  const categories = [...new Set([...own.keys(), ...values.keys()])]
  return categories
    .map((category): CategoryGap => {
      const its = own.get(category) ?? null
      const theirs = values.get(category) ?? []
      const medianValue = theirs.length === 0 ? 0 : medianOf(theirs)
      const chance = its !== null && its.days12 > 0 ? 1 : theirs.length / alike.length
      return {
        category,
        state: stateOf(its),
        own: its,
        ownShare: (its?.last12 ?? 0) / ownAll,
        alikeShare: (spent.get(category) ?? 0) / alikeAll,
        buyers: theirs.length,
        medianValue,
        gap: theirs.length === 0 ? 0 : Math.max(0, chance * medianValue * scale - (its?.value12 ?? 0)),
      }
    })
    .toSorted((a, b) => order(b.gap) - order(a.gap) || bought(b) - bought(a) || a.category - b.category)
}

function stateOf(year: CategoryYear | null): CategoryState {
  if (year === null) return 'never'
  if (year.days12 === 0) return year.days >= REGULAR_DAYS ? 'lost' : 'tried'
  return year.last12 < FADES_BELOW * year.before12 ? 'fading' : 'bought'
}

/** The median, of an even number the mean of the middle two; NaN where one is not known. */
export function medianOf(values: readonly number[]): number {
  if (values.some(Number.isNaN)) return NaN
  const ascending = values.toSorted((a, b) => a - b)
  const middle = ascending.length >> 1
  return ascending.length % 2 === 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function order(gap: number): number {
  return Number.isNaN(gap) ? -1 : gap
}

function bought({ own }: CategoryGap): number {
  return own?.last12 ?? 0
}
