import type { CompanyLeads } from '../accountTable'
import type { Match } from './match'

/** The leads there would be if further pairs of customer keys were one company each; the smaller key of a new one leads. */
export function leadsOf(leads: CompanyLeads, further: readonly Pick<Match, 'a' | 'b'>[]): CompanyLeads {
  const to = new Map(leads)
  const leadOf = (key: number): number => {
    const lead = to.get(key)
    return lead === undefined ? key : leadOf(lead)
  }
  for (const { a, b } of further) {
    const [one, other] = [leadOf(a), leadOf(b)]
    if (one !== other) to.set(Math.max(one, other), Math.min(one, other))
  }
  return new Map([...to.keys()].map((key) => [key, leadOf(key)]))
}
