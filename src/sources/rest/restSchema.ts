import * as z from 'zod/mini'
import { ACTIVITY_KINDS, type ActivityKind } from '../../core/activities/activity'
import { fieldsOfKind, neededFields } from '../../core/activities/activityFields'
import {
  currency,
  fields,
  keyed,
  list,
  name,
  meanings,
  oneOf,
  ownPath,
  source,
  text,
  whole,
  yesOrNo,
  zone,
} from '../configurationParts'

const place = text('write where the value stands, such as "billing.state" or "lines.0.sku"')
const places = z.union([place, list(place)], 'write where the value stands, or a list of such places')
const parameter = text('write the name of a parameter in quotes')
const pageSize = whole(1, 100_000, 'write how many rows a page has, a whole number')
const total = z.exactOptional(text('write where the count stands, such as "meta.total" or "header:x-total-count"'))

const paging = z.discriminatedUnion(
  'kind',
  [
    fields({
      kind: z.literal('page'),
      parameter,
      size: pageSize,
      sizeParameter: z.exactOptional(parameter),
      first: z.exactOptional(whole(0, 1, 'write 0 or 1: the number of the first page')),
      total,
    }),
    fields({ kind: z.literal('offset'), parameter, size: pageSize, sizeParameter: z.exactOptional(parameter), total }),
    fields({ kind: z.literal('link'), total }),
    fields({ kind: z.literal('next'), at: place, total }),
    fields({ kind: z.literal('cursor'), parameter, at: place, total }),
    fields({
      kind: z.literal('keyset'),
      parameter,
      field: place,
      value: z.exactOptional(text('write what is asked, with {last} for the last key, such as "id > {last}"')),
      total,
    }),
    fields({ kind: z.literal('whole') }),
  ],
  'write "page", "offset", "link", "next", "cursor", "keyset" or "whole"',
)

const money = z.discriminatedUnion(
  'unit',
  [
    fields({ unit: z.literal('decimal') }),
    fields({
      unit: z.literal('minor'),
      decimals: z.union(
        [whole(0, 4, 'write 0 to 4, or "currency"'), z.literal('currency')],
        'write 0 to 4, or "currency"',
      ),
    }),
  ],
  'write "decimal" or "minor"',
)

/** How a list is asked for the rows that changed since an instant. */
const updatedSince = fields({
  parameter,
  value: z.exactOptional(text('write what is asked, with {since} for the instant, such as "updated gt {since}"')),
  format: z._default(oneOf(['iso', 'epoch-seconds', 'epoch-milliseconds']), 'iso'),
})

/** Where a list is and how it is paged. */
const whereabouts = {
  path: text('write the path of the list behind "basePath", such as "orders"'),
  query: z.exactOptional(z.record(z.string(), z.string('write a text in quotes'), 'write an object in braces')),
  /** Where the rows stand in the answer; absent: the answer is the list. */
  rows: z.exactOptional(place),
  paging,
}

/** A list of a described API: where it is, how it is paged, and where the fields stand. */
function listOf<Shape extends z.core.SomeType>(shape: Shape) {
  return fields({ ...whereabouts, fields: shape })
}

/** A list that can be asked for what changed. */
function changingListOf<Shape extends z.core.SomeType>(shape: Shape) {
  return fields({ ...whereabouts, updatedSince: z.exactOptional(updatedSince), fields: shape })
}

const optional = z.exactOptional(places)

const lines = fields({
  at: place,
  only: z.exactOptional(z.record(z.string(), list(text('write a word in quotes')), 'write an object in braces')),
  product: places,
  productName: optional,
  category: optional,
  quantity: optional,
  net: optional,
  unitPrice: optional,
  cost: optional,
  unitCost: optional,
})

const orderFields = fields({
  id: places,
  placedAt: places,
  net: places,
  customerId: optional,
  customerName: optional,
  number: optional,
  reference: optional,
  status: optional,
  currency: optional,
  freight: optional,
  cost: optional,
  gross: optional,
  channel: optional,
  rep: optional,
  country: optional,
  region: optional,
  segment: optional,
  creditedOrder: optional,
  lines: z.exactOptional(lines),
})

const creditFields = fields({
  id: places,
  placedAt: places,
  amount: places,
  withTax: z.exactOptional(yesOrNo),
  orderId: optional,
  customerId: optional,
  currency: optional,
})

const customerFields = fields({
  id: places,
  company: optional,
  email: optional,
  parentId: optional,
  mergedInto: optional,
  taxNumber: optional,
  number: optional,
  otherNumbers: optional,
  city: optional,
  country: optional,
  region: optional,
  segment: optional,
  rep: optional,
  industry: optional,
  channel: optional,
  tags: optional,
  consent: optional,
  createdAt: optional,
})

/** An optional feed: its number, and the fields that its kind needs, must stand somewhere. */
function activityList(kind: ActivityKind) {
  const needed = ['activityId' as const, ...neededFields(kind)]
  return z.exactOptional(
    listOf(
      keyed(fieldsOfKind(kind), places).check(
        z.refine(
          (paths) => needed.every((field) => paths[field] !== undefined),
          `say where ${needed.map((field) => JSON.stringify(field)).join(' and ')} stand`,
        ),
      ),
    ),
  )
}

/** How any JSON list API is described in the configuration. */
export const restSchema = fields({
  ...source,
  kind: z.literal('rest'),
  basePath: ownPath,
  money: z._default(money, { unit: 'decimal' }),
  dates: z._default(oneOf(['ymd', 'dmy', 'mdy', 'epoch-seconds', 'epoch-milliseconds']), 'ymd'),
  zone: z.exactOptional(zone),
  currency: z.exactOptional(currency),
  statusMap: z._default(meanings(['placed', 'cancelled', 'draft', 'test']), {}),
  customers: z.exactOptional(listOf(customerFields)),
  orders: z.exactOptional(changingListOf(orderFields)),
  credits: z.exactOptional(changingListOf(creditFields)),
  creditsInOrders: z.exactOptional(fields({ at: list(place), fields: creditFields })),
  tickets: activityList('tickets'),
  deliveries: activityList('deliveries'),
  scores: activityList('scores'),
  memberships: activityList('memberships'),
  quotes: activityList('quotes'),
  visits: activityList('visits'),
  samples: activityList('samples'),
  referrals: activityList('referrals'),
  services: activityList('services'),
  uses: activityList('uses'),
  customersOf: z.exactOptional(name),
}).check(
  z.refine(
    ({ customers, orders, ...lists }) =>
      customers !== undefined || orders !== undefined || ACTIVITY_KINDS.some((kind) => lists[kind] !== undefined),
    'say where a list stands, such as "orders"',
  ),
)

/** A described API. */
export type RestConfiguration = z.output<typeof restSchema>
