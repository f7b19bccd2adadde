/** What a figure means, by its id, as docs/metrics.md has it; null where no table of that page names it. */
export type DefinitionOf = (metric: string) => string | null

/**
 * Reads the tables of docs/metrics.md whose first cells are ids: `| `nrr`, `grr` | what they are | … |`. Of an id that two
 * tables name the first counts. An id with an ending that holds for many (`-mean`, `-goal`) is told by what it is an ending of.
 */
export function figureDefinitions(page: string): DefinitionOf {
  const told = new Map<string, string>()
  for (const line of page.split('\n')) {
    const [, ids = '', meaning = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
    if (!/^(`[a-z0-9-]+`(, | and )?)+$/.test(ids) || meaning.startsWith('as on')) continue
    for (const [, id] of ids.matchAll(/`([a-z0-9-]+)`/g)) if (!told.has(id!)) told.set(id!, sentence(meaning))
  }
  const find = (metric: string): string | null => {
    const own = told.get(metric)
    if (own !== undefined) return own
    const [ending, words] = Object.entries(ENDINGS).find(([one]) => metric.endsWith(one)) ?? []
    const base = ending === undefined ? null : find(metric.slice(0, -ending.length))
    return base === null ? null : `${words}: ${base}`
  }
  return find
}

const ENDINGS: Readonly<Record<string, string>> = {
  '-accounts': 'Accounts of this',
  '-gap': 'How far the figure falls short of it',
  '-goal': 'The goal that was set for this',
  '-mean': 'The weighted mean over complete cells',
  '-trend': 'The same at one age, cohort by cohort',
  '-projected': 'What is expected in a period to come',
}

/** Marks of the page taken off, with a capital and a full stop. */
function sentence(cell: string): string {
  const plain = cell.replaceAll(/[`*]/g, '')
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${/[.?]$/.test(plain) ? '' : '.'}`
}
