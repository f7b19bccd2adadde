import { growthToReach, type LossClaim, type LossClaimPath, yearsToReach } from '../../core/scenario/lossClaim'
import type { ClaimVerdict } from '../../core/scenario/claimVerdict'
import type { Format } from '../../ui/format'
import type { Assumable, Assumed } from './whatIf'

/** What the claim promises: half more, in so many years. */
export const PROMISED = 1.5
const CLAIMED_YEARS = 5

/** "+7.9%" of a ratio of 1.079. */
export function gain(ratio: number, format: Format): string {
  const text = format.percent(ratio - 1)
  return ratio - 1 > 0 ? `+${text}` : text
}

/** "up 7.9%" of a ratio of 1.079, "unchanged" where it would be printed as 0. */
export function movedBy(ratio: number, format: Format): string {
  const change = format.percent(Math.abs(ratio - 1))
  if (change === format.percent(0)) return 'unchanged'
  return `${ratio > 1 ? 'up' : 'down'} ${change}`
}

/** The finding of the claim lab, with its figures: "Halving yearly loss from 5.0% to 2.5% adds 7.9% to five-year sales, not 50%". */
export function claimHeadline(claim: LossClaim, path: LossClaimPath, format: Format): string {
  const { years } = claim
  const sales = path.salesToDate[years] ?? 1
  const of = years === 1 ? 'the sales of a year' : `${years === CLAIMED_YEARS ? 'five' : years}-year sales`
  const moved = movedBy(sales, format).split(' ')[1]
  const cause = causeWords(claim, format)
  if (moved === undefined) return `${cause} leaves ${of} as they are`
  const effect = sales > 1 ? `adds ${moved} to ${of}` : `takes ${moved} off ${of}`
  return `${cause} ${effect}${years === CLAIMED_YEARS && sales < PROMISED ? ', not 50%' : ''}`
}

function causeWords({ lossBefore, lossAfter, growth }: LossClaim, format: Format): string {
  const [before, after] = [format.percent(lossBefore), format.percent(lossAfter)]
  const spend =
    growth === 0 ? '' : ` with ${format.percent(Math.abs(growth))} ${growth > 0 ? 'more' : 'less'} spend a year`
  if (before === after) return `Losing ${before} of accounts a year${spend === '' ? ' as before' : spend}`
  const verb = lossAfter > lossBefore ? 'Raising' : lossAfter * 2 === lossBefore ? 'Halving' : 'Cutting'
  return `${verb} yearly loss from ${before} to ${after}${spend}`
}

/** What it would take for the claim to come true. */
export function claimLede(claim: LossClaim, path: LossClaimPath, format: Format): string {
  const reach = path.accounts[claim.years] ?? 1
  if (reach >= PROMISED)
    return `There are ${format.percent(reach - 1)} more accounts by then, as the claim says of sales.`
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

/** What is assumed: "Assumed: 20.0% of accounts lost a year, 300 won a year". */
export function assumedSentence(missing: readonly Assumable[], assumed: Assumed, format: Format): string {
  const words: Readonly<Record<Assumable, string>> = {
    yearlyLoss: `${format.percent(assumed.yearlyLoss)} of accounts lost a year`,
    newAYear: `${format.count(assumed.newAYear)} won a year`,
    marginShare: `a margin of ${format.percent(assumed.marginShare)}`,
  }
  return `Assumed: ${missing.map((rate) => words[rate]).join(', ')}`
}
