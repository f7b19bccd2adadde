import type { CategoryState } from '../../core/whiteSpace/whiteSpace'
import type { WhiteSpaceAnswer, WhiteSpaceRow } from '../../state/answers'
import type { Format } from '../../ui/format'

export const CATEGORY_STATE_WORDS: Readonly<Record<CategoryState, string>> = {
  bought: 'Bought',
  fading: 'Fading',
  lost: 'Lost',
  tried: 'Tried',
  never: 'Never',
}

/** What may be won by categories that the account does not buy now, and by more of those it buys; NaN where one is not known. */
export function gapsOf(rows: readonly WhiteSpaceRow[]) {
  const isMissing = ({ own }: WhiteSpaceRow) => own === null || own.days12 === 0
  const total = (some: readonly WhiteSpaceRow[]) => some.reduce((sum, { gap }) => sum + gap, 0)
  const missing = rows.filter((row) => isMissing(row) && row.gap > 0)
  return {
    missing,
    crossSell: total(rows.filter(isMissing)),
    upSell: total(rows.filter((row) => !isMissing(row))),
  }
}

/** "Three categories missing, worth about £5,270 a year". */
export function whiteSpaceHeadline({ alike, rows }: WhiteSpaceAnswer, format: Format): string {
  if (alike === 0) return 'Too few accounts are like it for a comparison'
  const { missing, crossSell, upSell } = gapsOf(rows)
  const worth = (parts: number) => (Number.isNaN(parts) ? '' : `, worth about ${format.money(parts)} a year`)
  if (missing.length > 0)
    return `${format.count(missing.length)} ${missing.length === 1 ? 'category' : 'categories'} missing${worth(crossSell)}`
  if (upSell > 0) return `No category missing; more of what it buys${worth(upSell)}`
  return 'It buys what its look-alikes buy'
}

/** Who the look-alikes are: "Trade, from a half to twice its size". */
export function alikeWords({ kind, factor }: WhiteSpaceAnswer): string {
  const size = factor === 2 ? 'from half to twice its size' : 'from a quarter to four times its size'
  return kind === null ? size : `${kind.attribute} ${kind.text}, ${size}`
}
