import { accountKey } from '../../core/accountKey'
import { ACCOUNT_STATES, type AccountState } from '../../core/accountState'
import type { CompanyLeads } from '../../core/accountTable'
import { leadsOf } from '../../core/consolidation/leadsOf'
import type { Records } from '../../core/Records'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Holdings } from '../answer'
import { type DoubtfulFigures, doubtfulFigures } from './doubtfulFigures'

export interface MergePreviewQuestion {
  readonly scope: Scope
  /** Keys of two accounts, see `accountKey`. */
  readonly a: string
  readonly b: string
}

/** An account as it stands, or would. */
export interface PreviewedAccount {
  readonly name: string
  readonly sales: number
  /** Historical CLV; null without a sale. */
  readonly clv: number | null
  readonly state: AccountState | null
  /** Days of silence from which it counts as churned; null where no threshold is known. */
  readonly churnAfter: number | null
}

export interface MergePreviewAnswer {
  readonly before: DoubtfulFigures
  readonly after: DoubtfulFigures
  readonly a: PreviewedAccount | null
  readonly b: PreviewedAccount | null
  readonly merged: PreviewedAccount | null
}

/** What merging two accounts would change: the figures of the scope, and the accounts. Null when either is not known. */
export function answerMergePreview(
  analysis: Analysis,
  held: Holdings,
  { scope, a, b }: MergePreviewQuestion,
): MergePreviewAnswer | null {
  const [one, other] = [keyOf(held.records, a), keyOf(held.records, b)]
  if (one === null || other === null) return null
  const accounts: Scope = { ...scope, unit: 'account' }
  const leads = leadsOf(held.consolidation.leads, [{ a: one, b: other }])
  const under = held.analysisUnder(leads, scope)
  return {
    before: doubtfulFigures(analysis, scope),
    after: doubtfulFigures(under, scope),
    a: previewed(analysis, held.records, held.consolidation.leads, one, accounts),
    b: previewed(analysis, held.records, held.consolidation.leads, other, accounts),
    merged: previewed(under, held.records, leads, one, accounts),
  }
}

function keyOf({ customers, customerKeys, sources }: Records, account: string): number | null {
  for (const key of customers.keys()) {
    if (accountKey(sources.decode(customerKeys.source(key)), customerKeys.id(key)) === account) return key
  }
  return null
}

function previewed(
  analysis: Analysis,
  { sources, customerKeys }: Records,
  leads: CompanyLeads,
  key: number,
  scope: Scope,
): PreviewedAccount | null {
  const lead = leads.get(key) ?? key
  const { source, id, name } = analysis.table.accounts
  const account = id.findIndex(
    (one, at) => one === customerKeys.id(lead) && source[at] === sources.decode(customerKeys.source(lead)),
  )
  if (account < 0) return null
  const { saleStart } = analysis.ledger(scope)
  const clv = analysis.clv(scope)[account]!
  const rhythms = analysis.rhythms(scope)
  const sales = saleStart[account + 1]! - saleStart[account]!
  return {
    name: name[account]!,
    sales,
    clv: Number.isNaN(clv) ? null : clv,
    state: sales === 0 ? null : (ACCOUNT_STATES[analysis.states(scope)[account]!] ?? null),
    churnAfter: sales === 0 ? null : rhythms.churnAfter[rhythms.start[account + 1]! - 1]!,
  }
}
