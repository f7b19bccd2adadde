import type { TraitMeaning } from '../core/accountTraits'
import type { Format } from './format'

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
