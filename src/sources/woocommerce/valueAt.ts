/**
 * Where a value stands in a row: a dotted path of field names ("billing.state"), or "meta:" and the key of an entry of
 * the row's own `meta_data` ("meta:_sales_rep").
 */
export type FieldPath = string

const META = 'meta:'

/** Paths are few and asked of millions of rows: each is cut into its fields once. */
const fieldsOfPath = new Map<FieldPath, readonly string[]>()

/** The value at a path of a row of any shape; undefined where there is none. Only a row's own fields count, never inherited ones. */
export function valueAt(row: unknown, path: FieldPath): unknown {
  let fields = fieldsOfPath.get(path)
  if (fields === undefined) {
    fields = path.startsWith(META) ? [META, path.slice(META.length)] : path.split('.')
    fieldsOfPath.set(path, fields)
  }
  if (fields[0] === META) return metaValue(ownField(row, 'meta_data'), fields[1])
  let value = row
  for (const field of fields) value = ownField(value, field)
  return value
}

/** What was parsed from JSON holds no functions: one that is found was inherited, as is what stands under `__proto__`. */
function ownField(row: unknown, name: string): unknown {
  if (typeof row !== 'object' || row === null) return undefined
  const value = (row as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'function' || (name === '__proto__' && !Object.hasOwn(row, name)) ? undefined : value
}

function metaValue(entries: unknown, key: string | undefined): unknown {
  if (!Array.isArray(entries)) return undefined
  return ownField(
    entries.find((entry) => ownField(entry, 'key') === key),
    'value',
  )
}
