import { ACTIVITY_KINDS, type ActivityKind } from '../../core/activities/activity'
import { activitiesOfUnits } from '../../core/activities/activitiesOfUnits'
import type { PlacedActivity } from '../../core/activities/activityTable'
import { type DeliveryFigures, deliveryFigures } from '../../core/activities/deliveryFigures'
import { type ExposureRule, LATE_SHARE, MEMBERSHIP, NEWEST_SCORE, RESPONSE_HOURS } from '../../core/activities/exposure'
import { type BandCuts, type ExposureChurn, exposureChurn } from '../../core/activities/exposureChurn'
import { type FollowUp, followUp } from '../../core/activities/followUp'
import { type QuoteFigures, quoteFigures } from '../../core/activities/quoteFigures'
import { type ReferralShare, referralShare } from '../../core/activities/referralShare'
import { type ServiceFigures, serviceFigures } from '../../core/activities/serviceFigures'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

/** Feeds that are set against churn. */
export const CHURN_FEEDS = ['tickets', 'deliveries', 'scores', 'memberships'] as const
export type ChurnFeed = (typeof CHURN_FEEDS)[number]

/** What optional feeds tell of the chosen accounts; null where a feed is not connected or says nothing by the as-of day. */
export interface ActivitiesAnswer {
  readonly frame: Frame
  /** Feeds that say nothing: what they would tell is hidden. */
  readonly missing: readonly ActivityKind[]
  readonly churn: { readonly [Feed in ChurnFeed]: ExposureChurn | null }
  readonly quotes: QuoteFigures | null
  readonly deliveries: DeliveryFigures | null
  readonly visits: FollowUp | null
  readonly samples: FollowUp | null
  readonly referrals: ReferralShare | null
  readonly services: readonly ServiceFigures[] | null
}

/** A quarter of a unit's deliveries late is the border between some and many. */
const LATE_CUTS = [0, 0.25] as const

/** What churn is set against, by feed, and where its bands end. */
export const EXPOSURES: Readonly<Record<ChurnFeed, { readonly rule: ExposureRule; readonly cuts: BandCuts }>> = {
  tickets: { rule: RESPONSE_HOURS, cuts: 'thirds' },
  deliveries: { rule: LATE_SHARE, cuts: LATE_CUTS },
  scores: { rule: NEWEST_SCORE, cuts: 'thirds' },
  memberships: { rule: MEMBERSHIP, cuts: [0] },
}

/** What the optional feeds tell, as of the scope's day: churn by what accounts met with, and the figures of the period. */
export function answerActivities(analysis: Analysis, scope: Scope): ActivitiesAnswer {
  const frame = analysis.frame(scope)
  const { asOfDay, current } = frame
  const { byKind } = analysis.activities
  const mask = analysis.mask(scope)
  const { groupOf } = analysis.table.accounts
  const unitOf = (account: number) => (scope.unit === 'group' ? groupOf[account]! : account)
  const isChosen = ({ account }: PlacedActivity) => mask === null || mask[unitOf(account)] === 1
  const has = (kind: ActivityKind) => byKind[kind].some(({ day, nextDay }) => Math.min(day, nextDay ?? day) <= asOfDay)
  const where = <T>(kind: ActivityKind, make: () => T) => (has(kind) ? make() : null)
  const churn = (feed: ChurnFeed) =>
    where(feed, () => {
      const { rule, cuts } = EXPOSURES[feed]
      const activities = activitiesOfUnits(byKind[feed], unitOf)
      return exposureChurn(analysis.rhythms(scope), activities, rule, cuts, mask)
    })
  const follow = (kind: 'visits' | 'samples') =>
    where(kind, () => followUp(byKind[kind], unitOf, isChosen, analysis.rhythms(scope), current))
  return {
    frame,
    missing: ACTIVITY_KINDS.filter((kind) => !has(kind)),
    churn: {
      tickets: churn('tickets'),
      deliveries: churn('deliveries'),
      scores: churn('scores'),
      memberships: churn('memberships'),
    },
    quotes: where('quotes', () => quoteFigures(byKind.quotes, isChosen, current, asOfDay)),
    deliveries: where('deliveries', () => deliveryFigures(byKind.deliveries, isChosen, current, asOfDay)),
    visits: follow('visits'),
    samples: follow('samples'),
    referrals: where('referrals', () => referralShare(byKind.referrals, unitOf, analysis.ledger(scope), mask, current)),
    services:
      has('services') || has('uses')
        ? serviceFigures(byKind.services, byKind.uses, unitOf, isChosen, {
            ...current,
            to: Math.min(current.to, asOfDay + 1),
          })
        : null,
  }
}
