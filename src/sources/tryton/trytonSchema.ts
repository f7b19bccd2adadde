import * as z from 'zod/mini'
import { fields, meanings, ownPath, source, yesOrNo } from '../configurationParts'

/** How a Tryton database is described in the configuration. */
export const trytonSchema = fields({
  ...source,
  kind: z.literal('tryton'),
  /** The same-origin path that the proxy forwards to the database, such as "/api/tryton/". */
  basePath: ownPath,
  statusMap: z.exactOptional(meanings(['placed', 'cancelled', 'draft', 'test'])),
  /** False: the lines of sales are not read (default true). */
  readLines: z._default(yesOrNo, true),
})

/** A Tryton database. */
export type TrytonOptions = z.output<typeof trytonSchema>
