/**
 * Where a value stands in a row: a dotted path of field names ("billing.state"), or "meta:" and the key of an entry of
 * the row's own `meta_data` ("meta:_sales_rep").
 */
export type FieldPath = string

/** The value at a path of a row of any shape; undefined where there is none. Only a row's own fields count, never inherited ones. */
export function valueAt(row: unknown, path: FieldPath): unknown {
  if (path.startsWith('meta:')) return metaValue(ownField(row, 'meta_data'), path.slice('meta:'.length))
  const dot = path.indexOf('.')
  return dot < 0 ? ownField(row, path) : valueAt(ownField(row, path.slice(0, dot)), path.slice(dot + 1))
}

function ownField(row: unknown, name: string): unknown {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, name)) return undefined
  return (row as Readonly<Record<string, unknown>>)[name]
}

function metaValue(entries: unknown, key: string): unknown {
  if (!Array.isArray(entries)) return undefined
  return ownField(
    entries.find((entry) => ownField(entry, 'key') === key),
    'value',
  )
}
