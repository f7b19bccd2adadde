import * as z from 'zod/mini'
import { fields, keyed, list, meanings, name, ownPath, path, source, whole } from '../configurationParts'

const CUSTOMER = ['taxNumber', 'otherNumbers', 'rep', 'industry', 'channel', 'segment', 'tags', 'consent'] as const
const ORDER = ['number', 'reference', 'channel', 'rep', 'country', 'region', 'segment'] as const

/** How a Vendure shop is described in the configuration. */
export const vendureSchema = fields({
  ...source,
  kind: z.literal('vendure'),
  /** The same-origin path that the proxy forwards to the Admin API, such as "/api/vendure/admin-api". */
  basePath: ownPath,
  statusMap: z.exactOptional(meanings(['placed', 'cancelled', 'draft', 'test'])),
  /** Decimals of the shop's money strategy, whatever the currency. */
  moneyDecimals: z._default(whole(0, 4, 'write the decimals of the money strategy, 0 to 4'), 2),
  /** Names of custom fields that are read, so that `attributes` can point at them: `customFields.vatNumber`. */
  customerFields: z._default(list(name), []),
  orderFields: z._default(list(name), []),
  attributes: z.exactOptional(
    fields({ customer: z.exactOptional(keyed(CUSTOMER, path)), order: z.exactOptional(keyed(ORDER, path)) }),
  ),
})

/** A Vendure shop. */
export type VendureOptions = z.output<typeof vendureSchema>
