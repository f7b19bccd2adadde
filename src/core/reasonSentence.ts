import { ACCOUNT_STATES, type AccountState, latestEntry, stateOfSilence } from './accountState'
import { OWN_RHYTHM_GAPS } from './predictedGap'
import type { Rhythms } from './rhythm'
import { silencePercentile } from './silencePercentile'

/**
 * What speaks for an account's thresholds: its `own` rhythm, the company's (`pool`, below 3 sale days), its own `mean` gap
 * or the company's (`pool-mean`), or `fixed` days.
 */
export type RhythmBasis = 'own' | 'pool' | 'mean' | 'pool-mean' | 'fixed'

/** The numbers of a reason sentence. Days. */
export interface ReasonFigures {
  readonly state: AccountState
  readonly basis: RhythmBasis
  /** Days since the last sale. */
  readonly silence: number
  /** Null under fixed days. */
  readonly usualGap: number | null
  readonly dueAfter: number
  readonly riskAfter: number
  readonly churnAfter: number
  /** Share (0–1) of the gaps expected at its rhythm that are not longer than the silence; null where none are expected. */
  readonly percentile: number | null
}

/** What the sentence of a unit says on a day; null while it has no sale. */
export function reasonFigures(rhythms: Rhythms, unit: number, day: number): ReasonFigures | null {
  const entry = latestEntry(rhythms, unit, day)
  if (entry === -1) return null
  const silence = day - rhythms.day[entry]
  const usualGap = rhythms.usualGap[entry]
  const percentile = silencePercentile(rhythms, entry, silence)
  return {
    state: ACCOUNT_STATES[stateOfSilence(rhythms, entry, silence)],
    basis: basisOf(rhythms, entry - rhythms.start[unit], usualGap),
    silence,
    usualGap: Number.isNaN(usualGap) ? null : usualGap,
    dueAfter: rhythms.dueAfter[entry],
    riskAfter: rhythms.riskAfter[entry],
    churnAfter: rhythms.churnAfter[entry],
    percentile: Number.isNaN(percentile) ? null : percentile,
  }
}

function basisOf({ definition }: Rhythms, gaps: number, usualGap: number): RhythmBasis {
  if (Number.isNaN(usualGap) || definition.kind === 'fixed') return 'fixed'
  if (gaps < OWN_RHYTHM_GAPS) return definition.kind === 'own' ? 'pool' : 'pool-mean'
  return definition.kind
}

/** The whole sentence: "Usually every 34 days (24–47); silent for 71, longer than 97% of the gaps expected at its rhythm." */
export function reasonSentence(reason: ReasonFigures): string {
  const { basis, silence, dueAfter, riskAfter, churnAfter } = reason
  const usual = days(reason.usualGap ?? 0)
  const window = `${dueAfter}–${riskAfter}`
  switch (basis) {
    case 'own':
      return `Usually every ${usual} (${window}); ${silent(silence)}, ${compared(reason, 'the gaps expected at its rhythm')}.`
    case 'pool':
      return `Too few orders for a rhythm of its own; accounts here usually order again after ${usual} (${window}); ${silent(silence)}, ${compared(reason, 'such gaps')}.`
    case 'mean':
      return `Every ${usual} on average; ${silent(silence)}, ${limit(churnAfter)}.`
    case 'pool-mean':
      return `Too few orders for a mean of its own; accounts here order every ${usual} on average; ${silent(silence)}, ${limit(churnAfter)}.`
    case 'fixed':
      return `By fixed days; ${silent(silence)}, ${limit(churnAfter)}.`
  }
}

/** The sentence for a table cell: "Every 9 d (4–12), now 17 d, past 98% of gaps". */
export function shortReason(reason: ReasonFigures): string {
  const { basis, silence, dueAfter, riskAfter, churnAfter } = reason
  const usual = `${rounded(reason.usualGap ?? 0)} d`
  const now = reason.state === 'active' ? lastOrder(silence) : `now ${silence} d`
  switch (basis) {
    case 'own':
    case 'pool': {
      const pace = basis === 'own' ? 'Every' : 'Company pace'
      return `${pace} ${usual} (${dueAfter}–${riskAfter}), ${now}${pastShort(reason)}`
    }
    case 'mean':
      return `Every ${usual} on average, ${now}, limit ${churnAfter} d`
    case 'pool-mean':
      return `Company average ${usual}, ${now}, limit ${churnAfter} d`
    case 'fixed':
      return `Fixed ${churnAfter} d, ${now}`
  }
}

function silent(silence: number): string {
  return silence === 0 ? 'ordered today' : `silent for ${silence}`
}

function lastOrder(silence: number): string {
  return silence === 0 ? 'last today' : `last ${silence} d ago`
}

function limit(churnAfter: number): string {
  return `churned from ${days(churnAfter)} on`
}

function compared({ state, percentile }: ReasonFigures, gaps: string): string {
  if (state === 'active') return 'the next order is not due yet'
  if (state === 'due') return 'inside the window of its next order'
  return `longer than ${percent(percentile ?? 0)} of ${gaps}`
}

function pastShort({ state, percentile }: ReasonFigures): string {
  if (state === 'active') return ''
  return state === 'due' ? ', in window' : `, past ${percent(percentile ?? 0)} of gaps`
}

/** Rounded down, and never to 100: a longer gap can always come. */
function percent(share: number): string {
  return `${Math.min(99, Math.floor(share * 100 + 1e-9))}%`
}

function days(count: number): string {
  return rounded(count) === 1 ? '1 day' : `${rounded(count)} days`
}

function rounded(count: number): number {
  return Math.max(1, Math.round(count))
}
