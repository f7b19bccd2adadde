import type { TraitMeaning } from './accountTraits'

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
