import { type CompanyName, companyName } from './companyName'
import { emailDomain, isProvider } from './emailDomain'
import { foldedText } from './foldedText'
import { taxNumber } from './taxNumber'

/** A customer record as the search for duplicates sees it. */
export interface Party {
  /** Code of its source. */
  readonly source: number
  /** What it goes by in its own source: its id and its number. */
  readonly numbers: readonly string[]
  /** What it goes by in other sources. */
  readonly otherNumbers: readonly string[]
  readonly company: string | null
  readonly email: string | null
  readonly taxNumber: string | null
  readonly country: string | null
  readonly city: string | null
}

/** What of a party can be compared; null where it is not known. */
export interface PartyTraits {
  readonly party: Party
  readonly name: CompanyName
  /** The words of its name without blanks; empty where it has none. */
  readonly nameKey: string
  readonly tax: string | null
  readonly email: string | null
  /** Domain of its e-mail address; null where that belongs to a provider of mailboxes. */
  readonly domain: string | null
  readonly country: string | null
  readonly city: string | null
}

/** Reads the comparable traits of a party. */
export function partyTraits(party: Party): PartyTraits {
  const name = companyName(party.company ?? '')
  const domain = emailDomain(party.email)
  return {
    party,
    name,
    nameKey: name.words.join(''),
    tax: taxNumber(party.taxNumber, party.country),
    email: domain === null ? null : (party.email?.trim().toLowerCase() ?? null),
    domain: domain === null || isProvider(domain) ? null : domain,
    country: party.country?.toUpperCase() ?? null,
    city: party.city === null ? null : foldedText(party.city).replaceAll(/[^\p{Letter}]/gu, ''),
  }
}
