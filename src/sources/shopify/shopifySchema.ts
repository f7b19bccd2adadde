import * as z from 'zod/mini'
import { fields, meanings, ownPath, source, whole, yesOrNo } from '../configurationParts'

/** How a Shopify shop is described in the configuration. */
export const shopifySchema = fields({
  ...source,
  kind: z.literal('shopify'),
  /** The same-origin path that the proxy forwards to the Admin GraphQL API: "/api/shopify/admin/api/2026-10/graphql.json". */
  basePath: ownPath,
  /** The same-origin path that the proxy forwards to the host of bulk files: then all is read in bulk. Absent: page by page. */
  bulkFiles: z.exactOptional(ownPath),
  statusMap: z.exactOptional(meanings(['placed', 'cancelled', 'draft', 'test'])),
  /** Companies are read, and their orders count with them (default true). */
  readCompanies: z._default(yesOrNo, true),
  /** The token may read products and inventory: lines have a category and a cost (default false). */
  readProducts: z._default(yesOrNo, false),
  /** A token without read_all_orders sees 60 days of orders. True: that is meant. */
  recentOnly: z._default(yesOrNo, false),
  /** Orders a page, halved while the shop finds them too costly. */
  ordersPerPage: z._default(whole(1, 250, 'write how many orders a page has, 1 to 250'), 25),
})

/** A Shopify shop. */
export type ShopifyOptions = z.output<typeof shopifySchema>
