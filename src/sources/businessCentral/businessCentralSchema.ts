import * as z from 'zod/mini'
import { currency, fields, meanings, ownPath, source, yesOrNo } from '../configurationParts'

/** How a company of Business Central is described in the configuration. */
export const businessCentralSchema = fields({
  ...source,
  kind: z.literal('business-central'),
  /** The same-origin path that the proxy forwards to the company: "/api/bc/v2.0/companies(…)". */
  basePath: ownPath,
  /** Of documents that name none, because they are in the company's own; absent: the reporting currency. */
  currency: z.exactOptional(currency),
  statusMap: z._default(meanings(['placed', 'cancelled', 'draft', 'test']), {}),
  /** False: the lines of invoices are not read (default true). */
  readLines: z._default(yesOrNo, true),
})

/** A company of Business Central. */
export type BusinessCentralOptions = z.output<typeof businessCentralSchema>
