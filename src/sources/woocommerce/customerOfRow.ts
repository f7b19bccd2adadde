import type { Customer } from '../../core/customer'
import { BrokenRow } from '../BrokenRow'
import type { CustomerAttributes } from './attributes'
import { valueAt, type FieldPath } from './valueAt'
import { idAt, instantAt, quoted, textAt } from './wireValue'

/** The fields that a customer row is asked for, besides those of the attributes. */
export const CUSTOMER_FIELDS = ['id', 'email', 'date_created_gmt', 'billing']

/**
 * The customer that a row of /customers tells of.
 *
 * @throws BrokenRow saying what is wrong with the row.
 */
export function customerOfRow(row: unknown, source: string, paths: CustomerAttributes): Customer {
  const id = idAt(row, 'id')
  if (id === null) throw new BrokenRow('missing-id', 'The customer has no id.')
  const createdAtMs = instantAt(row, 'date_created_gmt')
  if (createdAtMs === null && textAt(row, 'date_created_gmt') !== null)
    throw new BrokenRow('broken-date', `${quoted(row, 'date_created_gmt')} is not a date.`)
  const text = (path: FieldPath | undefined): string | null => (path === undefined ? null : textAt(row, path))
  const other = (path: FieldPath | undefined): string | null => (path === undefined ? null : idAt(row, path))
  return {
    source,
    id,
    company: text(paths.company),
    email: (textAt(row, 'email') ?? textAt(row, 'billing.email'))?.toLowerCase() ?? null,
    parentId: other(paths.parentId),
    mergedInto: other(paths.mergedInto),
    taxNumber: text(paths.taxNumber),
    number: null,
    otherNumbers: listAt(row, paths.otherNumbers),
    city: text(paths.city),
    country: text(paths.country),
    region: text(paths.region),
    segment: text(paths.segment),
    rep: text(paths.rep),
    industry: text(paths.industry),
    channel: text(paths.channel),
    tags: listAt(row, paths.tags),
    consent: paths.consent === undefined ? null : consentOf(valueAt(row, paths.consent)),
    createdAtMs,
  }
}

/** The texts of a list, or of a text with commas, each once; none where there is no path. */
function listAt(row: unknown, path: FieldPath | undefined): readonly string[] {
  if (path === undefined) return []
  const value = valueAt(row, path)
  const parts: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
  const texts = parts.filter((part) => typeof part === 'string').map((part) => part.trim())
  return [...new Set(texts.filter((text) => text !== ''))]
}

function consentOf(value: unknown): boolean | null {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value
  if (word === true || word === 1 || word === '1' || word === 'yes' || word === 'true') return true
  if (word === false || word === 0 || word === '0' || word === 'no' || word === 'false') return false
  return null
}
