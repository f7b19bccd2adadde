import { groupsBy } from './groupsBy'
import { nameSimilarity } from './nameSimilarity'
import type { PartyTraits } from './partyTraits'
import type { WordWeight } from './wordWeights'

/** So many companies of unlike names at one domain, and it says nothing about which of them is meant. */
const COMPANIES = 3
const ALIKE = 0.6
const LOOKED_AT = 60

/**
 * The e-mail domains at which more than three companies with unlike names have an address: providers of mailboxes that
 * no list knows, marketplaces, agencies.
 */
export function sharedDomains(traits: readonly PartyTraits[], weight: WordWeight): ReadonlySet<string> {
  const shared = new Set<string>()
  for (const [domain, members] of groupsBy(traits, ({ domain }) => domain)) {
    const names: (readonly string[])[] = []
    for (const at of members.slice(0, LOOKED_AT)) {
      const { words } = traits[at]!.name
      if (words.length === 0 || names.some((name) => nameSimilarity(name, words, weight) >= ALIKE)) continue
      names.push(words)
    }
    if (names.length > COMPANIES) shared.add(domain)
  }
  return shared
}
