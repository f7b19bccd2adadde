import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { trailingValue } from './trailingValue'

/** Columns the account list can be sorted by; `match`: how well the search is met, equal ones by the value of their last 12 months. */
export const ACCOUNT_SORTS = [
  'name',
  'country',
  'rep',
  'state',
  'rfm',
  'orders',
  'clv',
  'value12',
  'first',
  'last',
  'due',
  'silence',
  'risk',
  'active',
  'expected',
  'match',
] as const
export type AccountSort = (typeof ACCOUNT_SORTS)[number]

/** Columns that the models' worker makes. */
const LATE_SORTS = ['risk', 'active', 'expected'] as const satisfies readonly AccountSort[]
export type LateSort = (typeof LATE_SORTS)[number]

/** Whether a list sorted so waits for the models' worker. */
export function isLateSort(sort: AccountSort): sort is LateSort {
  return (LATE_SORTS as readonly string[]).includes(sort)
}

/**
 * The units of a scope that match a search, sorted. Unknown values come last in either direction; equal ones keep the
 * order of source and id, so that a list never shuffles.
 */
export function sortUnits(
  analysis: Analysis,
  scope: Scope,
  sort: AccountSort,
  descending: boolean,
  search: string,
  late: Float64Array | null = null,
): { readonly units: Uint32Array; readonly value12: Float64Array } {
  const matching = matchingUnits(analysis, scope, search)
  if (sort === 'match')
    return { units: byMatch(analysis, scope, matching, search), value12: trailingValue(analysis, scope) }
  const rank = isLateSort(sort) ? knownColumn(late) : sortKeys(analysis, scope, sort)
  const sign = descending ? -1 : 1
  matching.sort((a, b) => {
    const left = rank[a]!
    const right = rank[b]!
    if (left === right) return a - b
    if (Number.isNaN(left)) return Number.isNaN(right) ? a - b : 1
    if (Number.isNaN(right)) return -1
    return sign * (left - right)
  })
  return { units: matching, value12: trailingValue(analysis, scope) }
}

function matchingUnits(analysis: Analysis, scope: Scope, search: string): Uint32Array {
  const { accounts } = analysis.table
  const mask = analysis.mask(scope)
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const country = accounts.attributes.country
  const found: number[] = []
  for (let unit = 0; unit < analysis.ledger(scope).unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const account = analysis.leadOf(scope, unit)
    if (words.length > 0) {
      const text =
        `${accounts.name[account]} ${accounts.id[account]} ${country.texts[country.code[account]!]}`.toLowerCase()
      if (!words.every((word) => text.includes(word))) continue
    }
    found.push(unit)
  }
  return Uint32Array.from(found)
}

/** The very number or name first, then those that begin with the letters, then all others. */
function byMatch(analysis: Analysis, scope: Scope, units: Uint32Array, search: string): Uint32Array {
  const { accounts } = analysis.table
  const wanted = search.trim().toLowerCase()
  const value12 = trailingValue(analysis, scope)
  const rank = new Map<number, number>()
  for (const unit of units) {
    const account = analysis.leadOf(scope, unit)
    const texts = [accounts.id[account]!.toLowerCase(), accounts.name[account]!.toLowerCase()]
    rank.set(unit, texts.includes(wanted) ? 0 : texts.some((text) => text.startsWith(wanted)) ? 1 : 2)
  }
  return units.toSorted((a, b) => rank.get(a)! - rank.get(b)! || value12[b]! - value12[a]! || a - b)
}

function knownColumn(late: Float64Array | null): Float64Array {
  if (late === null) throw new Error('the list was to be sorted by a column that was not computed')
  return late
}

/** A number per unit that sorts as the column does; NaN = unknown. */
function sortKeys(analysis: Analysis, scope: Scope, sort: Exclude<AccountSort, LateSort | 'match'>): Float64Array {
  return analysis.recall(`sort keys ${sort}`, { ...scope, accounts: {} }, () => {
    const ledger = analysis.ledger(scope)
    const rhythm = analysis.rhythms(scope)
    const { accounts } = analysis.table
    const perUnit = (key: (unit: number) => number) => Float64Array.from({ length: ledger.unitCount }, (_, u) => key(u))
    const lastSale = (unit: number) => {
      const end = ledger.saleStart[unit + 1]!
      return end > ledger.saleStart[unit]! ? ledger.saleDay[end - 1]! : Number.NaN
    }
    switch (sort) {
      case 'name':
        return alphabetic(
          perUnit((unit) => unit),
          (unit) => accounts.name[analysis.leadOf(scope, unit)]!,
        )
      case 'country':
      case 'rep': {
        const { code } = accounts.attributes[sort]
        return perUnit((unit) => code[analysis.leadOf(scope, unit)]! || Number.NaN)
      }
      case 'state':
        return perUnit((unit) => analysis.states(scope)[unit]! || Number.NaN)
      case 'rfm':
        return perUnit((unit) => analysis.rfm(scope).segment[unit]!)
      case 'orders':
        return perUnit((unit) => ledger.saleStart[unit + 1]! - ledger.saleStart[unit]!)
      case 'clv':
        return analysis.clv(scope)
      case 'value12':
        return trailingValue(analysis, scope)
      case 'first':
        return perUnit((unit) =>
          ledger.saleStart[unit + 1]! > ledger.saleStart[unit]! ? ledger.saleDay[ledger.saleStart[unit]!]! : Number.NaN,
        )
      case 'last':
        return perUnit(lastSale)
      case 'due':
        return perUnit((unit) => lastSale(unit) + (rhythm.dueAfter[rhythm.start[unit + 1]! - 1] ?? Number.NaN))
      case 'silence': {
        const relative = (unit: number) => {
          const entry = rhythm.start[unit + 1]! - 1
          return (ledger.asOfDay - lastSale(unit)) / rhythm.churnAfter[entry]!
        }
        return perUnit(relative)
      }
    }
  })
}

function alphabetic(units: Float64Array, nameOf: (unit: number) => string): Float64Array {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  const place = new Float64Array(units.length)
  Array.from(units)
    .toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)) || a - b)
    .forEach((unit, rank) => (place[unit] = rank))
  return place
}
