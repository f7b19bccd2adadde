import type { TraitMeaning } from '../../core/accountTraits'
import type { Format } from '../../ui/format'

const ATTRIBUTE_WORDS = {
  country: 'Country is',
  region: 'Region is',
  segment: 'Segment is',
  rep: 'Rep is',
  industry: 'Industry is',
  channel: 'Came through',
} as const

/** What a trait says, as the row of a table. */
export function traitWords(meaning: TraitMeaning, format: Format): string {
  switch (meaning.kind) {
    case 'attribute':
      return `${ATTRIBUTE_WORDS[meaning.attribute]} ${meaning.text}`
    case 'first-channel':
      return `First order by ${meaning.text}`
    case 'first-order':
      return `First order ${format.money(meaning.atLeast)} or more`
    case 'second-order':
      return `Second order within ${meaning.withinDays} days`
    case 'returned':
      return 'Has returned goods'
    case 'categories':
      return `Buys ${meaning.atLeast} or more categories`
    case 'category':
      return `${meaning.text} above ${format.percentWhole(meaning.above)}`
  }
}

/** A name of a trait for machines: does not change with the locale. */
export function traitId(meaning: TraitMeaning): string {
  switch (meaning.kind) {
    case 'attribute':
      return `${meaning.attribute}:${meaning.text}`
    case 'first-channel':
      return `first-channel:${meaning.text}`
    case 'category':
      return `category:${meaning.text}`
    case 'first-order':
    case 'second-order':
    case 'returned':
    case 'categories':
      return meaning.kind
  }
}
