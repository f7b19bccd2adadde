import { ACTIVITY_KINDS } from '../../core/activities/activity'
import type { Http } from '../http'
import { describedSource } from '../lists/describedSource'
import type { Source } from '../source'
import { zoneOfAllYears } from '../zoneOfAllYears'
import { restPages } from './restPages'
import type { RestConfiguration } from './restSchema'

/** Any JSON list API, as the configuration describes it, as a source. `zone` and `currency` are the company's own. */
export function restSource(
  { id, basePath, money, dates, statusMap, customers, orders, credits, creditsInOrders, ...own }: RestConfiguration,
  company: { readonly zone: string; readonly currency: string },
  http: Http,
): Source {
  const conventions = {
    source: id,
    money,
    dates,
    zone: zoneOfAllYears(own.zone ?? company.zone),
    currency: own.currency ?? company.currency,
    statuses: new Map(Object.entries(statusMap)),
  }
  return describedSource(
    {
      customers:
        customers === undefined
          ? []
          : [{ name: 'customers', list: restPages(http, basePath, customers), fields: customers.fields }],
      orders:
        orders === undefined
          ? []
          : [{ name: 'orders', list: restPages(http, basePath, orders), fields: orders.fields }],
      ...(credits && {
        credits: { name: 'credits', list: restPages(http, basePath, credits), fields: credits.fields },
      }),
      ...(creditsInOrders && { nested: creditsInOrders }),
      activities: ACTIVITY_KINDS.flatMap((kind) => {
        const list = own[kind]
        return list === undefined ? [] : [{ kind, list: restPages(http, basePath, list), fields: list.fields }]
      }),
      customersOf: own.customersOf ?? id,
    },
    conventions,
  )
}
