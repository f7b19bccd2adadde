import type { ZoneOffsets } from '../../core/calendar'
import type { OrderStatus } from '../../core/order'
import type { Http } from '../http'
import { describedSource } from '../lists/describedSource'
import { textAt } from '../lists/fieldText'
import { partsOfRows, recordOf, recordPages, type Domain, type RecordApi } from '../lists/recordPages'
import type { CustomerFields, OrderFields } from '../lists/rowFields'
import { valueAt } from '../lists/valueAt'
import { utcConventions } from '../lists/utcConventions'
import type { Source } from '../source'
import { trytonApi } from './trytonApi'
import type { TrytonOptions } from './trytonSchema'

const ROWS_PER_PAGE = 100

const SALE_FIELDS = [
  'party',
  'number',
  'reference',
  'sale_date',
  'state',
  'currency.code',
  'untaxed_amount',
  'untaxed_amount_cache',
  'total_amount',
  'total_amount_cache',
  'origin',
  'create_date',
]
const LINE_FIELDS = ['sale', 'type', 'product.code', 'product.template.name', 'quantity', 'amount']
const PARTY_FIELDS = ['code', 'name', 'replaced_by', 'create_date']

/** A quotation is an offer: no sale yet. */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  draft: 'draft',
  quotation: 'draft',
  confirmed: 'placed',
  processing: 'placed',
  done: 'placed',
  cancelled: 'cancelled',
  cancel: 'cancelled',
}

const SALE: OrderFields = {
  id: 'id',
  placedAt: ['sale_date', 'create_date'],
  customerId: 'party',
  number: 'number',
  reference: 'reference',
  status: 'state',
  currency: 'currency_.code',
  net: 'net',
  creditedOrder: 'returned',
  lines: {
    at: 'lines',
    product: 'product_.code',
    productName: 'product_.template_.name',
    quantity: 'quantity',
    net: 'amount',
  },
}

const PARTY: CustomerFields = {
  id: 'id',
  company: 'name',
  number: 'code',
  mergedInto: 'replaced_by',
  email: 'contacts[type=email].value',
  taxNumber: 'identifiers.0.code',
  city: 'addresses.0.city',
  country: 'addresses.0.country_.code',
  createdAt: 'create_date',
}

/**
 * A Tryton database (JSON-RPC, 6.0) as a source: parties, the inactive and merged ones too, and sales, of which those below 0
 * are returns. Dates are civil: `zone` says when their day begins.
 */
export function trytonSource(options: TrytonOptions, zone: ZoneOffsets, http: Http): Source {
  const api = trytonApi(http, options.basePath)
  return describedSource(
    {
      customers: [
        {
          name: 'customers',
          list: recordPages(api, {
            model: 'party.party',
            domain: EVERYONE,
            fields: PARTY_FIELDS,
            size: ROWS_PER_PAGE,
            complete: (rows, signal) => withContacts(api, rows, signal),
          }),
          fields: PARTY,
        },
      ],
      orders: [
        {
          name: 'orders',
          list: recordPages(api, {
            model: 'sale.sale',
            domain: [],
            since: changedSince,
            fields: SALE_FIELDS,
            size: ROWS_PER_PAGE,
            complete: async (rows, signal) =>
              (options.readLines ? await withLines(api, rows, signal) : rows).map(plainSale),
          }),
          fields: SALE,
        },
      ],
    },
    { ...utcConventions(options.id, STATUSES, options.statusMap), zone },
  )
}

/** Inactive records are hidden unless they are asked for. */
const EVERYONE: Domain = [['active', 'in', [true, false]]]

/** A record that was never changed has no `write_date`. */
function changedSince(ms: number): Domain {
  const [year, month, day, hour, minute, second] = new Date(ms).toISOString().split(/\D/).map(Number)
  const after = { __class__: 'datetime', year, month, day, hour, minute, second, microsecond: 0 }
  return ['OR', [['write_date', '>', after]], [['create_date', '>', after]]]
}

/** Amounts of drafts are not in the caches; a return names the sale it takes back. */
function plainSale(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  const [, returned] = /^sale\.sale,(\d+)$/.exec(textAt(row, 'origin') ?? '') ?? []
  return { ...row, net: valueAt(row, 'untaxed_amount') ?? valueAt(row, 'untaxed_amount_cache'), returned }
}

async function withLines(api: RecordApi, rows: readonly unknown[], signal: AbortSignal): Promise<readonly unknown[]> {
  const lines = await partsOfRows(api, { model: 'sale.line', fields: LINE_FIELDS }, { field: 'sale' }, rows, signal)
  // Titles, subtotals and comments are lines as well.
  return rows.map((row) => ({ ...recordOf(row), lines: lines(row).filter((line) => valueAt(line, 'type') === 'line') }))
}

async function withContacts(
  api: RecordApi,
  rows: readonly unknown[],
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const ofParty = (model: string, fields: readonly string[]) =>
    partsOfRows(api, { model, fields: ['party', ...fields] }, { field: 'party' }, rows, signal)
  const [contacts, identifiers, addresses] = await Promise.all([
    ofParty('party.contact_mechanism', ['type', 'value']),
    ofParty('party.identifier', ['type', 'code']),
    ofParty('party.address', ['city', 'country.code']),
  ])
  return rows.map((row) => ({
    ...recordOf(row),
    contacts: contacts(row),
    identifiers: identifiers(row),
    addresses: addresses(row),
  }))
}
