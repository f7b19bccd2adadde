import { candidatePairs } from './candidatePairs'
import { Clusters } from './Clusters'
import { type Ground, type Match, match } from './match'
import { groupsBy } from './groupsBy'
import { type Party, type PartyTraits, partyTraits } from './partyTraits'
import { sharedDomains } from './sharedDomains'
import { wordWeights } from './wordWeights'

/** What a person has decided about two records. */
export interface Decision {
  readonly a: number
  readonly b: number
  readonly same: boolean
}

/** Which records are one company. */
export interface Consolidation {
  /** Of every party the party that stands for its company: the first of its cluster, itself where it is alone. */
  readonly leadOf: Int32Array
  /** The sure matches that were followed, strongest first. */
  readonly followed: readonly Match[]
  /** The doubtful matches that nobody has decided, strongest first. */
  readonly proposals: readonly Match[]
}

const STRENGTH: readonly Ground[] = ['number', 'tax', 'email', 'domain', 'name']

/**
 * Finds the records that are one company across sources.
 *
 * Sure matches between two sources are merged, strongest first; what merges stays transitive, but never brings two
 * different tax numbers, or two records that a person parted, into one company: such a match becomes doubtful. Within one
 * source nothing is merged without a decision: who keeps two records of one customer may have a reason. Decisions are
 * carried out before anything else.
 *
 * With `automatic` false nothing is merged but by decision, and the sure matches are proposed like the doubtful ones.
 *
 * Parties come in the order of preference: the first of a company stands for it.
 */
export function consolidate(
  parties: readonly Party[],
  decisions: readonly Decision[],
  automatic = true,
): Consolidation {
  const all = parties.map(partyTraits)
  const weight = wordWeights(all.filter(({ nameKey }) => nameKey !== '').map(({ name }) => name.words))
  const shared = sharedDomains(all, weight)
  const traits = all.map((one) => (one.domain !== null && shared.has(one.domain) ? { ...one, domain: null } : one))
  const isOnlyOne = onlyCompanies(traits)
  const matches: Match[] = []
  candidatePairs(traits, (a, b) => {
    const found = match(traits, a, b, weight, isOnlyOne)
    if (found !== null) matches.push(found)
  })
  matches.sort(byStrength)

  const clusters = new Clusters(traits.map(({ tax }) => tax))
  for (const { a, b, same } of decisions) if (!same) clusters.part(a, b)
  for (const { a, b, same } of decisions) if (same) clusters.unite(a, b)
  const isSure = ({ verdict, a, b }: Match) =>
    automatic && verdict === 'sure' && parties[a]!.source !== parties[b]!.source
  const followed = matches.filter((found) => isSure(found) && clusters.uniteUnlessContradicted(found.a, found.b))
  const proposals = matches.filter(({ a, b }) => !clusters.together(a, b) && !clusters.parted(a, b))
  return {
    leadOf: clusters.leads(),
    followed,
    proposals: proposals.map((found) => ({ ...found, verdict: 'doubtful' })),
  }
}

/** Names that all who bear them share one city with, and no two tax numbers. */
function onlyCompanies(traits: readonly PartyTraits[]): (nameKey: string) => boolean {
  const only = new Set<string>()
  for (const [nameKey, members] of groupsBy(traits, (one) => one.nameKey || null)) {
    const distinct = (of: (one: PartyTraits) => string | null) =>
      new Set(members.map((at) => of(traits[at]!)).filter((value) => value !== null)).size
    if (distinct(({ city }) => city) <= 1 && distinct(({ tax }) => tax) <= 1) only.add(nameKey)
  }
  return (nameKey) => only.has(nameKey)
}

function byStrength(one: Match, other: Match): number {
  const rank = ({ grounds }: Match) => STRENGTH.indexOf(grounds[0] ?? 'name')
  return (
    Number(one.verdict === 'doubtful') - Number(other.verdict === 'doubtful') ||
    rank(one) - rank(other) ||
    (other.similarity ?? 0) - (one.similarity ?? 0) ||
    one.a - other.a ||
    one.b - other.b
  )
}
