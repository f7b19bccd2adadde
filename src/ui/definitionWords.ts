import type { ComparedRule } from '../core/activeStates'

/** A rule for states in words: "Own rhythm", "Fixed 90 d", "2.5 × mean gap", "P(active) < 50 %". */
export function definitionWords(rule: ComparedRule): string {
  switch (rule.kind) {
    case 'own':
      return 'Own rhythm'
    case 'fixed':
      return `Fixed ${rule.days} d`
    case 'mean':
      return `${rule.factor} × mean gap`
    case 'active':
      return `P(active) < ${Math.round(rule.below * 100)}%`
  }
}
