import { thingText } from './thingText'
import { EMPTY_WORKSPACE, type Kept, type Workspace } from './workspace'

/**
 * `next`, in which every list that holds the same things as that of `present`, in whatever order, is that very list; and
 * `present` itself where all do. Whoever listens for a list hears of real changes only.
 */
export function keepUnchanged(present: Workspace, next: Workspace): Workspace {
  const kinds = Object.keys(EMPTY_WORKSPACE) as (keyof Workspace)[]
  const unchanged = kinds.filter((kind) => holdsTheSame(present[kind], next[kind]))
  if (unchanged.length === kinds.length) return present
  return { ...next, ...Object.fromEntries(unchanged.map((kind) => [kind, present[kind]])) }
}

function holdsTheSame(a: readonly Kept[], b: readonly Kept[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  const texts = new Set(a.map(thingText))
  return b.every((thing) => texts.has(thingText(thing)))
}
