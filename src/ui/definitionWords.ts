import type { DefinitionSet } from '../core/scope'

/** A definition set in words: "Own rhythm", "Fixed 90 d", "2.5 × mean gap". */
export function definitionWords(definition: DefinitionSet): string {
  if (definition.kind === 'own') return 'Own rhythm'
  return definition.kind === 'fixed' ? `Fixed ${definition.days} d` : `${definition.factor} × mean gap`
}
