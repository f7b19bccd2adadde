import type { Ledger } from '../../src/core/ledger'
import { poolOf, type Rhythms, rhythms } from '../../src/core/rhythm'

/** Fast, middle and slow: thirds of the gaps. Shares are 0–1. */
export interface ByRhythm {
  readonly own: readonly number[]
  /** The same of the rule of `fixedDays`, which raises as many false alarms over all. */
  readonly fixed: readonly number[]
  readonly ownSpread: number
  readonly fixedSpread: number
  /** Median days until a fast buyer is called lost by the own rhythm. */
  readonly fastNotice: number
}

/** How the own rhythm did on a company's history, each gap judged by what was known when it began. */
export interface RhythmProof {
  /** Gaps that were completed by the as-of day and began under an own rhythm. */
  readonly gaps: number
  /** Share of them that were beyond the churn point before they ended. */
  readonly falseAlarms: number
  /** The same among gaps that began early enough for a false alarm to be seen by the as-of day. */
  readonly seenFalseAlarms: number
  /** Share of them that ended between the 10 % and the 80 % point. */
  readonly inWindow: number
  /** The fixed rule with the same overall rate of false alarms, or the next below that whole days can have. */
  readonly fixedDays: number
  /** By the median gap that the account turned out to have, and by the usual gap expected when the gap began. */
  readonly byMedianGap: ByRhythm
  readonly byUsualGap: ByRhythm
}

interface JudgedGap {
  readonly days: number
  readonly churnAfter: number
  readonly isInWindow: boolean
  readonly isSeen: boolean
  readonly medianGap: number
  readonly usualGap: number
}

/** Replays a company's history under the own rhythm. */
export function rhythmProof(ledger: Ledger): RhythmProof {
  const gaps = judgedGaps(rhythms(ledger, { kind: 'own' }, 90))
  const falseAlarms = share(gaps, isFalseAlarm)
  const fixedDays = fixedRule(gaps, falseAlarms)
  return {
    gaps: gaps.length,
    falseAlarms,
    seenFalseAlarms: share(
      gaps.filter(({ isSeen }) => isSeen),
      isFalseAlarm,
    ),
    inWindow: share(gaps, ({ isInWindow }) => isInWindow),
    fixedDays,
    byMedianGap: byRhythm(gaps, ({ medianGap }) => medianGap, fixedDays),
    byUsualGap: byRhythm(gaps, ({ usualGap }) => usualGap, fixedDays),
  }
}

function judgedGaps(result: Rhythms): JudgedGap[] {
  const { start, day, dueAfter, riskAfter, churnAfter, usualGap, asOfDay } = result
  const judged: JudgedGap[] = []
  for (let unit = 0; unit + 1 < start.length; unit++) {
    const entries = Array.from({ length: Math.max(0, start[unit + 1] - start[unit] - 1) }, (_, i) => start[unit] + i)
    const medianGap = median(entries.map((entry) => day[entry + 1] - day[entry]))
    for (const entry of entries.filter((its) => (poolOf(result, its)?.curves.length ?? 0) > 0)) {
      const days = day[entry + 1] - day[entry]
      judged.push({
        days,
        churnAfter: churnAfter[entry],
        isInWindow: days >= dueAfter[entry] && days <= riskAfter[entry],
        isSeen: day[entry] + churnAfter[entry] < asOfDay,
        medianGap,
        usualGap: usualGap[entry],
      })
    }
  }
  return judged
}

function isFalseAlarm({ days, churnAfter }: JudgedGap): boolean {
  return days > churnAfter
}

/** The fewest whole days that no more than `rate` of the gaps exceed. */
function fixedRule(gaps: readonly JudgedGap[], rate: number): number {
  const ascending = gaps.map(({ days }) => days).toSorted((a, b) => a - b)
  return ascending[Math.max(0, Math.ceil((1 - rate) * ascending.length) - 1)]
}

function byRhythm(gaps: readonly JudgedGap[], rhythm: (gap: JudgedGap) => number, fixedDays: number): ByRhythm {
  const ascending = gaps.map(rhythm).toSorted((a, b) => a - b)
  const cuts = [1 / 3, 2 / 3].map((part) => ascending[Math.floor(part * (ascending.length - 1))])
  const thirds = [0, 1, 2].map((third) =>
    gaps.filter((gap) => cuts.filter((cut) => rhythm(gap) > cut).length === third),
  )
  const own = thirds.map((third) => share(third, isFalseAlarm))
  const fixed = thirds.map((third) => share(third, ({ days }) => days > fixedDays))
  return {
    own,
    fixed,
    ownSpread: Math.max(...own) - Math.min(...own),
    fixedSpread: Math.max(...fixed) - Math.min(...fixed),
    fastNotice: median(thirds[0].map(({ churnAfter }) => churnAfter)),
  }
}

function share<T>(some: readonly T[], holds: (one: T) => boolean): number {
  return some.filter(holds).length / some.length
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN
}
