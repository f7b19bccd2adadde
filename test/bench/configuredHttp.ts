import type { Http } from '../../src/sources/http'

/** An http that also answers for the configuration: one WooCommerce shop whose customers have a region. */
export function configuredHttp(shop: Http): Http {
  const configuration = {
    name: 'Bench',
    businessZone: 'Europe/Berlin',
    currency: 'EUR',
    costs: { defaultMarginPercent: 30 },
    sources: [
      {
        id: 'shop',
        label: 'Shop',
        kind: 'woocommerce',
        basePath: '/api/shop/wp-json/wc/v3',
        attributes: { customer: { region: 'meta:region' } },
      },
    ],
  }
  return {
    ...shop,
    json: async (url, asking) =>
      url.includes('tenure.config.json') ? { body: configuration, headers: new Headers() } : shop.json(url, asking),
  }
}
