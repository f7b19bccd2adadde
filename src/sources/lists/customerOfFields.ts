import type { Customer } from '../../core/customer'
import { BrokenRow } from '../BrokenRow'
import { readDate } from '../csv/readDate'
import { countryAt, flagAt, quoted, textAt, textsAt } from './fieldText'
import type { Conventions, CustomerFields } from './rowFields'

/**
 * The customer that a row tells of, by where its fields stand.
 *
 * @throws BrokenRow saying what is wrong with the row.
 */
export function customerOfFields(row: unknown, fields: CustomerFields, as: Conventions): Customer {
  const id = textAt(row, fields.id)
  if (id === null) throw new BrokenRow('missing-id', 'The customer has no id.')
  const created = textAt(row, fields.createdAt)
  const createdAtMs = created === null ? null : readDate(created, as.dates, as.zone)
  if (created !== null && createdAtMs === null)
    throw new BrokenRow('broken-date', `${quoted(row, fields.createdAt)} is not a date.`)
  return {
    source: as.source,
    id,
    company: textAt(row, fields.company),
    email: textAt(row, fields.email)?.toLowerCase() ?? null,
    parentId: textAt(row, fields.parentId),
    mergedInto: textAt(row, fields.mergedInto),
    taxNumber: textAt(row, fields.taxNumber),
    number: textAt(row, fields.number),
    otherNumbers: textsAt(row, fields.otherNumbers),
    city: textAt(row, fields.city),
    country: countryAt(row, fields.country),
    region: textAt(row, fields.region),
    segment: textAt(row, fields.segment),
    rep: textAt(row, fields.rep),
    industry: textAt(row, fields.industry),
    channel: textAt(row, fields.channel),
    tags: textsAt(row, fields.tags),
    consent: flagAt(row, fields.consent),
    createdAtMs,
  }
}
