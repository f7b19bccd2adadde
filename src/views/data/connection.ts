import type { FileSettings } from '../../state/answers'

/** A source as a person describes it: a product, and the path of the own server that leads to its API. */
export interface Connection {
  readonly kind: ConnectionKind
  readonly path: string
  readonly settings: FileSettings
}

/** Products that a path is enough for, each with a path as the proxy may have it. */
export const CONNECTION_KINDS = {
  woocommerce: { name: 'WooCommerce', example: '/api/shop/wp-json/wc/v3' },
  shopify: { name: 'Shopify', example: '/api/shopify/admin/api/2026-10/graphql.json' },
  medusa: { name: 'Medusa', example: '/api/medusa/admin' },
  vendure: { name: 'Vendure', example: '/api/vendure/admin-api' },
  odoo: { name: 'Odoo', example: '/api/odoo' },
  tryton: { name: 'Tryton', example: '/api/tryton/' },
  'business-central': { name: 'Business Central', example: '/api/bc/v2.0/companies(…)' },
  csv: { name: 'CSV file', example: '/data/order-lines.csv' },
} as const

export type ConnectionKind = keyof typeof CONNECTION_KINDS

/** What `tenure.config.json` says of a connection. */
export function configurationOf({ kind, path, settings }: Connection) {
  const { zone, currency, fiscalYearStartMonth, freightIncluded, defaultMargin, historyComplete } = settings
  const place = kind === 'csv' ? { files: [{ url: path }] } : { basePath: path }
  return {
    businessZone: zone,
    currency,
    fiscalYearStartMonth,
    costs: { freightIncluded, ...(defaultMargin !== null && { defaultMarginPercent: defaultMargin * 100 }) },
    historyComplete,
    sources: [{ id: kind, label: CONNECTION_KINDS[kind].name, kind, ...place }],
  }
}
