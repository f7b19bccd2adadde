import { growthToReach, type LossClaim, type LossClaimPath, yearsToReach } from '../../core/scenario/lossClaim'
import type { ClaimVerdict } from '../../core/scenario/claimVerdict'
import type { Format } from '../../ui/format'

/** What the claim promises: half more. */
export const PROMISED = 1.5

/** "+7.9%" of a ratio of 1.079. */
export function gain(ratio: number, format: Format): string {
  const text = format.percent(ratio - 1)
  return ratio - 1 > 0 ? `+${text}` : text
}

/** The finding of the claim lab, with its figures. */
export function claimHeadline(
  { lossBefore, lossAfter, years }: LossClaim,
  path: LossClaimPath,
  format: Format,
): string {
  const sales = path.salesToDate[years] ?? 1
  const change = `${format.percent(lossBefore)} → ${format.percent(lossAfter)}`
  return `Losing ${change} of accounts a year changes ${years === 1 ? 'the sales of a year' : `${years}-year sales`} by ${gain(sales, format)}`
}

/** What it would take for the claim to come true. */
export function claimLede(claim: LossClaim, path: LossClaimPath, format: Format): string {
  const reach = path.accounts[claim.years] ?? 1
  if (reach >= PROMISED) return `Accounts alone are ${gain(reach, format)} by then, as the claim says of sales.`
  const years = yearsToReach(claim, PROMISED)
  const needs =
    years === null ? 'The claim never comes true this way' : `The claim needs ${format.decimal(years, 1)} years`
  return `${needs}, or ${format.percent(growthToReach(path, PROMISED))} more spend a year from every account kept.`
}

export const VERDICT_WORDS: Readonly<Record<ClaimVerdict, string>> = {
  holds: 'Holds',
  close: 'Close',
  'not-reproduced': 'Not reproduced',
  'cannot-test': 'Cannot test',
}
