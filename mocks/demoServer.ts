import { activityAnswers } from './activityAnswers'
import { demoActivities } from './company/activities/demoActivities'
import type { DemoCompany } from './company/demoCompany'
import { demoCosts } from './company/demoCosts'
import { COSTS_URL, demoConfiguration } from './demoConfiguration'
import { costsFile } from './costsFile'
import { wooCommerceServer } from './woocommerce/wooCommerceServer'

/**
 * Everything the demo company serves, as a plain function: its configuration at `/tenure.config.json`, the APIs of its
 * two shops under `/api/shop` and `/api/erp`, its monthly costs as a CSV file, the lists of its support desk and the exports of its CRM. At once and without fault; for the network of every day see `roughNetwork`.
 */
export function demoServer(company: DemoCompany): (request: Request) => Response {
  const configuration = demoConfiguration(company.history)
  const shops = new Map([
    ['shop', wooCommerceServer(company.shop)],
    ['erp', wooCommerceServer(company.erp)],
  ])
  let told: ReturnType<typeof activityAnswers> | null = null
  const costs = costsFile(demoCosts(company.history))
  return (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/tenure.config.json') return Response.json(configuration)
    if (pathname === COSTS_URL) return new Response(costs, { headers: { 'content-type': 'text/csv; charset=utf-8' } })
    if (/^\/api\/(desk|crm)\//.test(pathname)) {
      told ??= activityAnswers(demoActivities(company))
      return told.get(pathname)?.() ?? new Response('Not found', { status: 404 })
    }
    const shop = shops.get(/^\/api\/(\w+)\/wp-json\//.exec(pathname)?.[1] ?? '')
    return shop?.(request) ?? new Response('Not found', { status: 404 })
  }
}
