import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withShared } from '../shared/sharedFolder'
import { COMPARED, NOT_COMPUTED } from './referenceKeys'

const lists = [...Object.values(COMPARED), ...Object.values(NOT_COMPUTED)]
const patterns = lists.flat()

withShared('every figure of every reference.json', (folder) => {
  const data = join(folder, 'data')
  const names = readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const keys = names.flatMap((name) => [
    ...new Set(keysOf(JSON.parse(readFileSync(join(data, name, 'reference.json'), 'utf8')), name)),
  ])

  it('is compared, or has a reason why not: once', () => {
    expect(names.length).toBe(7)
    expect(keys.length).toBeGreaterThan(500)
    const listed = keys.map((key) => [key, patterns.filter((pattern) => covers(pattern, key)).length])
    expect(listed.filter(([, count]) => count !== 1)).toEqual([])
  })

  it('is listed only while it exists', () => {
    expect(patterns.filter((pattern) => !keys.some((key) => covers(pattern, key)))).toEqual([])
  })
})

it.each(Object.entries(COMPARED))('%s reads the keys that it is said to compare', (file, its) => {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  const names = its.map((pattern) => pattern.replaceAll('[]', '').replace(/\.\*$/, '').split('.').at(-1)!)
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
})

/** The paths of everything in a value that is not an object; a list of objects counts as one. */
function keysOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.some(isObject) ? value.flatMap((one) => keysOf(one, `${path}[]`)) : [path]
  if (!isObject(value)) return [path]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
}

function covers(pattern: string, key: string): boolean {
  const parts = pattern.split('.')
  const names = key.split('.')
  return parts.length === names.length && parts.every((part, i) => matches(part, names[i]!))
}

function matches(part: string, name: string): boolean {
  const star = part.indexOf('*')
  return star === -1 ? part === name : name.startsWith(part.slice(0, star))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
