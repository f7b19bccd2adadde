import type { DefinitionSet } from './scope'

/** "own", "fixed-90", "mean-2" of a definition set, as it stands in addresses. */
export function wordOfDefinition(definition: DefinitionSet): string
export function wordOfDefinition(definition: DefinitionSet | null): string | null
export function wordOfDefinition(definition: DefinitionSet | null): string | null {
  if (definition === null) return null
  if (definition.kind === 'own') return 'own'
  return definition.kind === 'fixed' ? `fixed-${definition.days}` : `mean-${definition.factor}`
}

/** The definition set of such a word; null when it is none. */
export function definitionOfWord(word: string | undefined): DefinitionSet | null {
  if (word === 'own') return { kind: 'own' }
  const match = /^(fixed|mean)-(\d{1,4}(?:\.\d{1,3})?)$/.exec(word ?? '')
  const value = Number(match?.[2])
  if (match?.[1] === 'fixed' && Number.isInteger(value) && value > 0) return { kind: 'fixed', days: value }
  if (match?.[1] === 'mean' && value > 0) return { kind: 'mean', factor: value }
  return null
}
