/** Fields asked for: by name, either the whole field or the fields asked of it. */
export type AskedFields = ReadonlyMap<string, AskedFields | 'whole'>

/** Parts of an order that are lists: a dotted name below one of them leaves the list out altogether. */
const ORDER_LISTS: ReadonlySet<string> = new Set([
  'meta_data',
  'line_items',
  'tax_lines',
  'shipping_lines',
  'fee_lines',
  'coupon_lines',
  'refunds',
])

/**
 * Reads a `_fields` parameter; null asks for everything. As recorded, names with dots reach into objects, not into lists:
 * "line_items.sku" brings orders without `line_items`, and refunds with an empty list.
 */
export function askedFields(parameter: string | null, route: string): AskedFields | null {
  if (parameter === null || parameter === '') return null
  const asked = new Map<string, Map<string, 'whole'> | 'whole'>()
  for (const path of parameter.split(',')) {
    const [name, below] = split(path.trim())
    if (below === null) asked.set(name, 'whole')
    else if (asked.get(name) !== 'whole' && !(route === 'orders' && ORDER_LISTS.has(name))) {
      const fields = asked.get(name)
      if (fields instanceof Map) fields.set(below, 'whole')
      else asked.set(name, new Map([[below, 'whole']]))
    }
  }
  return asked
}

/** The row with nothing but the asked fields, in the row's own order. */
export function onlyFields(
  row: Readonly<Record<string, unknown>>,
  asked: AskedFields | null,
): Readonly<Record<string, unknown>> {
  if (asked === null) return row
  const only: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) {
    const wanted = asked.get(name)
    if (wanted !== undefined) only[name] = wanted === 'whole' ? value : partOf(value, wanted)
  }
  return only
}

function partOf(value: unknown, asked: AskedFields): unknown {
  if (Array.isArray(value)) return []
  return isRow(value) ? onlyFields(value, asked) : value
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object'
}

function split(path: string): readonly [name: string, below: string | null] {
  const dot = path.indexOf('.')
  return dot < 0 ? [path, null] : [path.slice(0, dot), path.slice(dot + 1)]
}
