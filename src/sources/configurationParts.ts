import * as z from 'zod/mini'
import { isCurrency } from '../core/currency'

// A strict content security policy refuses the code that zod would otherwise generate.
z.config({ jitless: true })

export const name = text('write a name in quotes')
export const path = text('write where the value stands, such as "billing.state" or "meta:sales_rep"')
export const currency = checked('write the code of a currency, such as "EUR"', isCurrency)
export const zone = checked('write a time zone, such as "Europe/Berlin" or "UTC"', isZone)
export const yesOrNo = z.boolean('write true or false')
export const ownPath = checked('write a path on this server, such as "/api/shop"', (url) => /^\/(?![/\\])/.test(url))

/** A language tag that `Intl` knows. */
export const locale = checked('write a language tag, such as "de-DE", or null', isLocale)

const exclusion = z.pipe(
  fields({
    field: oneOf(['id', 'company', 'email', 'tag']),
    is: z.exactOptional(name),
    startsWith: z.exactOptional(name),
    endsWith: z.exactOptional(name),
    contains: z.exactOptional(name),
  }).check(
    z.refine(
      (rule) => Object.keys(rule).length === 2,
      'write one of "is", "startsWith", "endsWith" and "contains" beside "field"',
    ),
  ),
  z.transform(({ field, ...rule }) => {
    const [match, text] = Object.entries(rule)[0] as ['is' | 'startsWith' | 'endsWith' | 'contains', string]
    return { field, match, text }
  }),
)

/** What every source is configured with. */
export const source = { id: name, label: name, excludeAccounts: z._default(list(exclusion), []) }

/** An object that may hold these fields and no others. */
export function fields<Shape extends Record<string, z.core.SomeType>>(shape: Shape) {
  return z.strictObject(shape, { error: ({ code }) => objectWords(code, Object.keys(shape)) })
}

export function keyed<const Key extends string, Value extends z.core.SomeType>(keys: readonly Key[], value: Value) {
  return z.partialRecord(z.enum(keys), value, { error: ({ code }) => objectWords(code, keys) })
}

function objectWords(code: string, keys: readonly string[]): string {
  return code === 'unrecognized_keys' ? `known here are ${keys.join(', ')}` : 'write an object in braces'
}

export function paths<const Key extends string>(keys: readonly Key[]) {
  return keyed(keys, path)
}

export function meanings<const Meaning extends string>(allowed: readonly Meaning[]) {
  return z.record(z.string(), oneOf(allowed), 'write an object in braces')
}

export function list<Item extends z.core.SomeType>(item: Item) {
  return z.array(item, 'write a list in square brackets')
}

export function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words, `write one of ${words.map((word) => JSON.stringify(word)).join(', ')}`)
}

export function text(asked: string) {
  return z.string(asked).check(z.minLength(1, asked))
}

export function checked(asked: string, test: (written: string) => boolean) {
  return z.string(asked).check(z.refine(test, asked))
}

export function between(least: number, most: number, asked: string) {
  return z.number(asked).check(z.gte(least, asked), z.lte(most, asked))
}

export function whole(least: number, most: number, asked: string) {
  return between(least, most, asked).check(z.multipleOf(1, asked))
}

function isZone(zoneName: string): boolean {
  return accepts(() => new Intl.DateTimeFormat('en', { timeZone: zoneName }))
}

function isLocale(tag: string): boolean {
  return accepts(() => new Intl.NumberFormat(tag))
}

/** `Intl` answers an unknown name with a RangeError. */
function accepts(make: () => unknown): boolean {
  try {
    make()
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
