import type { ZoneOffsets } from '../../core/calendar'
import type { OrderStatus } from '../../core/order'
import type { Http } from '../http'
import { chainedPages } from '../lists/chainedPages'
import { describedSource } from '../lists/describedSource'
import { textAt } from '../lists/fieldText'
import type { ListPages } from '../lists/ListFeed'
import type { CustomerFields, OrderFields } from '../lists/rowFields'
import { valueAt } from '../lists/valueAt'
import type { Source } from '../source'
import { trytonApi, type Domain, type TrytonApi } from './trytonApi'
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
      customers: {
        name: 'customers',
        list: pagesByKey(api, 'party.party', EVERYONE, PARTY_FIELDS, (rows, signal) => withContacts(api, rows, signal)),
        fields: PARTY,
      },
      orders: [
        {
          name: 'orders',
          list: pagesByKey(api, 'sale.sale', [], SALE_FIELDS, async (rows, signal) =>
            (options.readLines ? await withLines(api, rows, signal) : rows).map(plainSale),
          ),
          fields: SALE,
        },
      ],
    },
    {
      source: options.id,
      money: { unit: 'decimal' },
      dates: 'ymd',
      zone,
      currency: null,
      statuses: new Map(Object.entries({ ...STATUSES, ...options.statusMap })),
    },
  )
}

/** Inactive records are hidden unless they are asked for. */
const EVERYONE: Domain = [['active', 'in', [true, false]]]

/** The records of a model along their ids: none can slip past while others are deleted. */
function pagesByKey(
  api: TrytonApi,
  model: string,
  domain: Domain,
  fields: readonly string[],
  complete: (rows: readonly unknown[], signal: AbortSignal) => Promise<readonly unknown[]>,
): ListPages {
  return chainedPages(async (cursor, what, signal) => {
    const after: Domain = cursor === null ? [] : [['id', '>', Number(cursor)]]
    const rows = await api.records(
      { model, domain: [...domain, ...after], fields: what === 'names' ? ['id'] : fields, limit: ROWS_PER_PAGE },
      signal,
    )
    const last = rows.length < ROWS_PER_PAGE
    const total = cursor === null || last ? await api.count(model, domain, signal) : null
    return {
      rows: what === 'names' || rows.length === 0 ? rows : await complete(rows, signal),
      next: last ? null : textAt(rows.at(-1), 'id'),
      total,
    }
  })
}

/** Amounts of drafts are not in the caches; a return names the sale it takes back. */
function plainSale(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  const [, returned] = /^sale\.sale,(\d+)$/.exec(textAt(row, 'origin') ?? '') ?? []
  return { ...row, net: valueAt(row, 'untaxed_amount') ?? valueAt(row, 'untaxed_amount_cache'), returned }
}

async function withLines(api: TrytonApi, rows: readonly unknown[], signal: AbortSignal): Promise<readonly unknown[]> {
  const lines = await partsOf(api, 'sale.line', 'sale', LINE_FIELDS, rows, signal)
  // Titles, subtotals and comments are lines as well.
  return rows.map((row) => ({ ...recordOf(row), lines: lines(row).filter((line) => valueAt(line, 'type') === 'line') }))
}

async function withContacts(
  api: TrytonApi,
  rows: readonly unknown[],
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const [contacts, identifiers, addresses] = await Promise.all([
    partsOf(api, 'party.contact_mechanism', 'party', ['party', 'type', 'value'], rows, signal),
    partsOf(api, 'party.identifier', 'party', ['party', 'type', 'code'], rows, signal),
    partsOf(api, 'party.address', 'party', ['party', 'city', 'country.code'], rows, signal),
  ])
  return rows.map((row) => ({
    ...recordOf(row),
    contacts: contacts(row),
    identifiers: identifiers(row),
    addresses: addresses(row),
  }))
}

/** Records of another model that belong to these rows, by the field that names them. */
async function partsOf(
  api: TrytonApi,
  model: string,
  owner: string,
  fields: readonly string[],
  rows: readonly unknown[],
  signal: AbortSignal,
): Promise<(row: unknown) => readonly unknown[]> {
  const ids = rows.map((row) => valueAt(row, 'id'))
  const parts = await api.records({ model, domain: [[owner, 'in', ids]], fields, limit: null }, signal)
  const byOwner = new Map<string | null, unknown[]>()
  for (const part of parts) {
    const own = textAt(part, owner)
    const known = byOwner.get(own)
    if (known === undefined) byOwner.set(own, [part])
    else known.push(part)
  }
  return (row) => byOwner.get(textAt(row, 'id')) ?? []
}

function recordOf(row: unknown): object {
  return typeof row === 'object' && row !== null ? row : {}
}
