import type { LucideIcon } from 'lucide-react'

import { matchLetters, type LetterMatch } from './matchLetters'

/** A line of the command palette: what it is called, and what choosing it does. */
export interface PaletteEntry {
  readonly id: string
  readonly label: string
  /** Beside the label; its letters are not searched. */
  readonly detail?: string
  readonly icon: LucideIcon
  /** The keys that do the same. */
  readonly keys?: readonly string[]
  readonly run: () => void
}

export interface PaletteGroup {
  readonly name: string
  readonly entries: readonly (PaletteEntry & { readonly marks: LetterMatch['marks'] })[]
}

/** The entries that have the letters, the best match first and otherwise in their order; at most `most`. */
export function matchingGroup(
  name: string,
  entries: readonly PaletteEntry[],
  query: string,
  most: number,
): PaletteGroup {
  const found = entries.flatMap((entry) => {
    const match = matchLetters(entry.label, query)
    return match === null ? [] : [{ rank: match.rank, entry: { ...entry, marks: match.marks } }]
  })
  return {
    name,
    entries: found
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, most)
      .map(({ entry }) => entry),
  }
}
