import type { DayWindow } from '../dayWindow'
import type { PlacedActivity } from './activityTable'

/** What a service or campaign cost and who used it, in a window. Money is ten-thousandths; null where no row says. */
export interface ServiceFigures {
  readonly service: string
  readonly audience: number | null
  /** Chosen units that used it. */
  readonly users: number
  /** Units that used it, chosen or not: they share what it cost. */
  readonly allUsers: number
  readonly uses: number
  readonly hours: number | null
  readonly cost: number | null
  /** cost ÷ allUsers; null where nobody used it or no cost is known. */
  readonly costPerUser: number | null
  readonly hoursPerUser: number | null
}

/**
 * Popularity against upkeep, a service each, the dearest for a using account first. Cost and hours are of the months that begin in the
 * window, the audience is the largest that a month tells; a service that only uses name has none. Names are compared as written.
 */
export function serviceFigures(
  services: readonly PlacedActivity[],
  uses: readonly PlacedActivity[],
  unitOf: (account: number) => number,
  isChosen: (row: PlacedActivity) => boolean,
  window: DayWindow,
): ServiceFigures[] {
  const within = ({ day }: PlacedActivity) => day >= window.from && day < window.to
  const names = new Set([...services, ...uses].filter(within).map(({ subject }) => subject ?? ''))
  return [...names]
    .map((service) => {
      const of = (rows: readonly PlacedActivity[]) => rows.filter((row) => row.subject === service && within(row))
      const [months, used] = [of(services), of(uses)]
      const cost = knownSum(months, ({ amount }) => amount)
      const hours = knownSum(months, ({ measure }) => measure)
      const allUsers = new Set(used.map(({ account }) => unitOf(account))).size
      const chosen = used.filter(isChosen)
      return {
        service,
        audience: months.reduce<number | null>((most, { audience }) => larger(most, audience), null),
        users: new Set(chosen.map(({ account }) => unitOf(account))).size,
        allUsers,
        uses: chosen.length,
        hours,
        cost,
        costPerUser: cost === null || allUsers === 0 ? null : cost / allUsers,
        hoursPerUser: hours === null || allUsers === 0 ? null : hours / allUsers,
      }
    })
    .toSorted((a, b) => (b.costPerUser ?? -1) - (a.costPerUser ?? -1) || (a.service < b.service ? -1 : 1))
}

function knownSum(rows: readonly PlacedActivity[], of: (row: PlacedActivity) => number | null): number | null {
  const known = rows.map(of).filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

function larger(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}
