/**
 * Where a value stands in a row: names joined by dots ("billing.state"). A number is a place in a list ("lines.0"),
 * brackets pick the first entry of a list in which a field has a value ("contacts[type=email].value"). A field whose own
 * name is the whole path ("@odata.nextLink") comes first.
 */
export type FieldPath = string

type Step = string | { readonly field: string; readonly is: string }

/** Paths are few and asked of millions of rows: each is cut into its steps once. */
const stepsOfPath = new Map<FieldPath, readonly Step[]>()

/** The value at a path of a row of any shape; undefined where there is none. Only a row's own fields count, never inherited ones. */
export function valueAt(row: unknown, path: FieldPath): unknown {
  const own = ownField(row, path)
  if (own !== undefined) return own
  let steps = stepsOfPath.get(path)
  if (steps === undefined) {
    steps = stepsOf(path)
    stepsOfPath.set(path, steps)
  }
  let value = row
  for (const step of steps) value = typeof step === 'string' ? ownField(value, step) : entryOf(value, step)
  return value
}

function stepsOf(path: FieldPath): Step[] {
  return Array.from(path.matchAll(/\[([^=\]]+)=([^\]]*)\]|[^.[\]]+/g), ([name, field, is]) =>
    field === undefined || is === undefined ? name : { field, is },
  )
}

function entryOf(list: unknown, { field, is }: { readonly field: string; readonly is: string }): unknown {
  return Array.isArray(list) ? list.find((entry: unknown) => String(ownField(entry, field)) === is) : undefined
}

function ownField(row: unknown, name: string): unknown {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, name)) return undefined
  return (row as Readonly<Record<string, unknown>>)[name]
}
