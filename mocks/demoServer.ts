import { activityAnswers } from './activityAnswers'
import { demoActivities } from './company/activities/demoActivities'
import type { DemoCompany } from './company/demoCompany'
import { demoCosts } from './company/demoCosts'
import { COSTS_URL, demoConfiguration, RATES_URL } from './demoConfiguration'
import { costsFile } from './costsFile'
import { ratesFile } from './ratesFile'
import { wooCommerceServer } from './woocommerce/wooCommerceServer'

/**
 * Everything the demo company serves, as a plain function: its configuration at `/tenure.config.json`, the APIs of its
 * two shops under `/api/shop` and `/api/erp`, its monthly costs and exchange rates as CSV files, the lists of its support desk and the exports of its CRM. At once and without fault; for the network of every day see `roughNetwork`.
 */
export function demoServer(company: DemoCompany): (request: Request) => Response {
  const configuration = demoConfiguration()
  const shops = new Map([
    ['shop', wooCommerceServer(company.shop)],
    ['erp', wooCommerceServer(company.erp)],
  ])
  let told: ReturnType<typeof activityAnswers> | null = null
  const files = new Map([
    [COSTS_URL, costsFile(demoCosts(company.history))],
    [RATES_URL, ratesFile(company.history)],
  ])
  return (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/tenure.config.json') return Response.json(configuration)
    const file = files.get(pathname)
    if (file !== undefined) return new Response(file, { headers: { 'content-type': 'text/csv; charset=utf-8' } })
    if (/^\/api\/(desk|crm)\//.test(pathname)) {
      told ??= activityAnswers(demoActivities(company))
      return told.get(pathname)?.() ?? new Response('Not found', { status: 404 })
    }
    const shop = shops.get(/^\/api\/(\w+)\/wp-json\//.exec(pathname)?.[1] ?? '')
    return shop?.(request) ?? new Response('Not found', { status: 404 })
  }
}
