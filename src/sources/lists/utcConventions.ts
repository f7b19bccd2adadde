import { zoneOffsets } from '../../core/calendar'
import type { OrderStatus } from '../../core/order'
import type { Conventions } from './rowFields'

/**
 * How most products write: amounts in whole units, instants in UTC, a currency in every row, and status words of their own.
 *
 * @param source the id of the source
 * @param statuses what the product's words mean, as far as `configured` does not say otherwise
 */
export function utcConventions(
  source: string,
  statuses: Readonly<Record<string, OrderStatus>>,
  configured: Readonly<Record<string, OrderStatus>> = {},
): Conventions {
  return {
    source,
    money: { unit: 'decimal' },
    dates: 'ymd',
    zone: zoneOffsets('UTC', 1970, 1971),
    currency: null,
    statuses: new Map(Object.entries({ ...statuses, ...configured })),
  }
}
