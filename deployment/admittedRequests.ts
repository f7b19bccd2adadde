/** What a proxy lets through to a source; everything else it refuses itself. */
export interface AdmittedRequests {
  readonly method: 'GET' | 'POST'
  /** Paths of the API; `{database}` stands for the one that the configuration names. */
  readonly paths: readonly string[]
  /** The only parameters of a query, where others could do harm; left out: all. */
  readonly parameters?: readonly string[]
}

/**
 * The one list of what each kind of source asks, from which the development proxy refuses and against which the shipped
 * configurations and the sources themselves are tested. A `rest` source asks what its configuration says, with GET.
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
} as const satisfies Readonly<Record<string, AdmittedRequests>>
