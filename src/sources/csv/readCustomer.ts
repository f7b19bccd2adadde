import type { PageDraft } from './pageDraft'
import type { RowReading } from './rowReading'

const YES = new Set(['1', 'true', 'yes', 'y', 'ja', 'j', 'oui', 'o', 'si', 'sí', 's', 'opt-in', 'subscribed'])
const NO = new Set(['0', 'false', 'no', 'n', 'nein', 'non', 'opt-out', 'unsubscribed'])

/**
 * Reads a row of a customers file into the page. Only its id is needed. A consent that is neither yes nor no is
 * unknown; a creation date that is written must be readable.
 */
export function readCustomer(row: RowReading, source: string, draft: PageDraft): void {
  const id = row.id('customerId', 'customer number')
  const createdAtMs = row.text('createdAt') === '' ? null : row.instant('createdAt')
  if (row.flaw !== null) {
    draft.rejected.push(row.rejection(source, id, null, null))
    return
  }
  draft.customers.push({
    source,
    id,
    company: row.textOrNull('company'),
    email: row.textOrNull('email'),
    parentId: row.textOrNull('parent'),
    mergedInto: row.textOrNull('mergedInto'),
    taxNumber: row.textOrNull('taxNumber'),
    number: null,
    otherNumbers: listOf(row.text('otherNumber')),
    city: row.textOrNull('city'),
    country: row.textOrNull('country'),
    region: row.textOrNull('region'),
    segment: row.textOrNull('segment'),
    rep: row.textOrNull('rep'),
    industry: row.textOrNull('industry'),
    channel: row.textOrNull('channel'),
    tags: listOf(row.text('tags')),
    consent: consentOf(row.text('consent')),
    createdAtMs,
  })
}

/** Tags and numbers are separated by commas, semicolons or bars. */
function listOf(text: string): string[] {
  return text
    .split(/[,;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function consentOf(text: string): boolean | null {
  const word = text.toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : null
}
