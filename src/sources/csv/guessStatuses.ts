import type { CsvStatus } from './mapping'
import { readAmount } from './readAmount'
import { statusMeaning } from './statusMeaning'

/** The status words seen in a file: what is known of them, and those that nobody can tell. */
export interface StatusGuess {
  readonly statusMap: Readonly<Record<string, CsvStatus>>
  readonly unknown: readonly string[]
}

/**
 * What the status words among the first rows mean. A word most of whose amounts are negative takes money back, so
 * a cancellation with negative amounts is a credit.
 */
export function guessStatuses(
  statuses: readonly string[],
  amounts: readonly string[],
  decimal: '.' | ',',
): StatusGuess {
  const balance = new Map<string, number>()
  statuses.forEach((status, row) => {
    const word = status.trim()
    if (word === '') return
    const sign = Math.sign(readAmount(amounts[row] ?? '', decimal) ?? 0)
    balance.set(word, (balance.get(word) ?? 0) + sign)
  })
  const known: [string, CsvStatus][] = []
  const unknown: string[] = []
  for (const [word, sign] of balance) {
    const meaning = statusMeaning(word, sign < 0)
    if (meaning === null) unknown.push(word)
    else known.push([word, meaning])
  }
  return { statusMap: Object.fromEntries(known), unknown }
}
