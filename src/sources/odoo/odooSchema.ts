import * as z from 'zod/mini'
import { fields, keyed, meanings, oneOf, ownPath, path, source, yesOrNo } from '../configurationParts'

const ORDER = ['number', 'reference', 'channel', 'rep', 'country', 'region', 'segment'] as const
const CUSTOMER = ['taxNumber', 'number', 'otherNumbers', 'rep', 'industry', 'channel', 'segment', 'consent'] as const

/** How an Odoo database is described in the configuration. */
export const odooSchema = fields({
  ...source,
  kind: z.literal('odoo'),
  /** The same-origin path that the proxy forwards to the server, such as "/api/odoo". */
  basePath: ownPath,
  /** "json-2" from Odoo 19 on; "call-kw" for the JSON-RPC of those before. */
  api: z._default(oneOf(['json-2', 'call-kw']), 'json-2'),
  statusMap: z.exactOptional(meanings(['placed', 'cancelled', 'draft', 'test'])),
  /** False: the lines of sales are not read (default true). */
  readLines: z._default(yesOrNo, true),
  /** The delivery app is installed: its lines are freight. */
  readFreight: z._default(yesOrNo, false),
  /** The margin app is installed: lines know their cost. */
  readCosts: z._default(yesOrNo, false),
  attributes: z.exactOptional(
    fields({ customer: z.exactOptional(keyed(CUSTOMER, path)), order: z.exactOptional(keyed(ORDER, path)) }),
  ),
})

/** An Odoo database. */
export type OdooOptions = z.output<typeof odooSchema>
