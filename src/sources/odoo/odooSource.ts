import type { OrderStatus } from '../../core/order'
import type { Http } from '../http'
import { describedSource } from '../lists/describedSource'
import { partsOfRows, recordOf, recordPages, type Domain, type RecordApi } from '../lists/recordPages'
import type { CreditFields, CustomerFields, OrderFields } from '../lists/rowFields'
import { textAt } from '../lists/fieldText'
import { utcConventions } from '../lists/utcConventions'
import type { Source } from '../source'
import { odooApi } from './odooApi'
import type { OdooOptions } from './odooSchema'
import { plainPartner } from './plainPartner'
import { plainSale } from './plainSale'

const ROWS_PER_PAGE = 200

/** `done` is what versions before 17 call a locked sale. A quotation, sent or not, is an offer: no sale yet. */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  draft: 'draft',
  sent: 'draft',
  sale: 'placed',
  done: 'placed',
  cancel: 'cancelled',
}

const SALE_COLUMNS = [
  'name',
  'client_order_ref',
  'partner_id',
  'date_order',
  'state',
  'currency_id',
  'amount_untaxed',
  'user_id',
  'team_id',
]
const LINE_COLUMNS = ['order_id', 'product_id', 'product_uom_qty', 'price_subtotal', 'display_type', 'is_downpayment']
const PARTNER_COLUMNS =
  'name email vat ref city country_code state_id industry_id user_id parent_id commercial_partner_id create_date'.split(
    ' ',
  )
const CREDIT_COLUMNS = ['partner_id', 'commercial_partner_id', 'invoice_date', 'date', 'currency_id', 'amount_untaxed']

/** Posted credit notes of customers; drafts and cancelled ones took nothing back. */
const CREDIT_NOTES: Domain = [
  ['move_type', '=', 'out_refund'],
  ['state', '=', 'posted'],
]

const SALE: OrderFields = {
  id: 'id',
  number: 'name',
  reference: 'client_order_ref',
  placedAt: 'date_order',
  customerId: 'partner_id.0',
  status: 'state',
  currency: 'currency_id.1',
  net: ['amount_untaxed', '-freight'],
  freight: 'freight',
  rep: 'user_id.1',
  channel: 'team_id.1',
  lines: {
    at: 'lines',
    product: ['code', 'product_id.0'],
    productName: 'productName',
    category: 'category',
    quantity: 'product_uom_qty',
    net: 'price_subtotal',
    unitCost: 'purchase_price',
  },
}

const PARTNER: CustomerFields = {
  id: 'id',
  company: 'name',
  email: 'email',
  parentId: 'parent',
  mergedInto: 'merged',
  taxNumber: 'vat',
  number: 'ref',
  city: 'city',
  country: 'country_code',
  region: 'state_id.1',
  industry: 'industry_id.1',
  rep: 'user_id.1',
  createdAt: 'create_date',
}

const CREDIT: CreditFields = {
  id: 'id',
  placedAt: ['invoice_date', 'date'],
  amount: 'amount_untaxed',
  customerId: ['commercial_partner_id.0', 'partner_id.0'],
  currency: 'currency_id.1',
}

/**
 * An Odoo database as a source: partners, archived ones too; sales, of which those below 0 are returns; posted credit notes,
 * which name a customer and no sale. Instants are UTC and say so nowhere.
 */
export function odooSource(options: OdooOptions, http: Http): Source {
  const { id, basePath, api: dialect, statusMap, attributes } = options
  const api = odooApi(http, basePath, dialect)
  const list = { domain: [], size: ROWS_PER_PAGE }
  const described = describedSource(
    {
      customers: [
        {
          name: 'customers',
          list: recordPages(api, {
            ...list,
            model: 'res.partner',
            fields: [...PARTNER_COLUMNS, ...columnsOf(attributes?.customer)],
            complete: async (rows) => rows.map(plainPartner),
          }),
          fields: { ...PARTNER, ...attributes?.customer },
        },
      ],
      orders: [
        {
          name: 'orders',
          list: recordPages(api, {
            ...list,
            model: 'sale.order',
            since: writtenSince,
            fields: [...SALE_COLUMNS, ...columnsOf(attributes?.order)],
            complete: (rows, signal) => withLines(api, options, rows, signal),
          }),
          fields: { ...SALE, ...attributes?.order },
        },
      ],
      credits: {
        name: 'credits',
        list: recordPages(api, {
          ...list,
          model: 'account.move',
          since: writtenSince,
          domain: CREDIT_NOTES,
          fields: CREDIT_COLUMNS,
        }),
        fields: CREDIT,
      },
    },
    utcConventions(id, STATUSES, statusMap),
  )
  return { ...described, unproven: true }
}

/** Every record has a date of its last change: that of its making at first. */
function writtenSince(ms: number): Domain {
  return ['write_date', '>', new Date(ms).toISOString().slice(0, 19).replace('T', ' ')]
}

/** The columns that paths such as "x_tier_id.1" begin with. */
function columnsOf(attributes: object = {}): string[] {
  return Object.values(attributes).map((path) => String(path).split(/[.[]/)[0] ?? '')
}

async function withLines(
  api: RecordApi,
  { readLines, readFreight, readCosts }: OdooOptions,
  rows: readonly unknown[],
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  if (!readLines && !readFreight) return rows.map((row) => plainSale(row, []))
  const extra = [...(readFreight ? ['is_delivery'] : []), ...(readCosts ? ['purchase_price'] : [])]
  const search = { model: 'sale.order.line', fields: [...LINE_COLUMNS, ...extra] }
  const lines = await partsOfRows(api, search, { field: 'order_id', at: 'order_id.0' }, rows, signal)
  const categories = readLines ? await categoriesOf(api, rows.flatMap(lines), signal) : new Map<string | null, string>()
  return rows.map((row) => {
    const sale = plainSale(
      row,
      lines(row).map((line) => ({ ...recordOf(line), category: categories.get(textAt(line, 'product_id.0')) })),
    )
    return readLines ? sale : { ...sale, lines: [] }
  })
}

async function categoriesOf(
  api: RecordApi,
  lines: readonly unknown[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string | null, string>> {
  const ids = [...new Set(lines.map((line) => Number(textAt(line, 'product_id.0'))))].filter((one) => one > 0)
  if (ids.length === 0) return new Map()
  const search = { model: 'product.product', domain: [['id', 'in', ids]], fields: ['categ_id'], limit: null }
  const products = await api.records(search, signal)
  return new Map(products.map((product) => [textAt(product, 'id'), textAt(product, 'categ_id.1') ?? '']))
}
