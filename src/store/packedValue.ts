/** The arrays of numbers that a pack holds as they are. */
export const ARRAYS = [
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float64Array,
  Float32Array,
  Int16Array,
] as const
export type PackedArray = InstanceType<(typeof ARRAYS)[number]>

const ARRAY = '$array'
const NUMBER = '$number'

/**
 * A plain value in which arrays of numbers have become their numbers in a list, as JSON can hold it.
 *
 * @throws TypeError for an object with a class of its own, such as a Map: JSON would hold nothing of it.
 */
export function packedValue(value: unknown, numberOf: (array: PackedArray) => number): unknown {
  if (Object.is(value, -0)) return { [NUMBER]: '-0' }
  if (typeof value === 'number') return Number.isFinite(value) ? value : { [NUMBER]: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (isPackedArray(value)) return { [ARRAY]: numberOf(value) }
  if (Array.isArray(value)) {
    // Long lists are of texts.
    if (value.every((one) => typeof one === 'string')) return value
    return value.map((one: unknown) => packedValue(one, numberOf))
  }
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new TypeError(`a ${value.constructor.name} cannot be kept`)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, packedValue(one, numberOf)]))
}

/** What `packedValue` made of a value, as that value again. */
export function unpackedValue(packed: unknown, arrayOf: (number: number) => PackedArray): unknown {
  if (typeof packed !== 'object' || packed === null) return packed
  if (Array.isArray(packed)) {
    if (packed.every((one) => typeof one === 'string')) return packed
    return packed.map((one: unknown) => unpackedValue(one, arrayOf))
  }
  const fields = new Map<string, unknown>(Object.entries(packed))
  if (fields.has(ARRAY)) return arrayOf(Number(fields.get(ARRAY)))
  if (fields.has(NUMBER)) return Number(fields.get(NUMBER))
  return Object.fromEntries([...fields].map(([key, one]) => [key, unpackedValue(one, arrayOf)]))
}

function isPackedArray(value: object): value is PackedArray {
  return ARRAYS.some((kind) => value instanceof kind)
}
