/** An entry of `meta_data`: where plugins keep what WooCommerce has no field for. */
export interface MetaEntry {
  readonly id: number
  readonly key: string
  readonly value: string
}

/** The entries that have a value, with ids counted from `firstId`. */
export function metaData(firstId: number, values: Readonly<Record<string, string | null>>): readonly MetaEntry[] {
  return Object.entries(values)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([key, value], i) => ({ id: firstId + i, key, value }))
}
