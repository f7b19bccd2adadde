import { accountKey } from '../accountKey'
import { accountKeys, type CompanyLeads } from '../accountTable'
import type { Customer } from '../customer'
import type { Records } from '../Records'
import { consolidate } from './consolidate'
import type { Match } from './match'
import type { MergeDecision } from './mergeDecision'
import type { Party } from './partyTraits'

/** How customers of several sources become companies. */
export interface ConsolidationRules {
  readonly isExcluded: (customer: Customer) => boolean
  /** Source ids, the one whose records speak for a company first. Sources that are not in it come last. */
  readonly preference: readonly string[]
  /** Those about accounts that are not there are kept for when they are. */
  readonly decisions: readonly MergeDecision[]
  /** False: nothing is merged but by decision, and everything else is proposed. */
  readonly automatic: boolean
}

/** The companies of the records, by customer key. */
export interface RecordConsolidation {
  readonly leads: CompanyLeads
  /** The sure matches that were followed; their places are customer keys. */
  readonly followed: readonly Match[]
  /** The doubtful ones; their places are customer keys. */
  readonly proposals: readonly Match[]
}

/**
 * Finds the customers that are one company, among those that are accounts: not merged into another by their own source,
 * not excluded, and with a record of their own. Of a company the record of the most preferred source stands for it; of
 * several in one source, the oldest.
 */
export function consolidateRecords(records: Records, rules: ConsolidationRules): RecordConsolidation {
  const { customers, customerKeys } = records
  const rank = new Map(rules.preference.map((id, place) => [id, place]))
  const known = [...accountKeys(records, rules.isExcluded).keyOf].flatMap((key) => {
    const customer = customers.get(key)
    return customer === undefined ? [] : [{ key, customer, rank: rank.get(customer.source) ?? rank.size }]
  })
  // Accounts come sorted by source and id, so that equals stay in that order.
  known.sort((a, b) => a.rank - b.rank || age(a.customer) - age(b.customer))
  const place = new Map(known.map(({ customer: { source, id } }, at) => [accountKey(source, id), at]))
  const decisions = rules.decisions.flatMap(({ a, b, same }) => {
    const [one, other] = [place.get(a), place.get(b)]
    return one === undefined || other === undefined ? [] : [{ a: one, b: other, same }]
  })
  const parties = known.map(({ key, customer }) => partyOf(customer, customerKeys.source(key)))
  const { leadOf, followed, proposals } = consolidate(parties, decisions, rules.automatic)
  const byKey = (match: Match): Match => ({ ...match, a: known[match.a].key, b: known[match.b].key })
  const leads = new Map<number, number>()
  leadOf.forEach((lead, at) => {
    if (lead !== at) leads.set(known[at].key, known[lead].key)
  })
  return { leads, followed: followed.map(byKey), proposals: proposals.map(byKey) }
}

const age = ({ createdAtMs }: Customer) => createdAtMs ?? Number.MAX_SAFE_INTEGER

function partyOf(customer: Customer, source: number): Party {
  const { id, number, otherNumbers, company, email, taxNumber, country, city } = customer
  return {
    source,
    numbers: number === null ? [id] : [id, number],
    otherNumbers,
    company,
    email,
    taxNumber,
    country,
    city,
  }
}
