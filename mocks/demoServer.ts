import type { DemoCompany } from './company/demoCompany'
import { demoConfiguration } from './demoConfiguration'
import { wooCommerceServer } from './woocommerce/wooCommerceServer'

/**
 * Everything the demo company serves, as a plain function: its configuration at `/tenure.config.json` and the APIs of its
 * two shops under `/api/shop` and `/api/erp`. At once and without fault; for the network of every day see `roughNetwork`.
 */
export function demoServer(company: DemoCompany): (request: Request) => Response {
  const configuration = demoConfiguration(company.history)
  const shops = new Map([
    ['shop', wooCommerceServer(company.shop)],
    ['erp', wooCommerceServer(company.erp)],
  ])
  return (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/tenure.config.json') return Response.json(configuration)
    const shop = shops.get(/^\/api\/(\w+)\/wp-json\//.exec(pathname)?.[1] ?? '')
    return shop?.(request) ?? new Response('Not found', { status: 404 })
  }
}
