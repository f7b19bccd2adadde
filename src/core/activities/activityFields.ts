import type { ActivityKind } from './activity'

/** How the fields of an activity are called in the rows of its kind. */
export interface ActivityFieldNames {
  readonly at: string
  readonly next?: string
  readonly end?: string
  readonly outcome?: string
  readonly amount?: string
  readonly measure?: string
  readonly audience?: string
  readonly subject?: string
}

/** The fields of each kind, beside `activityId`, `customerId` and `customerSource` that all but services have. */
export const ACTIVITY_FIELDS = {
  tickets: { at: 'openedAt', next: 'firstResponseAt', end: 'closedAt' },
  deliveries: { at: 'promisedAt', next: 'deliveredAt' },
  scores: { at: 'givenAt', measure: 'score' },
  memberships: { at: 'joinedAt', next: 'leftAt' },
  quotes: { at: 'quotedAt', next: 'decidedAt', outcome: 'outcome', amount: 'amount' },
  visits: { at: 'visitedAt' },
  samples: { at: 'sentAt' },
  referrals: { at: 'referredAt', subject: 'referredCustomerId' },
  services: {
    at: 'month',
    subject: 'service',
    audience: 'audience',
    measure: 'maintenanceHours',
    amount: 'runningCost',
  },
  uses: { at: 'usedAt', subject: 'service' },
} as const satisfies Readonly<Record<ActivityKind, ActivityFieldNames>>

type FieldsOf<Kind> = Kind extends ActivityKind
  ? (typeof ACTIVITY_FIELDS)[Kind][keyof (typeof ACTIVITY_FIELDS)[Kind]]
  : never

/** Every field that a row of an optional feed may have. */
export type ActivityField = FieldsOf<ActivityKind> | 'activityId' | 'customerId' | 'customerSource' | 'currency'

/** The fields that a row of a kind may have: its identity first, then what is told of it. */
export function fieldsOfKind(kind: ActivityKind): readonly ActivityField[] {
  const names: ActivityFieldNames & Readonly<Record<string, string>> = ACTIVITY_FIELDS[kind]
  const own = Object.values(names) as ActivityField[]
  const whose: readonly ActivityField[] = kind === 'services' ? [] : ['customerId', 'customerSource']
  return ['activityId', ...whose, ...own, ...(names.amount === undefined ? [] : (['currency'] as const))]
}

/** The fields without which a row of a kind says nothing: whose it is, when, and what. */
export function neededFields(kind: ActivityKind): readonly ActivityField[] {
  const { at, subject, measure }: ActivityFieldNames = ACTIVITY_FIELDS[kind]
  const what = [subject, kind === 'scores' ? measure : undefined].filter((name) => name !== undefined)
  return [...(kind === 'services' ? [] : (['customerId'] as const)), at as ActivityField, ...(what as ActivityField[])]
}
