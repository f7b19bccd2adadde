import type { ActivityKind } from '../../core/activities/activity'
import { activitiesOfUnits } from '../../core/activities/activitiesOfUnits'
import type { PlacedActivity } from '../../core/activities/activityTable'
import { deliveryFigures } from '../../core/activities/deliveryFigures'
import { exposureWindows } from '../../core/activities/exposureChurn'
import { followUp } from '../../core/activities/followUp'
import { quoteFigures, quoteSize } from '../../core/activities/quoteFigures'
import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import type { DayWindow } from '../../core/dayWindow'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { type ActivitiesAnswer, answerActivities, CHURN_FEEDS, EXPOSURES } from '../answers/activities'
import type { TakeApart } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** What accounts did in a feed: hits of how many. */
type Tally = (rows: readonly PlacedActivity[]) => { readonly hits: number; readonly of: number }

/** The rows of a feed by unit, and which unit an account is. */
function feedOf(analysis: Analysis, scope: Scope, feed: ActivityKind) {
  const { groupOf } = analysis.table.accounts
  const unitOf = (account: number) => (scope.unit === 'group' ? groupOf[account]! : account)
  return { unitOf, rowsOf: activitiesOfUnits(analysis.activities.byKind[feed], unitOf) }
}

/** Churn of a band of a feed, "tickets:2": each account once a window that it began open. */
const exposure: TakeApart = (analysis, scope, at) => {
  const [name, place] = at.split(':')
  const feed = CHURN_FEEDS.find((one) => one === name)
  const band = Number(place) - 1
  if (feed === undefined) return null
  const shown = answerActivities(analysis, scope).churn[feed]?.bands[band]
  if (shown === undefined) return null
  const { rule, cuts } = EXPOSURES[feed]
  const open = new Uint32Array(analysis.ledger(scope).unitCount)
  const lost = new Uint32Array(open.length)
  const { rowsOf } = feedOf(analysis, scope, feed)
  exposureWindows(analysis.rhythms(scope), rowsOf, rule, cuts).eachOpen((unit, its, isLost) => {
    if (its !== band) return
    open[unit]!++
    if (isLost) lost[unit]!++
  })
  const parts = dividedContributions(
    open.length,
    analysis.mask(scope),
    (unit) => (open[unit]! > 0 ? lost[unit]! : null),
    (unit) => open[unit]!,
  )
  const kinds = { above: 'account-windows', below: 'account-windows' } as const
  return { ...witnesses(analysis.asOfDay(scope)), ...kinds, feed, parts, shown: shown.share }
}

/** A share of the rows of a feed in the period, account by account. */
function shareOf(
  feed: ActivityKind,
  tallyOf: (analysis: Analysis, scope: Scope, unitOf: (account: number) => number) => Tally,
  shown: (answer: ActivitiesAnswer) => number | null | undefined,
): TakeApart {
  return (analysis, scope) => {
    const told = shown(answerActivities(analysis, scope))
    if (told === undefined) return null
    const { unitOf, rowsOf } = feedOf(analysis, scope, feed)
    const tally = tallyOf(analysis, scope, unitOf)
    const tallies = new Map(Array.from(rowsOf, ([unit, rows]) => [unit, tally(rows)]))
    const parts = dividedContributions(
      analysis.ledger(scope).unitCount,
      analysis.mask(scope),
      (unit) => ((tallies.get(unit)?.of ?? 0) > 0 ? tallies.get(unit)!.hits : null),
      (unit) => tallies.get(unit)!.of,
    )
    const kinds = { above: 'activities', below: 'activities' } as const
    return { ...witnesses(analysis.asOfDay(scope)), ...kinds, feed, parts, shown: told }
  }
}

const late = shareOf(
  'deliveries',
  (analysis, scope) => (rows) => {
    const { promised, late: hits } = deliveryFigures(rows, all, current(analysis, scope), analysis.asOfDay(scope))
    return { hits, of: promised }
  },
  ({ deliveries }) => deliveries?.share,
)

/** The sizes of quotes by their words in places, the smallest first. */
const SIZES = ['small', 'middle', 'large']

/** The win rate of all quotes, or of those of a size: "small". */
const quotesWon: TakeApart = (analysis, scope, at) => {
  const size = SIZES.indexOf(at)
  if (at !== '' && size < 0) return null
  const cuts = answerActivities(analysis, scope).quotes?.sizeCuts ?? []
  const isOf = (row: PlacedActivity) => at === '' || quoteSize(row, cuts) === size
  const share = shareOf(
    'quotes',
    (of, its) => (rows) => {
      const { decided, won } = quoteFigures(rows, isOf, current(of, its), of.asOfDay(its))
      return { hits: won, of: decided }
    },
    ({ quotes }) => (at === '' ? quotes?.rate : quotes?.sizes[size]?.rate),
  )
  const figure = share(analysis, scope, at)
  return figure === null ? null : { ...figure, countsRow: isOf }
}

/** Quotes that were open on the as-of day, account by account: their number or amount. */
function quotesOpen(of: 'open' | 'openAmount'): TakeApart {
  return (analysis, scope) => {
    const { quotes } = answerActivities(analysis, scope)
    if (quotes === null) return null
    const { rowsOf } = feedOf(analysis, scope, 'quotes')
    const { asOfDay, unitCount } = analysis.ledger(scope)
    const figures = new Map(
      Array.from(rowsOf, ([unit, rows]) => [unit, quoteFigures(rows, all, current(analysis, scope), asOfDay)]),
    )
    const parts = addedContributions(unitCount, analysis.mask(scope), (unit) =>
      (figures.get(unit)?.open ?? 0) > 0 ? figures.get(unit)![of] : null,
    )
    const countsRow = ({ outcome, day, nextDay }: PlacedActivity) => outcome === 'open' || (nextDay ?? day) > asOfDay
    const above = of === 'open' ? 'activities' : 'money'
    return { ...witnesses(asOfDay), feed: 'quotes', countsRow, parts, above, below: null, shown: quotes[of] }
  }
}

/** "visits:after", "samples:before". */
const followed: TakeApart = (analysis, scope, at) => {
  const [name, side] = at.split(':')
  const feed = (['visits', 'samples'] as const).find((one) => one === name)
  if (feed === undefined || (side !== 'after' && side !== 'before')) return null
  const share = shareOf(
    feed,
    (of, its, unitOf) => (rows) => {
      const { counted, followed: after, preceded } = followUp(rows, unitOf, all, of.rhythms(its), current(of, its))
      return { hits: side === 'after' ? after : preceded, of: counted }
    },
    (answer) => (side === 'after' ? answer[feed]?.share : answer[feed]?.shareBefore),
  )
  return share(analysis, scope, at)
}

/** Of the accounts that were new in the period, those that somebody referred. */
const referred: TakeApart = (analysis, scope) => {
  const { referrals } = answerActivities(analysis, scope)
  if (referrals === null) return null
  const { saleStart, saleDay, unitCount, asOfDay } = analysis.ledger(scope)
  const { from, to } = current(analysis, scope)
  const { unitOf } = feedOf(analysis, scope, 'referrals')
  const known = analysis.activities.byKind.referrals.filter((row) => row.referred >= 0 && row.day <= asOfDay)
  const isReferred = new Set(known.map((row) => unitOf(row.referred)))
  const isNew = (unit: number) => {
    const first = saleStart[unit] === saleStart[unit + 1] ? -1 : saleDay[saleStart[unit]!]!
    return from <= first && first < to
  }
  const parts = dividedContributions(
    unitCount,
    analysis.mask(scope),
    (unit) => (isNew(unit) ? Number(isReferred.has(unit)) : null),
    () => 1,
  )
  return { ...witnesses(asOfDay), parts, above: 'accounts', below: 'accounts', shown: referrals.share }
}

const all = () => true
const current = (analysis: Analysis, scope: Scope): DayWindow => analysis.frame(scope).current

/** Figures of the optional feeds. */
export const SERVICE_BEHIND = {
  'exposure-churn': exposure,
  'delivery-late-share': late,
  'quote-win-rate': quotesWon,
  'quotes-open': quotesOpen('open'),
  'quotes-open-amount': quotesOpen('openAmount'),
  'follow-up-share': followed,
  'referral-share': referred,
} as const satisfies Record<string, TakeApart>
