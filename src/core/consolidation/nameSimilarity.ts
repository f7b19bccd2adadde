import { editDistance } from './editDistance'
import type { WordWeight } from './wordWeights'

/**
 * How alike two names are, 0 to 1: twice the weight of the words they share ÷ the weight of all their words, each word
 * paired once, in any order. A word that is written slightly otherwise counts by how little; a beginning of two letters
 * or more stands for the word it abbreviates; names that differ only in blanks are the same. 0 when either has no words.
 */
export function nameSimilarity(a: readonly string[], b: readonly string[], weight: WordWeight): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a.join('') === b.join('')) return 1
  const left = [...b]
  let shared = 0
  for (const word of a) {
    const likeness = left.map((other) => wordLikeness(word, other))
    const best = Math.max(0, ...likeness)
    if (best === 0) continue
    const [other] = left.splice(likeness.indexOf(best), 1)
    shared += (best * (weight(word) + weight(other!))) / 2
  }
  return (2 * shared) / (total(a, weight) + total(b, weight))
}

const total = (words: readonly string[], weight: WordWeight) => words.reduce((sum, word) => sum + weight(word), 0)

/** 1 for the same word, less for a slip of the pen or an abbreviation, 0 for another word. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1
  // A number is right or another one.
  if (/\d/.test(a) || /\d/.test(b)) return 0
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const slips = long.length >= 9 ? 2 : long.length >= 5 ? 1 : 0
  const distance = editDistance(short, long, slips)
  if (distance <= slips) return 1 - distance / long.length
  if (short.length < 2 || !long.startsWith(short)) return 0
  return short.length > 2 ? 0.7 : 0.6
}
