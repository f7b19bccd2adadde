import { ATTRIBUTES, type Attribute } from './accountTable'
import type { Ledger } from './ledger'
import type { OrderTable } from './orderTable'
import { TRAIT_UNKNOWN } from './segmentProfile'

/** What a trait says of an account; `text` is a value of the data. */
export type TraitMeaning =
  | { readonly kind: 'attribute'; readonly attribute: Attribute; readonly text: string }
  | { readonly kind: 'first-channel'; readonly text: string }
  | { readonly kind: 'first-order'; readonly atLeast: number }
  | { readonly kind: 'second-order'; readonly withinDays: number }
  | { readonly kind: 'returned' }
  | { readonly kind: 'categories'; readonly atLeast: number }
  | { readonly kind: 'category'; readonly text: string; readonly above: number }

/** A trait of every unit: 1 has it, 0 has not, `TRAIT_UNKNOWN` where it cannot be known. */
export interface AccountTrait {
  readonly meaning: TraitMeaning
  readonly holds: Uint8Array
}

/** A second order so soon is a trait; an account younger than that without one is unknown. */
const SECOND_WITHIN_DAYS = 30
/** A first order among the highest quarter is a trait, as is buying from many categories. */
const UPPER_QUARTER = 0.75
/** Only the largest values of an attribute, and the largest categories, are traits: the rest are too few to tell. */
const LARGEST = 8

/** Traits of attributes (the largest values of each), as today's records say them. `leadOf` is the account that speaks for a unit. */
export function attributeTraits(table: OrderTable, ledger: Ledger, leadOf: (unit: number) => number): AccountTrait[] {
  return ATTRIBUTES.flatMap((attribute) => {
    const { texts, code } = table.accounts.attributes[attribute]
    const codes = Uint32Array.from({ length: ledger.unitCount }, (_, unit) => code[leadOf(unit)])
    return codeTraits(codes, texts, (text) => ({ kind: 'attribute', attribute, text }))
  })
}

/** Traits of how an account began: the channel and size of its first order, and whether a second came soon. */
export function firstOrderTraits(table: OrderTable, ledger: Ledger): AccountTrait[] {
  const { saleStart, saleDay, saleRow, revenue, unitCount, asOfDay } = ledger
  const ofFirst = (read: (sale: number) => number, none: number) =>
    Float64Array.from({ length: unitCount }, (_, unit) =>
      saleStart[unit] === saleStart[unit + 1] ? none : read(saleStart[unit]),
    )
  const channel = Uint32Array.from(ofFirst((sale) => table.saleChannel[saleRow[sale]], 0))
  const size = ofFirst((sale) => revenue[sale], NaN)
  const usual = quantileOf(size, UPPER_QUARTER)
  const traits = codeTraits(channel, table.channels, (text) => ({ kind: 'first-channel', text }))
  if (usual !== null) {
    const atLeast = Number(usual.toPrecision(1))
    traits.push({ meaning: { kind: 'first-order', atLeast }, holds: atLeastTrait(size, atLeast) })
  }
  const second = Uint8Array.from({ length: unitCount }, (_, unit) => {
    const first = saleStart[unit]
    if (first === saleStart[unit + 1]) return TRAIT_UNKNOWN
    const end = saleDay[first] + SECOND_WITHIN_DAYS
    if (first + 1 < saleStart[unit + 1] && saleDay[first + 1] <= end) return 1
    return end <= asOfDay ? 0 : TRAIT_UNKNOWN
  })
  return [...traits, { meaning: { kind: 'second-order', withinDays: SECOND_WITHIN_DAYS }, holds: second }]
}

/** Whether a unit ever had a credit. Empty where the ledger holds none: the gross view knows of no returns. */
export function returnTraits({ creditStart, unitCount }: Ledger): AccountTrait[] {
  if (creditStart[unitCount] === 0) return []
  const holds = Uint8Array.from({ length: unitCount }, (_, unit) => Number(creditStart[unit] < creditStart[unit + 1]))
  return [{ meaning: { kind: 'returned' }, holds }]
}

/** Traits of what a unit buys: many categories, and more of a category than its share of all revenue. O(lines). */
export function categoryTraits(table: OrderTable, ledger: Ledger): AccountTrait[] {
  const kinds = table.categories.length
  if (kinds < 3) return []
  const spent = categoryRevenue(table, ledger)
  const ofUnit = (unit: number) => spent.subarray(unit * kinds + 1, (unit + 1) * kinds)
  const bought = Float64Array.from({ length: ledger.unitCount }, (_, unit) => {
    const count = ofUnit(unit).reduce((sum, revenue) => sum + Number(revenue > 0), 0)
    return count === 0 ? NaN : count
  })
  const many = Math.max(2, quantileOf(bought, UPPER_QUARTER) ?? 2)
  const totals = new Float64Array(kinds)
  for (let cell = 0; cell < spent.length; cell++) totals[cell % kinds] += spent[cell]
  const all = totals.subarray(1).reduce((sum, total) => sum + total, 0)
  const largest = [...totals.keys()]
    .slice(1)
    .toSorted((a, b) => totals[b] - totals[a] || a - b)
    .slice(0, LARGEST)
  return [
    { meaning: { kind: 'categories', atLeast: many }, holds: atLeastTrait(bought, many) },
    ...largest.map((category): AccountTrait => {
      const above = totals[category] / all
      const holds = Uint8Array.from({ length: ledger.unitCount }, (_, unit) => {
        const own = ofUnit(unit).reduce((sum, revenue) => sum + revenue, 0)
        return own > 0 ? Number(spent[unit * kinds + category] / own > above) : TRAIT_UNKNOWN
      })
      return { meaning: { kind: 'category', text: table.categories[category], above }, holds }
    }),
  ]
}

/** Revenue of every unit in every category, before credits: unit × categories + category. */
function categoryRevenue(table: OrderTable, ledger: Ledger): Float64Array {
  const kinds = table.categories.length
  const spent = new Float64Array(ledger.unitCount * kinds)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    for (let sale = ledger.saleStart[unit]; sale < ledger.saleStart[unit + 1]; sale++) {
      const row = ledger.saleRow[sale]
      for (let line = table.lineStart[row]; line < table.lineStart[row + 1]; line++)
        spent[unit * kinds + table.lineCategory[line]] += table.lineRevenue[line]
    }
  }
  return spent
}

/** One trait for each of the largest values of a coded column; code 0 is unknown. */
function codeTraits(
  codes: Uint32Array,
  texts: readonly string[],
  mean: (text: string) => TraitMeaning,
): AccountTrait[] {
  const count = new Uint32Array(texts.length)
  for (const code of codes) count[code]++
  const largest = [...texts.keys()]
    .filter((code) => code > 0 && count[code] > 0)
    .toSorted((a, b) => count[b] - count[a] || a - b)
    .slice(0, LARGEST)
  return largest.map((code) => ({
    meaning: mean(texts[code]),
    holds: Uint8Array.from(codes, (own) => (own === 0 ? TRAIT_UNKNOWN : Number(own === code))),
  }))
}

function atLeastTrait(values: Float64Array, atLeast: number): Uint8Array {
  return Uint8Array.from(values, (value) => (Number.isNaN(value) ? TRAIT_UNKNOWN : Number(value >= atLeast)))
}

/** The smallest known value that at least `share` of the known values do not exceed; null when none is known. */
function quantileOf(values: Float64Array, share: number): number | null {
  const ascending = values.filter((value) => !Number.isNaN(value)).sort()
  return ascending.length === 0 ? null : ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)]
}
