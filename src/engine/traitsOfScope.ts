import {
  type AccountTrait,
  attributeTraits,
  categoryTraits,
  firstOrderTraits,
  returnTraits,
} from '../core/accountTraits'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'

/** Every trait of every unit under a scope, whoever is looked at. */
export function traitsOfScope(analysis: Analysis, scope: Scope): readonly AccountTrait[] {
  return analysis.recall('traits', { ...scope, accounts: {} }, () => {
    const ledger = analysis.ledger(scope)
    const { category = [], product = [] } = scope.sales
    return [
      ...attributeTraits(analysis.table, ledger, (unit) => analysis.leadOf(scope, unit)),
      ...firstOrderTraits(analysis.table, ledger),
      ...returnTraits(ledger),
      // Under a filter on lines a sale still holds the others: what else is in the basket says nothing there.
      ...(category.length + product.length === 0 ? categoryTraits(analysis.table, ledger) : []),
    ]
  })
}
