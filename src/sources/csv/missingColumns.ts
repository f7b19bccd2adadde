import { neededFields } from '../../core/activities/activityFields'
import type { ColumnRole, CsvKind, CsvMapping } from './mapping'

/** What a role is called in a sentence. */
const ROLE_WORDS: { readonly [R in ColumnRole]?: string } = {
  orderId: 'the order number',
  customerId: 'the customer number',
  placedAt: 'the date',
  amount: 'the net amount',
  creditId: 'the number of the credit',
  month: 'the month',
  ratedOn: 'the day of the rates',
  score: 'the score',
  service: 'the name of the service',
  referredCustomerId: 'the customer who was referred',
}

/**
 * What a file must have and the mapping names no column for, in words ("the order number"). `beside` are the kinds of
 * the files that are loaded together with it: lines or payments beside orders can carry the amount, and lines beside
 * orders need only the order number.
 */
export function missingColumns(mapping: CsvMapping, beside: ReadonlySet<CsvKind>): string[] {
  const { columns } = mapping
  const needed = new Set(neededRoles(mapping.kind, beside))
  if (columns.unitPrice !== undefined && mapping.kind === 'lines') needed.delete('amount')
  const missing = [...needed]
    .filter((role) => columns[role] === undefined)
    .map((role) => ROLE_WORDS[role] ?? 'the date')
  if (mapping.kind === 'credits' && columns.orderId === undefined && columns.customerId === undefined) {
    missing.push('the order or the customer that is credited')
  }
  if (mapping.kind === 'costs' && columns.acquisitionCost === undefined && columns.retentionCost === undefined) {
    missing.push('the cost of acquisition or of retention')
  }
  if (mapping.kind === 'goodsCosts' && columns.unitCost === undefined && columns.marginPercent === undefined) {
    missing.push('the cost of a piece or the margin')
  }
  return missing
}

function neededRoles(kind: CsvKind, beside: ReadonlySet<CsvKind>): ColumnRole[] {
  switch (kind) {
    case 'orders':
      return [
        'orderId',
        'customerId',
        'placedAt',
        ...(beside.has('lines') || beside.has('payments') ? [] : (['amount'] as const)),
      ]
    case 'lines':
      return beside.has('orders') ? ['orderId', 'amount'] : ['orderId', 'customerId', 'placedAt', 'amount']
    case 'payments':
      return ['orderId', 'amount']
    case 'customers':
      return ['customerId']
    case 'credits':
      return ['creditId', 'placedAt', 'amount']
    case 'costs':
      return ['month']
    case 'rates':
      return ['ratedOn']
    case 'goodsCosts':
      return []
    default:
      return [...neededFields(kind)]
  }
}
