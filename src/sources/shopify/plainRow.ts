const PREFIX = 'gid://shopify/'

/** A value of the shop's with its ids cut to what tells them apart: "gid://shopify/Order/1" is "Order/1". */
export function plainRow(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(PREFIX) ? value.slice(PREFIX.length) : value
  if (Array.isArray(value)) return value.map(plainRow)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainRow(inner)]))
}
