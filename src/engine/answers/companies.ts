import { accountKey } from '../../core/accountKey'
import { leadsOf } from '../../core/consolidation/leadsOf'
import type { Contradiction, Ground, Match } from '../../core/consolidation/match'
import { addMonths } from '../../core/calendar'
import type { OrderTable } from '../../core/orderTable'
import type { Records } from '../../core/Records'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import type { Holdings } from '../answer'
import { type DoubtfulFigures, doubtfulFigures } from './doubtfulFigures'

/** A customer record as a person compares it with another. */
export interface RecordFace {
  /** See `accountKey`. */
  readonly account: string
  readonly source: string
  readonly company: string | null
  readonly email: string | null
  readonly taxNumber: string | null
  readonly city: string | null
  readonly country: string | null
  /** Its own sales, before any merge, and what they came to in the 12 months to the as-of day. */
  readonly sales: number
  readonly revenue12: number
}

/** Two records that are, or may be, one company, and why. */
export interface FacedMatch {
  readonly a: RecordFace
  readonly b: RecordFace
  readonly grounds: readonly Ground[]
  readonly against: readonly Contradiction[]
  readonly similarity: number | null
}

export interface CompaniesAnswer {
  readonly frame: Frame
  /** Customers that were merged into the account of another, and the accounts they were merged into. */
  readonly merged: number
  readonly companies: number
  /** Sure matches that were followed, by their strongest ground. */
  readonly byGround: readonly { readonly ground: Ground; readonly matches: number }[]
  /** Those of them with the most revenue, at most `SHOWN`. */
  readonly followed: readonly FacedMatch[]
  /** Doubtful pairs in all, and those with the most revenue, at most `SHOWN`. */
  readonly doubtful: number
  readonly proposals: readonly FacedMatch[]
  /** The figures as they stand, and as they would be if every doubtful pair were one company. */
  readonly now: DoubtfulFigures
  readonly ifMerged: DoubtfulFigures
}

/** Pairs that cross the border, of each kind. */
export const SHOWN = 200

/** Which customers are one company across sources, which may be, and what hangs on the doubt. */
export function answerCompanies(analysis: Analysis, held: Holdings, scope: Scope): CompaniesAnswer {
  const { leads, followed, proposals } = held.consolidation
  const frame = analysis.frame(scope)
  const faces = recordFaces(held.records, analysis.table, frame.asOfDay)
  const stake = ({ a, b }: Match) => Math.min(faces.revenue12(a), faces.revenue12(b))
  const shown = (matches: readonly Match[]) =>
    matches
      .toSorted((one, other) => stake(other) - stake(one))
      .slice(0, SHOWN)
      .map(({ a, b, grounds, against, similarity }) => ({
        a: faces.of(a),
        b: faces.of(b),
        grounds,
        against,
        similarity,
      }))
  const now = doubtfulFigures(analysis, scope)
  const all = leadsOf(leads, proposals)
  return {
    frame,
    merged: leads.size,
    companies: new Set(leads.values()).size,
    byGround: countGrounds(followed),
    followed: shown(followed),
    doubtful: proposals.length,
    proposals: shown(proposals),
    now,
    ifMerged: proposals.length === 0 ? now : doubtfulFigures(held.analysisUnder(all, scope), scope),
  }
}

function countGrounds(matches: readonly Match[]): CompaniesAnswer['byGround'] {
  const counts = new Map<Ground, number>()
  for (const { grounds } of matches) {
    const [ground] = grounds
    if (ground !== undefined) counts.set(ground, (counts.get(ground) ?? 0) + 1)
  }
  return [...counts].map(([ground, matched]) => ({ ground, matches: matched }))
}

/** Faces of customer keys; sales are counted by the customer that the order itself names. */
function recordFaces(records: Records, table: OrderTable, asOfDay: number) {
  const sales = new Float64Array(records.customerKeys.size)
  const revenue12 = new Float64Array(records.customerKeys.size)
  const from = addMonths(asOfDay + 1, -12)
  table.saleRecord.forEach((row, sale) => {
    const key = records.orders.customer.at(row) - 1
    const day = table.saleDay[sale]!
    if (day > asOfDay) return
    sales[key]! += 1
    if (day >= from) revenue12[key]! += table.saleRevenue[sale]!
  })
  return {
    revenue12: (key: number) => revenue12[key]!,
    of(key: number): RecordFace {
      const source = records.sources.decode(records.customerKeys.source(key))
      const customer = records.customers.get(key)
      return {
        account: accountKey(source, records.customerKeys.id(key)),
        source,
        company: customer?.company ?? null,
        email: customer?.email ?? null,
        taxNumber: customer?.taxNumber ?? null,
        city: customer?.city ?? null,
        country: customer?.country ?? null,
        sales: sales[key]!,
        revenue12: revenue12[key]!,
      }
    },
  }
}
