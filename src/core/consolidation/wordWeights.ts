/** How much a word says about which company is meant: more, the fewer names have it. */
export type WordWeight = (word: string) => number

/**
 * Inverse document frequency over all names: ln(1 + names ÷ names with the word). A word that no name has weighs as one
 * that a single name has.
 */
export function wordWeights(names: Iterable<readonly string[]>): WordWeight {
  const count = new Map<string, number>()
  let all = 0
  for (const words of names) {
    all++
    for (const word of new Set(words)) count.set(word, (count.get(word) ?? 0) + 1)
  }
  return (word) => Math.log(1 + Math.max(1, all) / (count.get(word) ?? 1))
}
