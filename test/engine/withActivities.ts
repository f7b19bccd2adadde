import { ACTIVITY_KINDS, type ActivityKind } from '../../src/core/activities/activity'
import type { Records } from '../../src/core/Records'
import { plainActivity } from '../core/activities/plainActivity'

const DAY_MS = 86_400_000
/** 2023-03-01. */
const FIRST_DAY = 19_417

/**
 * Lets optional feeds of every kind tell of the first `accounts` accounts of `smallCompany`, as they stand on the evening of `lastDay`: later
 * ones are not there yet, earlier ones not yet answered, delivered or decided where that came later.
 */
export function withActivities(records: Records, accounts = 60, lastDay = 65_535): Records {
  const random = lcg(11)
  for (const kind of ACTIVITY_KINDS) {
    for (let n = 0; n < 6 * accounts; n++) {
      const day = FIRST_DAY + Math.floor(random() * 820)
      const next = day + Math.floor(random() * 12) - (kind === 'deliveries' ? 6 : 0)
      const isOver = random() < 0.9 && next <= lastDay
      const won = random() < 0.5 ? ('won' as const) : ('lost' as const)
      const [amount, measure] = [Math.round(random() * 900_000), Math.floor(random() * 11)]
      if (Math.min(day, kind === 'deliveries' ? next : day) > lastDay) continue
      records.upsertActivity(
        plainActivity({
          id: `${kind} ${n}`,
          kind,
          source: 'desk',
          customerId: kind === 'services' ? null : `c${n % accounts}`,
          atMs: day * DAY_MS + 9 * 3_600_000,
          nextMs: isOver && WITH_END.has(kind) ? next * DAY_MS + 11 * 3_600_000 : null,
          outcome: kind === 'quotes' ? (isOver ? won : 'open') : null,
          amount: kind === 'quotes' || kind === 'services' ? amount : null,
          currency: kind === 'quotes' || kind === 'services' ? 'EUR' : null,
          measure,
          audience: kind === 'services' ? 40 : null,
          subject: kind === 'referrals' ? `c${(n * 7) % accounts}` : n % 2 === 0 ? 'Portal' : 'Club',
        }),
      )
    }
  }
  return records
}

const WITH_END: ReadonlySet<ActivityKind> = new Set(['tickets', 'deliveries', 'memberships', 'quotes'])

function lcg(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}
