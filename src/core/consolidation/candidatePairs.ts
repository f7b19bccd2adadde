import { groupsBy } from './groupsBy'
import type { PartyTraits } from './partyTraits'

/** A word that more names share points at nobody. */
const MOST_NAMES_A_WORD = 24
/** Groups up to this size are compared each with each, larger ones with their neighbours in the order of names. */
const WHOLE_GROUP = 40
const NEIGHBOURS = 8

/**
 * The pairs that are worth a comparison, each once with the smaller place first: those that share a tax number, an e-mail
 * address, a domain, a name, a rare word of the name, or a number that one system has noted of the other. Everything
 * else is never looked at, which keeps 100,000 against 100,000 customers to some hundred thousand pairs.
 *
 * `take` is called for every pair. O(parties · words) besides the pairs.
 */
export function candidatePairs(traits: readonly PartyTraits[], take: (a: number, b: number) => void): void {
  const size = traits.length
  const seen = new Set<number>()
  const propose = (a: number, b: number) => {
    const pair = a < b ? a * size + b : b * size + a
    if (a === b || seen.has(pair)) return
    seen.add(pair)
    take(Math.min(a, b), Math.max(a, b))
  }
  const keys = [
    (one: PartyTraits) => one.tax,
    (one: PartyTraits) => one.email,
    (one: PartyTraits) => one.domain,
    (one: PartyTraits) => one.nameKey || null,
  ]
  for (const key of keys) for (const group of groupsBy(traits, key).values()) pairUp(traits, group, propose)
  for (const group of byWord(traits).values()) if (group.length <= MOST_NAMES_A_WORD) pairUp(traits, group, propose)
  pairNumbers(traits, propose)
}

function pairUp(
  traits: readonly PartyTraits[],
  group: readonly number[],
  propose: (a: number, b: number) => void,
): void {
  const whole = group.length <= WHOLE_GROUP
  const ordered = whole ? group : group.toSorted((a, b) => compare(traits[a]!.nameKey, traits[b]!.nameKey) || a - b)
  for (const [place, a] of ordered.entries()) {
    const last = whole ? ordered.length : Math.min(ordered.length, place + 1 + NEIGHBOURS)
    for (let other = place + 1; other < last; other++) propose(a, ordered[other]!)
  }
}

function byWord(traits: readonly PartyTraits[]): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [at, { name }] of traits.entries()) {
    for (const word of new Set(name.words)) {
      const group = groups.get(word)
      if (group === undefined) groups.set(word, [at])
      else if (group.length <= MOST_NAMES_A_WORD) group.push(at)
    }
  }
  return groups
}

/** Pairs each party with those of other sources whose number it has noted. */
function pairNumbers(traits: readonly PartyTraits[], propose: (a: number, b: number) => void): void {
  const byNumber = new Map<string, number[]>()
  for (const [at, { party }] of traits.entries()) {
    for (const number of new Set(party.numbers)) byNumber.set(number, [...(byNumber.get(number) ?? []), at])
  }
  for (const [at, { party }] of traits.entries()) {
    for (const number of party.otherNumbers) {
      for (const other of byNumber.get(number) ?? []) {
        if (traits[other]!.party.source !== party.source) propose(at, other)
      }
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
