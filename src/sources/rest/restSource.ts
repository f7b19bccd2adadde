import { zoneOffsets, type ZoneOffsets } from '../../core/calendar'
import type { Http } from '../http'
import { describedSource } from '../lists/describedSource'
import type { Source } from '../source'
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
    zone: offsetsOf(own.zone ?? company.zone),
    currency: own.currency ?? company.currency,
    statuses: new Map(Object.entries(statusMap)),
  }
  return describedSource(
    {
      customers:
        customers === undefined
          ? []
          : [{ name: 'customers', list: restPages(http, basePath, customers), fields: customers.fields }],
      orders: [{ name: 'orders', list: restPages(http, basePath, orders), fields: orders.fields }],
      ...(credits && {
        credits: { name: 'credits', list: restPages(http, basePath, credits), fields: credits.fields },
      }),
      ...(creditsInOrders && { nested: creditsInOrders }),
    },
    conventions,
  )
}

/** UTC needs no table of all years. */
function offsetsOf(zone: string): ZoneOffsets {
  return zone === 'UTC' ? zoneOffsets(zone, 1970, 1971) : zoneOffsets(zone)
}
