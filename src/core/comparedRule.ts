import type { ComparedRule } from './activeStates'
import { definitionOfWord, wordOfDefinition } from './definitionWord'

/** A rule that states are compared under as it stands in addresses: a definition set's word, or "active-50". */
export function wordOfCompared(rule: ComparedRule): string {
  return rule.kind === 'active' ? `active-${Math.round(rule.below * 100)}` : wordOfDefinition(rule)
}

/** The rule of such a word; null when it is none. */
export function comparedOfWord(word: string): ComparedRule | null {
  const percent = /^active-([1-9]\d?)$/.exec(word)?.[1]
  return percent === undefined ? definitionOfWord(word) : { kind: 'active', below: Number(percent) / 100 }
}
