import { valueAt, type FieldPath } from './valueAt'

/** One place, or several of which the first that says something counts. */
export type FieldPaths = FieldPath | readonly FieldPath[]

/** The first text or number at these places, without the white space around it; null where there is nothing to read. */
export function textAt(row: unknown, paths: FieldPaths | undefined): string | null {
  for (const path of everyPath(paths)) {
    const value = valueAt(row, path)
    if (typeof value === 'number' && Number.isFinite(value)) return String(value)
    const text = typeof value === 'string' ? value.trim() : ''
    if (text !== '') return text
  }
  return null
}

/** A country: two letters are a code, and codes are written large. */
export function countryAt(row: unknown, paths: FieldPaths | undefined): string | null {
  const text = textAt(row, paths)
  return text !== null && /^[a-z]{2}$/.test(text) ? text.toUpperCase() : text
}

/** A status, which may also be true or false, as text; null where there is none. */
export function wordAt(row: unknown, paths: FieldPaths | undefined): string | null {
  for (const path of everyPath(paths)) {
    const value = valueAt(row, path)
    if (typeof value === 'boolean') return String(value)
    const text = textAt(row, path)
    if (text !== null) return text
  }
  return null
}

/** Texts of the first list, or of the first text with commas, each once. */
export function textsAt(row: unknown, paths: FieldPaths | undefined): readonly string[] {
  for (const path of everyPath(paths)) {
    const value = valueAt(row, path)
    const parts: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
    const texts = parts.map((part) => (typeof part === 'string' ? part.trim() : (textAt(part, 'name') ?? '')))
    const said = [...new Set(texts.filter((text) => text !== ''))]
    if (said.length > 0) return said
  }
  return []
}

/** yes, true, 1 or no, false, 0; null for anything else. */
export function flagAt(row: unknown, paths: FieldPaths | undefined): boolean | null {
  const word = wordAt(row, paths)?.toLowerCase() ?? ''
  if (['yes', 'true', '1'].includes(word)) return true
  return ['no', 'false', '0'].includes(word) ? false : null
}

/** What stands at the first place, as a sentence about it quotes it: short, and without surprises for the reader. */
export function quoted(row: unknown, paths: FieldPaths | undefined): string {
  const value = valueAt(row, everyPath(paths)[0] ?? '')
  if (value === undefined) return 'Nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}

function everyPath(paths: FieldPaths | undefined): readonly FieldPath[] {
  return paths === undefined ? [] : typeof paths === 'string' ? [paths] : paths
}
