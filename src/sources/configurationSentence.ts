/** A mistake as zod reports it. */
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string
  readonly keys?: readonly string[]
}

/** What an entry of a list is called. */
const ENTRY_WORDS = new Map([
  ['sources', 'source'],
  ['files', 'file'],
  ['rates', 'rate'],
  ['systemOfRecord', 'system of record'],
  ['excludeAccounts', 'exclusion'],
])

/** A mistake in plain sentences: where it stands, what stands there, and what to write instead. */
export function sentenceOfIssue(issue: object, input: unknown): string[] {
  const { path, message, keys, code } = issue as Issue
  if (code === 'unrecognized_keys' && keys !== undefined) {
    return keys.map((key) => sentence(placeOf([...path, key]), `is not known: ${message}.`))
  }
  const value = valueAt(input, path)
  return [sentence(placeOf(path), `${value === undefined ? 'is missing' : `is ${shown(value)}`}: ${message}.`)]
}

/** Where a value stands, in words: `source 2, file 1, "url"`. */
export function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the configuration'
  const words: string[] = []
  path.forEach((step, i) => {
    const entry = ENTRY_WORDS.get(String(path[i - 1]))
    if (typeof step === 'number') words.push(`${entry ?? 'entry'} ${step + 1}`)
    else if (typeof path[i + 1] !== 'number') words.push(`"${String(step)}"`)
  })
  return words.join(', ')
}

/** The sentence that a place and what is said of it make. */
export function sentence(place: string, rest: string): string {
  return `${place.slice(0, 1).toUpperCase()}${place.slice(1)} ${rest}`
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step]
  }
  return value
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const written = JSON.stringify(value) ?? String(value)
  return written.length > 60 ? `${written.slice(0, 60)}…` : written
}
