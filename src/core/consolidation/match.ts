import { nameSimilarity } from './nameSimilarity'
import type { PartyTraits } from './partyTraits'
import type { WordWeight } from './wordWeights'

/** What speaks for two records being one company, the strongest first. */
export type Ground = 'number' | 'tax' | 'email' | 'domain' | 'name'

/** What speaks against it. */
export type Contradiction = 'tax' | 'domain' | 'form' | 'country' | 'city' | 'name'

/** Two records that may be one company, by their places. */
export interface Match {
  readonly a: number
  readonly b: number
  /** `sure` ones are merged, `doubtful` ones are put before a person. */
  readonly verdict: 'sure' | 'doubtful'
  readonly grounds: readonly Ground[]
  readonly against: readonly Contradiction[]
  /** Likeness of the names, 0 to 1; null where one has no name. */
  readonly similarity: number | null
}

/** Below this two names contradict each other, whatever else is shared. */
const UNLIKE = 0.5
/** From here a shared domain is enough. */
const ALIKE = 0.85
/** From here a name alone is worth a question; in the same city, a name that is less alike. */
const SAME_NAME = 0.92
const SAME_NAME_IN_CITY = 0.75

/**
 * Whether two records are one company; null when nothing worth a question says so.
 *
 * Sure are: a number that one system has noted of the other, an equal tax number or an equal e-mail address, where the
 * names do not contradict; an equal domain with names alike word by word; the very same name and legal form in the same
 * city, where `isOnlyOne` says that no other company goes by it. A differing tax number makes any of them doubtful;
 * everything else that speaks against it, those that rest on name and domain. Two names that contradict each other are
 * doubtful by number, tax number or address, and nothing by domain.
 */
export function match(
  traits: readonly PartyTraits[],
  a: number,
  b: number,
  weight: WordWeight,
  isOnlyOne: (nameKey: string) => boolean,
): Match | null {
  const [one, other] = [traits[a]!, traits[b]!]
  const similarity =
    one.nameKey === '' || other.nameKey === '' ? null : nameSimilarity(one.name.words, other.name.words, weight)
  const against = contradictions(one, other, similarity)
  const grounds = groundsOf(one, other, similarity ?? 0)
  const verdict = verdictOf(one, other, grounds, against, similarity, isOnlyOne)
  return verdict === null ? null : { a, b, verdict, grounds, against, similarity }
}

function verdictOf(
  one: PartyTraits,
  other: PartyTraits,
  grounds: readonly Ground[],
  against: readonly Contradiction[],
  similarity: number | null,
  isOnlyOne: (nameKey: string) => boolean,
): Match['verdict'] | null {
  const strong = grounds.some((ground) => ground === 'number' || ground === 'tax' || ground === 'email')
  if (strong) return against.includes('tax') || against.includes('name') ? 'doubtful' : 'sure'
  const likeness = similarity ?? 0
  if (grounds.includes('domain')) {
    if (likeness < UNLIKE) return null
    const wordByWord = one.name.words.length === other.name.words.length || likeness === 1
    return likeness >= ALIKE && wordByWord && against.length === 0 ? 'sure' : 'doubtful'
  }
  const sameCity = one.city !== null && one.city === other.city && one.country === other.country
  if (likeness < (sameCity ? SAME_NAME_IN_CITY : SAME_NAME)) return null
  if (against.some((what) => what === 'tax' || what === 'form' || what === 'country')) return null
  const known = one.name.words.length > 1 && isOnlyOne(one.nameKey)
  return sameCity && sameInFull(one, other) && known && against.length === 0 ? 'sure' : 'doubtful'
}

function groundsOf(one: PartyTraits, other: PartyTraits, similarity: number): Ground[] {
  const grounds: Ground[] = []
  if (notes(one, other) || notes(other, one)) grounds.push('number')
  if (one.tax !== null && one.tax === other.tax) grounds.push('tax')
  if (one.email !== null && one.email === other.email) grounds.push('email')
  if (one.domain !== null && one.domain === other.domain) grounds.push('domain')
  if (similarity >= ALIKE) grounds.push('name')
  return grounds
}

function contradictions(one: PartyTraits, other: PartyTraits, similarity: number | null): Contradiction[] {
  const against: Contradiction[] = []
  if (differ(one.tax, other.tax)) against.push('tax')
  if (differ(one.domain, other.domain)) against.push('domain')
  if (differ(one.name.form, other.name.form)) against.push('form')
  if (differ(one.country, other.country)) against.push('country')
  if (differ(one.city, other.city) && !sameInFull(one, other)) against.push('city')
  if (similarity !== null && similarity < UNLIKE) against.push('name')
  return against
}

const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b

/** Whether two names are the same, legal form included. */
function sameInFull({ nameKey, name: { form } }: PartyTraits, other: PartyTraits): boolean {
  return nameKey === other.nameKey && form !== null && form === other.name.form
}

/** Whether the system of `one` has noted a number of `other`, which is of another system. */
function notes(one: PartyTraits, other: PartyTraits): boolean {
  if (one.party.source === other.party.source) return false
  return one.party.otherNumbers.some((number) => other.party.numbers.includes(number))
}
