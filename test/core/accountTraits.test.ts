import { describe, expect, it } from 'vitest'
import {
  type AccountTrait,
  attributeTraits,
  categoryTraits,
  firstOrderTraits,
  returnTraits,
} from '../../src/core/accountTraits'
import type { OrderTable } from '../../src/core/orderTable'
import { TRAIT_UNKNOWN } from '../../src/core/segmentProfile'
import { ledgerOf } from './ledgerOf'

const UNKNOWN = TRAIT_UNKNOWN

/** The columns of an order table that traits read: a sale a row, each with one line of its whole revenue. */
function tableOf(
  sales: readonly { readonly channel?: number; readonly category?: number; readonly revenue: number }[],
) {
  const none = { texts: [''], code: new Uint32Array(4) }
  return {
    accounts: {
      attributes: {
        country: { texts: ['', 'DE', 'FR'], code: Uint32Array.of(1, 1, 2, 0) },
        region: none,
        segment: none,
        rep: none,
        industry: none,
        channel: none,
      },
    },
    channels: ['', 'phone', 'web'],
    categories: ['', 'Cable', 'Tools'],
    saleChannel: Uint16Array.from(sales, (sale) => sale.channel ?? 0),
    lineStart: Uint32Array.from({ length: sales.length + 1 }, (_, sale) => sale),
    lineCategory: Uint16Array.from(sales, (sale) => sale.category ?? 0),
    lineRevenue: Float64Array.from(sales, (sale) => sale.revenue),
  } as unknown as OrderTable
}

const holdsOf = (traits: readonly AccountTrait[], like: Record<string, unknown>) => {
  const found = traits.find(({ meaning }) =>
    Object.entries(like).every(([key, value]) => (meaning as Record<string, unknown>)[key] === value),
  )
  return found === undefined ? null : [...found.holds]
}

describe('attributeTraits', () => {
  it('has one trait a value, unknown where the account has none', () => {
    const traits = attributeTraits(tableOf([]), ledgerOf(4, 10, []), (unit) => unit)
    expect(traits).toHaveLength(2)
    expect(holdsOf(traits, { attribute: 'country', text: 'DE' })).toEqual([1, 1, 0, UNKNOWN])
    expect(holdsOf(traits, { attribute: 'country', text: 'FR' })).toEqual([0, 0, 1, UNKNOWN])
  })
})

describe('firstOrderTraits', () => {
  const sales = [
    { unit: 0, day: 100, revenue: 50, channel: 1 },
    { unit: 0, day: 120, revenue: 900, channel: 2 },
    { unit: 1, day: 100, revenue: 400, channel: 2 },
    { unit: 1, day: 131, revenue: 10, channel: 2 },
    { unit: 2, day: 190, revenue: 60, channel: 0 },
  ]
  const traits = firstOrderTraits(tableOf(sales), ledgerOf(4, 200, sales))

  it('reads the channel and the size of the first order only', () => {
    expect(holdsOf(traits, { kind: 'first-channel', text: 'phone' })).toEqual([1, 0, UNKNOWN, UNKNOWN])
    expect(holdsOf(traits, { kind: 'first-channel', text: 'web' })).toEqual([0, 1, UNKNOWN, UNKNOWN])
    expect(holdsOf(traits, { kind: 'first-order', atLeast: 400 })).toEqual([0, 1, 0, UNKNOWN])
  })

  it('knows a second order within 30 days, its absence only after them', () => {
    expect(holdsOf(traits, { kind: 'second-order', withinDays: 30 })).toEqual([1, 0, UNKNOWN, UNKNOWN])
  })
})

describe('returnTraits', () => {
  it('is whether a unit ever had a credit, and nothing in the gross view', () => {
    const sale = { unit: 0, day: 5, revenue: 10 }
    expect(holdsOf(returnTraits(ledgerOf(2, 10, [sale], [{ unit: 1, day: 6, revenue: 1 }])), {})).toEqual([0, 1])
    expect(returnTraits(ledgerOf(2, 10, [sale]))).toEqual([])
  })
})

describe('categoryTraits', () => {
  it('compares the share of a category with its share of all revenue, and counts categories', () => {
    const sales = [
      { unit: 0, day: 1, revenue: 30, category: 1 },
      { unit: 0, day: 2, revenue: 70, category: 2 },
      { unit: 1, day: 1, revenue: 50, category: 1 },
      { unit: 2, day: 1, revenue: 50, category: 0 },
    ]
    const traits = categoryTraits(tableOf(sales), ledgerOf(4, 10, sales))
    expect(holdsOf(traits, { kind: 'categories', atLeast: 2 })).toEqual([1, 0, UNKNOWN, UNKNOWN])
    expect(holdsOf(traits, { text: 'Cable', above: 80 / 150 })).toEqual([0, 1, UNKNOWN, UNKNOWN])
    expect(holdsOf(traits, { text: 'Tools', above: 70 / 150 })).toEqual([1, 0, UNKNOWN, UNKNOWN])
  })

  it('takes the eight categories with most revenue, the first by name of equal ones, and many from the upper quarter on', () => {
    const names = ['', ...Array.from({ length: 10 }, (_, i) => `Kind ${String.fromCodePoint(65 + i)}`)]
    // Kind A has 10, B and C 5 each, D to I 20 each, J 1: all from units 0 to 3, which buy 4, 4, 3 and 1 kinds more than once.
    const bought = [
      [0, 1, 10],
      [0, 2, 5],
      [0, 4, 20],
      [0, 5, 20],
      [1, 3, 5],
      [1, 6, 20],
      [1, 7, 20],
      [1, 8, 20],
      [2, 9, 10],
      [2, 10, 1],
      [2, 0, 500],
      [2, 9, 10],
      [3, 9, 0],
    ]
    const sales = bought.map(([unit, category, revenue], day) => ({
      unit: unit!,
      day: day + 1,
      revenue: revenue!,
      category: category!,
    }))
    const traits = categoryTraits({ ...tableOf(sales), categories: names }, ledgerOf(4, 20, sales))
    expect(holdsOf(traits, { kind: 'categories', atLeast: 4 })).toEqual([1, 1, 0, UNKNOWN])
    const kinds = traits.map(({ meaning }) => meaning).filter(({ kind }) => kind === 'category')
    expect(kinds.map((meaning) => ('text' in meaning ? meaning.text : ''))).toEqual(
      ['D', 'E', 'F', 'G', 'H', 'I', 'A', 'B'].map((letter) => `Kind ${letter}`),
    )
    expect(kinds.map((meaning) => ('above' in meaning ? meaning.above : NaN))).toEqual(
      [20, 20, 20, 20, 20, 20, 10, 5].map((part) => part / 141),
    )
    // Kind I: 20 of the 21 that unit 2 spent on kinds that are known.
    expect(holdsOf(traits, { text: 'Kind I' })).toEqual([0, 0, 1, UNKNOWN])
  })

  it('holds a unit no more to a category than the company’s own share of it', () => {
    const sales = [
      { unit: 0, day: 1, revenue: 10, category: 1 },
      { unit: 0, day: 2, revenue: 30, category: 2 },
    ]
    const traits = categoryTraits(tableOf(sales), ledgerOf(1, 10, sales))
    expect(holdsOf(traits, { text: 'Tools', above: 0.75 })).toEqual([0])
    expect(holdsOf(traits, { text: 'Cable', above: 0.25 })).toEqual([0])
    expect(traits.map(({ meaning }) => meaning.kind)).toEqual(['categories', 'category', 'category'])
  })

  it('has none where no line names two categories', () => {
    const table = { ...tableOf([]), categories: ['', 'Cable'] }
    expect(categoryTraits(table, ledgerOf(1, 10, []))).toEqual([])
  })
})
