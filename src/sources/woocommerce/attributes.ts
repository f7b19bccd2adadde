import type { FieldPath } from './valueAt'

/** Where a shop keeps what WooCommerce has no field for. Plugins put it into `meta_data`: "meta:_sales_rep". */
export interface WooCommerceAttributes {
  readonly customer?: CustomerAttributes
  readonly order?: OrderAttributes
  readonly line?: LineAttributes
}

export interface CustomerAttributes {
  readonly company?: FieldPath
  readonly taxNumber?: FieldPath
  /** What the customer goes by in other systems: a list, or texts separated by commas. */
  readonly otherNumbers?: FieldPath
  readonly city?: FieldPath
  readonly country?: FieldPath
  readonly region?: FieldPath
  readonly segment?: FieldPath
  readonly rep?: FieldPath
  readonly industry?: FieldPath
  /** Channel of acquisition. */
  readonly channel?: FieldPath
  /** The customer id of the group it belongs to. */
  readonly parentId?: FieldPath
  /** The customer id it was merged into. */
  readonly mergedInto?: FieldPath
  /** A list, or texts separated by commas. */
  readonly tags?: FieldPath
  /** yes, true, 1 or no, false, 0; anything else is unknown. */
  readonly consent?: FieldPath
}

export interface OrderAttributes {
  /** What the order is called, where that is not its id (`number`, with a plugin for numbers). */
  readonly number?: FieldPath
  /** What another system calls the same order. */
  readonly reference?: FieldPath
  readonly channel?: FieldPath
  readonly rep?: FieldPath
  readonly country?: FieldPath
  readonly region?: FieldPath
  readonly segment?: FieldPath
}

export interface LineAttributes {
  /** Cost of the whole line. */
  readonly cost?: FieldPath
  /** Cost of one piece; used where `cost` is not given. */
  readonly unitCost?: FieldPath
  /** Instead of the first category of the product. */
  readonly category?: FieldPath
}

/** What a bare shop carries. A configuration adds to these, or puts other paths in their place. */
export const DEFAULT_ATTRIBUTES = {
  customer: { company: 'billing.company', city: 'billing.city', country: 'billing.country', region: 'billing.state' },
  order: { channel: 'created_via', country: 'billing.country', region: 'billing.state' },
  line: {},
} as const satisfies WooCommerceAttributes

/** The paths in force for each kind of row: the defaults, with what is configured on top. */
export function attributesInForce(configured: WooCommerceAttributes | undefined): Required<WooCommerceAttributes> {
  return {
    customer: { ...DEFAULT_ATTRIBUTES.customer, ...configured?.customer },
    order: { ...DEFAULT_ATTRIBUTES.order, ...configured?.order },
    line: { ...DEFAULT_ATTRIBUTES.line, ...configured?.line },
  }
}

/**
 * The value of the `_fields` parameter: the given fields and those that the paths need, each once. Dotted names reach into
 * objects only, never into lists (asked for "line_items.total", a shop answers without any lines), so lists are asked whole.
 */
export function fieldsAsked(fields: readonly string[], paths: readonly FieldPath[]): string {
  const needed = paths.map((path) => (path.startsWith('meta:') ? 'meta_data' : path))
  return [...new Set([...fields, ...needed])].join(',')
}
