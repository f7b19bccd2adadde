import { chosenLines } from '../../core/saleShares'
import type { Scope } from '../../core/scope'
import { accountSizes } from '../../core/whiteSpace/accountSizes'
import type { CategoryYear } from '../../core/whiteSpace/categoryYears'
import { similarAccounts } from '../../core/whiteSpace/similarAccounts'
import { type CategoryGap, medianOf, whiteSpace } from '../../core/whiteSpace/whiteSpace'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { unitOfKey } from '../unitOfKey'

/** An account by its key (see `accountKey`). */
export interface WhiteSpaceQuestion {
  readonly scope: Scope
  readonly key: string
}

/** A category of the account page. Money is ten-thousandths a year. */
export interface WhiteSpaceRow extends Omit<CategoryGap, 'category' | 'own'> {
  readonly category: string
  /** What it bought of it; null if it never did. */
  readonly own: CategoryYear | null
}

export interface WhiteSpaceAnswer {
  readonly frame: Frame
  readonly key: string
  /** Accounts alike; 0 where too few are for a comparison. */
  readonly alike: number
  /** What the look-alikes share: an attribute and its value; null: size alone. */
  readonly kind: { readonly attribute: 'segment' | 'industry'; readonly text: string } | null
  /** From 1 ÷ so many times to so many times its size. */
  readonly factor: number
  /** Revenue of its larger one of the last two 12 months, and the median of those of the look-alikes (NaN without any). */
  readonly size: number
  readonly medianSize: number
  readonly rows: readonly WhiteSpaceRow[]
}

/** What an account buys and does not buy against accounts like it; null when it is not in this data. */
export function answerWhiteSpace(analysis: Analysis, { scope, key }: WhiteSpaceQuestion): WhiteSpaceAnswer | null {
  const unit = unitOfKey(analysis, scope).get(key)
  if (unit === undefined) return null
  const { table } = analysis
  const ledger = analysis.ledger(scope)
  const sizes = analysis.recall('account sizes', { ...scope, accounts: {} }, () => accountSizes(ledger))
  const kind = kindOf(analysis, scope, unit)
  const column = kind === null ? null : table.accounts.attributes[kind.attribute].code
  const alike = similarAccounts(unit, sizes, (other) => column?.[analysis.leadOf(scope, other)] ?? 0)
  const units = alike?.units ?? []
  const medianSize = units.length === 0 ? NaN : medianOf(units.map((other) => sizes.size[other]!))
  const scale = sizes.size[unit]! / medianSize
  const rows = whiteSpace(table, ledger, { unit, alike: units, scale }, chosenLines(table, scope.sales) ?? undefined)
  return {
    frame: analysis.frame(scope),
    key,
    alike: units.length,
    kind: alike?.sameKind === true ? kind : null,
    factor: alike?.factor ?? 0,
    size: sizes.size[unit]!,
    medianSize,
    rows: rows.map((row) => ({ ...row, category: table.categories[row.category]! })),
  }
}

/** The segment of a unit, else its industry; null where neither is known. */
function kindOf(analysis: Analysis, scope: Scope, unit: number): WhiteSpaceAnswer['kind'] {
  const account = analysis.leadOf(scope, unit)
  for (const attribute of ['segment', 'industry'] as const) {
    const { texts, code } = analysis.table.accounts.attributes[attribute]
    if (code[account]! > 0) return { attribute, text: texts[code[account]!]! }
  }
  return null
}
