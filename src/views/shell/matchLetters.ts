/** Where the letters of a query stand in a text. */
export interface LetterMatch {
  /** 0: the text begins with the query, 1: each word begins a word of it, 2: the letters are somewhere in it. */
  readonly rank: 0 | 1 | 2
  /** Half-open ranges of the text to mark, in order, without overlap. */
  readonly marks: readonly (readonly [number, number])[]
}

/** Finds every word of a query in a text, in any case and order; null where one of them is missing. */
export function matchLetters(text: string, query: string): LetterMatch | null {
  const letters = folded(text)
  const words = queryWords(query)
  const marks = words.map((word) => {
    const starts = letters.search(new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(word)}`, 'u'))
    const from = starts < 0 ? letters.indexOf(word) : starts
    return { from, to: from + word.length, starts: starts >= 0 }
  })
  if (marks.some(({ from }) => from < 0)) return null
  const begins = letters.startsWith(words.join(' '))
  return {
    rank: begins ? 0 : marks.every(({ starts }) => starts) ? 1 : 2,
    // Lower case of a different length (İ) stands elsewhere than in the text: then nothing is marked.
    marks: letters.length === text.length ? merged(marks) : [],
  }
}

const folded = (text: string) => text.toLowerCase()

const queryWords = (query: string) => folded(query).split(/\s+/).filter(Boolean)

const escaped = (word: string) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

function merged(marks: readonly { readonly from: number; readonly to: number }[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const { from, to } of marks.toSorted((a, b) => a.from - b.from)) {
    const last = ranges.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else ranges.push([from, to])
  }
  return ranges
}
