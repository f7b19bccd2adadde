import type { Kept } from './workspace'

/** A kept thing as text, the same whatever the order in which its fields were written. */
export function thingText(thing: Kept): string {
  return JSON.stringify(Object.fromEntries(Object.entries(thing).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}
