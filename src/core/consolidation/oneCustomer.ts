import type { Customer } from '../customer'

/**
 * One customer of several records of a company, the most trusted first: each attribute from the first record that knows
 * it, all tags, consent only where none of them refuses it, and the day it first became a customer anywhere.
 */
export function oneCustomer(records: readonly Customer[]): Customer {
  const [lead] = records
  if (lead === undefined) throw new RangeError('A company has at least one record.')
  const first = <Value>(of: (customer: Customer) => Value | null) =>
    records.map(of).find((value) => value !== null) ?? null
  const consents = records.map(({ consent }) => consent).filter((consent) => consent !== null)
  const created = records.map(({ createdAtMs }) => createdAtMs).filter((at) => at !== null)
  return {
    ...lead,
    company: first(({ company }) => company),
    email: first(({ email }) => email),
    taxNumber: first(({ taxNumber }) => taxNumber),
    city: first(({ city }) => city),
    country: first(({ country }) => country),
    region: first(({ region }) => region),
    segment: first(({ segment }) => segment),
    rep: first(({ rep }) => rep),
    industry: first(({ industry }) => industry),
    channel: first(({ channel }) => channel),
    tags: [...new Set(records.flatMap(({ tags }) => tags))],
    consent: consents.length === 0 ? null : consents.every(Boolean),
    createdAtMs: created.length === 0 ? null : Math.min(...created),
  }
}
