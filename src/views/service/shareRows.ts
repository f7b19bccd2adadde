import type { ShareInterval } from '../../core/wilsonInterval'
import type { ActivitiesAnswer } from '../../state/answers'
import type { Format } from '../../ui/format'

/** One share of the period: what it is of, and how it is told. */
export interface ShareRow {
  readonly metric: string
  readonly at: { readonly feed: string; readonly side?: 'after' | 'before' }
  readonly name: string
  readonly hits: number
  readonly of: number
  readonly share: number | null
  readonly interval: ShareInterval | null
  readonly headline: (format: Format) => string
  readonly definition: string
  readonly note: (format: Format) => string
}

/** Every share that a connected feed tells of. */
export function shareRows({ deliveries, visits, samples, referrals }: ActivitiesAnswer): readonly ShareRow[] {
  return [
    ...(deliveries === null ? [] : [lateRow(deliveries)]),
    ...(visits === null ? [] : followRows('visits', 'visit', visits)),
    ...(samples === null ? [] : followRows('samples', 'sample', samples)),
    ...(referrals === null ? [] : [referralRow(referrals)]),
  ]
}

function lateRow(late: NonNullable<ActivitiesAnswer['deliveries']>): ShareRow {
  return {
    metric: 'delivery-late-share',
    at: { feed: 'deliveries' },
    name: 'Deliveries that came late',
    hits: late.late,
    of: late.promised,
    share: late.share,
    interval: late.interval,
    headline: (format) =>
      late.share === null
        ? 'No delivery was promised in the period'
        : `${format.percent(late.share)} of ${format.count(late.promised)} deliveries came late${Number.isNaN(late.medianDaysLate) ? '' : `, half of those by ${format.count(late.medianDaysLate)} days or more`}`,
    definition: 'Late: came after the day promised, or has not come though it is over.',
    note: (format) =>
      late.missing === 0
        ? ''
        : `${format.count(late.missing)} ${late.missing === 1 ? 'delivery has' : 'deliveries have'} not come yet.`,
  }
}

function followRows(
  feed: 'visits' | 'samples',
  one: string,
  follow: NonNullable<ActivitiesAnswer['visits']>,
): readonly ShareRow[] {
  const base = {
    metric: 'follow-up-share',
    of: follow.counted,
    headline: (format: Format) =>
      follow.share === null
        ? `No ${one} of the period is 30 days old yet`
        : `${format.percent(follow.share)} of ${format.count(follow.counted)} ${feed} were followed by an order within 30 days`,
  }
  return [
    {
      ...base,
      at: { feed, side: 'after' },
      name: `Order within 30 days after a ${one}`,
      hits: follow.followed,
      share: follow.share,
      interval: follow.interval,
      definition: `A ${one} is followed by an order of its account within 30 days; the day itself does not count. Those younger than 30 days are left out.`,
      note: (format) =>
        follow.young === 0
          ? ''
          : `${format.count(follow.young)} ${follow.young === 1 ? `${one} is` : `${feed} are`} younger than 30 days and left out.`,
    },
    {
      ...base,
      at: { feed, side: 'before' },
      name: `Order within 30 days before a ${one}`,
      hits: follow.preceded,
      share: follow.shareBefore,
      interval: follow.intervalBefore,
      definition: 'The 30 days before say what the same accounts do anyway.',
      note: () => '',
    },
  ]
}

function referralRow(referral: NonNullable<ActivitiesAnswer['referrals']>): ShareRow {
  return {
    metric: 'referral-share',
    at: { feed: 'referrals' },
    name: 'New accounts that were referred',
    hits: referral.referred,
    of: referral.fresh,
    share: referral.share,
    interval: referral.interval,
    headline: (format) =>
      referral.share === null
        ? 'No account was new in the period'
        : `${format.percent(referral.share)} of ${format.count(referral.fresh)} new accounts were referred`,
    definition:
      'Of the accounts with their first sale in the period, those that another customer referred by the as-of day.',
    note: (format) =>
      `${format.count(referral.referrers)} ${referral.referrers === 1 ? 'account' : 'accounts'} referred them.`,
  }
}
