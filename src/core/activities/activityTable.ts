import type { AccountKeys } from '../accountTable'
import { civilDay, type ZoneOffsets } from '../calendar'
import type { Customer } from '../customer'
import { convertAmount } from '../money'
import type { RateTable } from '../rates'
import type { Records } from '../Records'
import type { SetAside, SetAsideReason } from '../setAside'
import { type Activity, ACTIVITY_KINDS, type ActivityKind, type QuoteOutcome } from './activity'

/** An activity of an account, on civil days of the business zone. */
export interface PlacedActivity {
  /** Row of the account table; −1 for a service, which is of none. */
  readonly account: number
  readonly day: number
  /** The day on which it was answered, delivered, left or decided; null: not told. */
  readonly nextDay: number | null
  /** Hours from the one to the other. */
  readonly hours: number | null
  readonly endDay: number | null
  readonly outcome: QuoteOutcome | null
  /** Ten-thousandths of the reporting currency. */
  readonly amount: number | null
  readonly measure: number | null
  readonly audience: number | null
  readonly subject: string | null
  /** Of a referral the account that was referred; −1 where it is none. */
  readonly referred: number
}

/** Activities by kind, sorted by account, then instant, then source and id. */
export interface ActivityTable {
  readonly byKind: Readonly<Record<ActivityKind, readonly PlacedActivity[]>>
  readonly setAside: readonly SetAside[]
}

export interface ActivityRules {
  readonly keys: AccountKeys
  readonly offsets: ZoneOffsets
  readonly rates: RateTable
  readonly currency: string
  /** The civil day whose rates all amounts are converted at; left out: each at those of its own day. */
  readonly ratesOn?: number | null
  /** The civil day of now in the business zone. */
  readonly today: number
  readonly isExcluded: (customer: Customer) => boolean
}

/**
 * Gives every activity to the account of the customer it names. Set aside and counted is one that names nobody known, is of
 * an excluded account, is dated in the future (a delivery may be promised for it), or has an amount without a rate on its day.
 */
export function activityTable(records: Records, rules: ActivityRules): ActivityTable {
  const byKind = emptyKinds()
  const aside = new Map<string, SetAside>()
  for (const activity of records.activities.rows.toSorted(byInstant)) {
    const placed = place(activity, records, rules)
    if (typeof placed === 'string') setAside(aside, activity, placed)
    else byKind[activity.kind].push(placed)
  }
  for (const kind of ACTIVITY_KINDS) byKind[kind].sort((a, b) => a.account - b.account)
  return { byKind, setAside: [...aside.values()] }
}

/** The activities that are in no figure, each with its reason, oldest first. */
export function activitiesAside(
  records: Records,
  rules: ActivityRules,
): readonly { readonly activity: Activity; readonly reason: SetAsideReason }[] {
  return records.activities.rows.toSorted(byInstant).flatMap((activity) => {
    const reason = place(activity, records, rules)
    return typeof reason === 'string' ? [{ activity, reason }] : []
  })
}

function place(activity: Activity, records: Records, rules: ActivityRules): PlacedActivity | SetAsideReason {
  const { kind, atMs, nextMs, endMs, outcome, measure, audience, subject } = activity
  const customer = customerKey(records, activity.customerSource, activity.customerId)
  const account = accountOf(rules, customer)
  const day = civilDay(atMs, rules.offsets)
  const dayOf = (ms: number | null) => (ms === null ? null : civilDay(ms, rules.offsets))
  const rate =
    activity.currency === null ? 1 : rules.rates.rateOn(rules.ratesOn ?? day, activity.currency, rules.currency)
  if (kind !== 'services' && account < 0)
    return isExcluded(records, customer, rules) ? 'excluded-account' : 'no-customer'
  if (rate === null) return 'unknown-rate'
  if (kind !== 'deliveries' && day > rules.today) return 'future'
  return {
    account: kind === 'services' ? -1 : account,
    day,
    nextDay: dayOf(nextMs),
    hours: nextMs === null ? null : (nextMs - atMs) / 3_600_000,
    endDay: dayOf(endMs),
    outcome,
    amount: activity.amount === null ? null : convertAmount(activity.amount, rate),
    measure,
    audience,
    subject,
    referred: kind === 'referrals' ? accountOf(rules, customerKey(records, activity.customerSource, subject)) : -1,
  }
}

/** The key of a customer that the sources told of; −1 where there is none. */
function customerKey({ sources, customerKeys }: Records, source: string, id: string | null): number {
  const code = sources.find(source)
  return id === null || code < 0 ? -1 : customerKeys.find(code, id)
}

function accountOf({ keys }: ActivityRules, customer: number): number {
  return customer < 0 ? -1 : (keys.accountOf[customer] ?? -1)
}

function isExcluded({ customers }: Records, customer: number, rules: ActivityRules): boolean {
  const record = customers.get(customer)
  return record !== undefined && rules.isExcluded(record)
}

function setAside(aside: Map<string, SetAside>, activity: Activity, reason: SetAsideReason): void {
  const { source } = activity
  const currency = activity.currency ?? ''
  const key = JSON.stringify([source, reason, currency])
  const so = aside.get(key) ?? { source, record: 'activity', reason, currency, count: 0, amount: 0 }
  aside.set(key, { ...so, count: so.count + 1, amount: so.amount + (activity.amount ?? 0) })
}

function byInstant(a: Activity, b: Activity): number {
  return a.atMs - b.atMs || compare(a.source, b.source) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function emptyKinds(): Record<ActivityKind, PlacedActivity[]> {
  return {
    tickets: [],
    deliveries: [],
    scores: [],
    memberships: [],
    quotes: [],
    visits: [],
    samples: [],
    referrals: [],
    services: [],
    uses: [],
  }
}

/** What a company without optional feeds tells: nothing. */
export const NO_ACTIVITIES: ActivityTable = { byKind: emptyKinds(), setAside: [] }
