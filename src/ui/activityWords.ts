import type { ActivityKind } from '../core/activities/activity'

/** What a feed is called in a sentence: "No support tickets are connected". */
export const ACTIVITY_WORDS: Readonly<Record<ActivityKind, string>> = {
  tickets: 'support tickets',
  deliveries: 'deliveries',
  scores: 'feedback scores',
  memberships: 'loyalty memberships',
  quotes: 'quotes',
  visits: 'visits',
  samples: 'samples',
  referrals: 'referrals',
  services: 'services and campaigns',
  uses: 'uses of services',
}

/** "No support tickets are connected; their tile is hidden." */
export function missingFeedWords(kind: ActivityKind): string {
  return `No ${ACTIVITY_WORDS[kind].replace(' and ', ' or ')} are connected; their tile is hidden.`
}
