/** What a proxy lets through to a source; everything else it refuses itself. */
export interface AdmittedRequests {
  readonly method: 'GET' | 'POST'
  /** Paths of the API; what stands in braces is what the configuration names there. */
  readonly paths: readonly string[]
  /** The only parameters of a query, where others could do harm; left out: all. */
  readonly parameters?: readonly string[]
  /**
   * A host of files: whatever is below its paths is let through, without a key. Anybody may keep files on such a host, so what comes
   * back goes by this type, under which it is neither a page nor a script of this origin.
   */
  readonly filesAs?: 'application/jsonl'
}

const ODOO_CALLS = [
  ...['sale.order', 'res.partner', 'account.move'].flatMap((model) => [
    `${model}/search_read`,
    `${model}/search_count`,
  ]),
  'sale.order.line/search_read',
  'product.product/search_read',
]

/**
 * The one list of what each kind of source asks, from which the development proxy refuses and against which the shipped
 * configurations and the sources themselves are tested. A `rest` source asks what its configuration says, with GET. Two kinds ask
 * two servers, or in two ways: Odoo before version 19, and Shopify for its bulk files.
 */
export const admittedRequests = {
  woocommerce: {
    method: 'GET',
    paths: ['orders', 'refunds', 'customers', 'products'].map((list) => `/wp-json/wc/v3/${list}`),
    // WordPress takes the method of a request from its parameter `_method`: a GET may delete.
    parameters: [
      '_fields',
      'after',
      'before',
      'dates_are_gmt',
      'exclude',
      'include',
      'modified_after',
      'modified_before',
      'offset',
      'order',
      'orderby',
      'page',
      'per_page',
      'role',
      'status',
    ],
  },
  medusa: { method: 'GET', paths: ['orders', 'draft-orders', 'customers'].map((list) => `/admin/${list}`) },
  vendure: { method: 'POST', paths: ['/admin-api'] },
  tryton: { method: 'POST', paths: ['/{database}/'] },
  odoo: { method: 'POST', paths: ODOO_CALLS.map((call) => `/json/2/${call}`) },
  'odoo-call-kw': { method: 'POST', paths: ODOO_CALLS.map((call) => `/web/dataset/call_kw/${call}`) },
  shopify: { method: 'POST', paths: ['/admin/api/{version}/graphql.json'] },
  'shopify-files': { method: 'GET', paths: ['/'], filesAs: 'application/jsonl' },
  'business-central': {
    method: 'GET',
    paths: ['customers', 'salesInvoices', 'salesCreditMemos'].map(
      (list) => `/v2.0/{environment}/api/v2.0/companies({company})/${list}`,
    ),
  },
} as const satisfies Readonly<Record<string, AdmittedRequests>>
