import type { OrderStatus } from '../../core/order'
import type { Http } from '../http'
import type { RestConfiguration } from '../rest/restSchema'
import { restSource } from '../rest/restSource'
import type { Source } from '../source'
import type { BusinessCentralOptions } from './businessCentralSchema'

/**
 * A cancelled invoice has a corrective credit memo that takes it back whole, a cancelled credit memo a corrective invoice: both
 * halves of a pair are left aside. Words with a blank come as OData writes names.
 */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  Open: 'placed',
  Paid: 'placed',
  Canceled: 'cancelled',
  Corrective: 'cancelled',
  Draft: 'draft',
  'In Review': 'draft',
  In_x0020_Review: 'draft',
  _x0020_: 'draft',
}

const LINES = {
  at: 'salesInvoiceLines',
  only: { lineType: ['Item', 'Resource', 'Account', 'Fixed Asset', 'Fixed_x0020_Asset', 'Charge'] },
  product: ['lineObjectNumber', 'description'],
  productName: 'description',
  quantity: 'quantity',
  net: 'netAmount',
}

const CHANGED = 'lastModifiedDateTime gt {since}'
/** Credit memos that stand: not drafts, and none of a pair. */
const STANDING = "status eq 'Open' or status eq 'Paid'"

/** A list of OData: the server counts it, and each answer links to the next. */
const ODATA = { rows: 'value', paging: { kind: 'next', at: '@odata.nextLink', total: '@odata.count' } } as const

/**
 * A company of Business Central (API 2.0) as a source, in the words in which any JSON list API is described: customers by their
 * numbers, sales invoices, which count with the customer that pays them, and the sales credit memos that stand.
 */
export function businessCentralSource(
  { readLines, statusMap, ...options }: BusinessCentralOptions,
  company: { readonly zone: string; readonly currency: string },
  http: Http,
): Source {
  const description: RestConfiguration = {
    ...options,
    kind: 'rest',
    money: { unit: 'decimal' },
    dates: 'ymd',
    statusMap: { ...STATUSES, ...statusMap },
    customers: {
      ...ODATA,
      path: 'customers',
      query: { $count: 'true' },
      fields: {
        id: 'number',
        company: 'displayName',
        email: 'email',
        taxNumber: 'taxRegistrationNumber',
        city: 'city',
        country: 'country',
        region: 'state',
        rep: 'salespersonCode',
      },
    },
    orders: {
      ...ODATA,
      path: 'salesInvoices',
      updatedSince: { parameter: '$filter', value: CHANGED, format: 'iso' },
      query: { $count: 'true', ...(readLines && { $expand: 'salesInvoiceLines' }) },
      fields: {
        id: 'number',
        reference: 'externalDocumentNumber',
        // A draft is not posted yet.
        placedAt: ['postingDate', 'invoiceDate'],
        customerId: ['billToCustomerNumber', 'customerNumber'],
        status: 'status',
        currency: 'currencyCode',
        net: 'totalAmountExcludingTax',
        rep: 'salesperson',
        country: ['billToCountry', 'sellToCountry'],
        region: ['billToState', 'sellToState'],
        ...(readLines && { lines: LINES }),
      },
    },
    credits: {
      ...ODATA,
      path: 'salesCreditMemos',
      query: { $count: 'true', $filter: STANDING },
      updatedSince: { parameter: '$filter', value: `(${STANDING}) and ${CHANGED}`, format: 'iso' },
      fields: {
        id: 'number',
        placedAt: ['postingDate', 'creditMemoDate'],
        amount: 'totalAmountExcludingTax',
        orderId: 'invoiceNumber',
        customerId: ['billToCustomerNumber', 'customerNumber'],
        currency: 'currencyCode',
      },
    },
  }
  return { ...restSource(description, company, http), unproven: true }
}
