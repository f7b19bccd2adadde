import * as z from 'zod/mini'
import { fields, keyed, meanings, ownPath, path, source } from '../configurationParts'

const ORDER = ['number', 'reference', 'channel', 'rep', 'country', 'region', 'segment'] as const
const CUSTOMER = ['taxNumber', 'otherNumbers', 'rep', 'industry', 'channel', 'segment', 'tags', 'consent'] as const

/** How a Medusa shop is described in the configuration. */
export const medusaSchema = fields({
  ...source,
  kind: z.literal('medusa'),
  /** The same-origin path that the proxy forwards to the Admin API, such as "/api/medusa/admin". */
  basePath: ownPath,
  statusMap: z.exactOptional(meanings(['placed', 'cancelled', 'draft', 'test'])),
  attributes: z.exactOptional(
    fields({ customer: z.exactOptional(keyed(CUSTOMER, path)), order: z.exactOptional(keyed(ORDER, path)) }),
  ),
})

/** A Medusa shop. */
export type MedusaOptions = z.output<typeof medusaSchema>
