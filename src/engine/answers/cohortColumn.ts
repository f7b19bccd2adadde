import { ATTRIBUTES } from '../../core/accountTable'
import type { CohortGrouping } from '../../core/cohortGrouping'
import { FIRST_SALE_FIELDS, type UnitColumn } from '../../core/firstSale'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'

/** What cohorts are split by, of every unit: an attribute of its account, or what its first sale tells of its acquisition. */
export function cohortColumn(analysis: Analysis, scope: Scope, groupBy: CohortGrouping): UnitColumn {
  const first = FIRST_SALE_FIELDS.find((field) => field === groupBy)
  if (first !== undefined) return analysis.firstSale(scope, first)
  const attribute = ATTRIBUTES.find((name) => name === groupBy) ?? 'country'
  const { texts, code } = analysis.table.accounts.attributes[attribute]
  const units = analysis.ledger(scope).unitCount
  return { texts, code: Int32Array.from({ length: units }, (_, unit) => code[analysis.leadOf(scope, unit)]!) }
}
