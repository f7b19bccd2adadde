import { civilOfDay, firstDayOfMonth } from '../../core/calendar'
import type { EconomicsAnswer, EconomicsRow } from '../../state/answers'
import type { Format } from '../../ui/format'

/** A channel of acquisition as the table names it. */
export function channelName(channel: string): string {
  return channel === '' ? 'Channel not known' : channel
}

/** A cohort in the URL's way and as it is read: "2025-03", "Mar 2025"; "2025-Q1", "Q1 2025". */
export function cohortName(month: number, grain: EconomicsAnswer['grain'], format: Format) {
  const { year, month: ofYear } = civilOfDay(firstDayOfMonth(month))
  if (grain === 'month') return { id: `${year}-${String(ofYear).padStart(2, '0')}`, name: format.month(month) }
  const quarter = `Q${Math.ceil(ofYear / 3)}`
  return { id: `${year}-${quarter}`, name: `${quarter} ${year}` }
}

/** The best and the worst channel where they differ, else what all accounts brought for what they cost. */
export function economicsHeadline({ gap, total, channels }: EconomicsAnswer, format: Format): string {
  if (gap !== null || total === null) return 'Needs acquisition cost, which no source gives'
  const told = channels.filter(({ ratio, accounts }) => ratio !== null && accounts >= FEWEST)
  const ranked = told.toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))
  const [best] = ranked
  const worst = ranked.at(-1)
  if (best === undefined || worst === undefined || best === worst) {
    return total.ratio === null
      ? 'Nothing was spent to win these accounts'
      : `New accounts brought ${format.ratio(total.ratio)} what winning them cost, so far`
  }
  return `${channelName(best.channel)} brought ${format.ratio(best.ratio)} its cost so far, ${channelName(worst.channel)} ${format.ratio(worst.ratio)}`
}

/** A channel with fewer accounts is no finding. */
const FEWEST = 5

/** The margin that an allowable CAC is made of: with what is expected, where that is shown. */
export function allowableLtv({ withExpected, ltv }: EconomicsRow): number | null {
  return withExpected?.ltv ?? ltv
}

/** "month 6", "not yet", or why it is not known. */
export function paybackWords({ payback }: EconomicsRow): string {
  if (payback === null) return '–'
  return payback.age === null ? 'not yet' : `month ${payback.age}`
}
