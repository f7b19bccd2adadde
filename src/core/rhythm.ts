import { monthOfDay, monthTable } from './calendar'
import { type GapPool, gapPools, LEAST_GAPS } from './gapPool'
import type { Ledger } from './ledger'
import { ownThresholds } from './ownThresholds'
import { type OpenStretches, openStretches } from './openStretches'
import { OWN_RHYTHM_GAPS } from './predictedGap'
import { type SaleDays, saleDays } from './saleDays'
import type { DefinitionSet } from './scope'
import { emptyThresholds, fixParts, type Thresholds } from './thresholds'

/**
 * Every unit's distinct sale days with the thresholds that held from each of them until the next
 * (metrics 3). Unit `u` owns entries `start[u] … start[u+1]-1`, ascending by day.
 *
 * Thresholds are whole days of silence, 1 ≤ due ≤ risk ≤ churn. A unit is *due* from the day on which its silence reaches
 * `dueAfter[i]`, *at risk* from `riskAfter[i]`, *churned* from `churnAfter[i]`, that is from the day
 * `day[i] + churnAfter[i]`: see `stateOfSilence`. They are fixed on the sale day from what was known before the first of
 * its month and never move until the next sale.
 */
export interface Rhythms extends Thresholds {
  readonly asOfDay: number
  /** The first of all sale days; `asOfDay` when there is none. */
  readonly firstDay: number
  readonly start: Uint32Array
  readonly day: Uint16Array
  /** Silence in days at the 10 %, 80 % and 95 % points of the gap distribution of that unit on that day. */
  readonly dueAfter: Uint16Array
  readonly riskAfter: Uint16Array
  readonly churnAfter: Uint16Array
  /** The usual gap on that sale day, days: the median, by the rule `mean` the mean; NaN where fixed days were used. */
  readonly usualGap: Float32Array
  /** The stretches in which units were open by these thresholds. */
  readonly stretches: OpenStretches
  /** One a civil month, from the first sale's to the as-of day's; none by the rule `fixed`. See `poolOf`. */
  readonly pools: readonly GapPool[]
  readonly definition: DefinitionSet
  /** How thresholds are made in the as-of day's month: as defined, or by fixed days where the pool is too small. */
  readonly rule: DefinitionSet['kind']
}

/**
 * The rhythm of every unit on each of its sale days, by a definition set. `fixedDays` (> 0) is the configured rule used
 * while fewer than 200 completed gaps are known.
 *
 * `own`: the unit's log gaps shrunk to the pool, quantiles of the company's own standardised gaps.
 * `fixed`: churned after so many days. `mean`: churned after factor × the mean of the unit's gaps; below 3 sale days, of
 * all gaps known. For both: due from a quarter, at risk from a half of that silence. O(sales + gaps × months).
 */
export function rhythms(ledger: Ledger, definition: DefinitionSet, fixedDays: number): Rhythms {
  const days = saleDays(ledger)
  const { asOfDay, firstDay, start, day } = days
  const pools = definition.kind === 'fixed' ? [] : gapPools(days, definition.kind === 'own')
  const months = monthTable(firstDay, asOfDay)
  const pool =
    definition.kind === 'fixed' ? new Uint16Array(day.length) : day.map((on) => months[on - firstDay] - months[0])
  const thresholds = emptyThresholds(day.length)
  if (definition.kind === 'own') ownThresholds(days, pools, pool, fixedDays, thresholds)
  else if (definition.kind === 'mean') meanThresholds(days, pools, pool, definition.factor, fixedDays, thresholds)
  else for (let entry = 0; entry < day.length; entry++) fixParts(thresholds, entry, definition.days, NaN)
  return {
    asOfDay,
    firstDay,
    start,
    day,
    ...thresholds,
    stretches: openStretches({ asOfDay, start, day, ...thresholds }),
    pools,
    definition,
    rule: ruleOfPools(definition, pools),
  }
}

/** The pool that spoke for an entry: that of the sale day's month. Undefined by the rule `fixed`. */
export function poolOf({ pools, day, firstDay }: Rhythms, entry: number): GapPool | undefined {
  return pools[monthOfDay(day[entry]) - monthOfDay(firstDay)]
}

/** How thresholds are made in the last month that has a pool: as defined, or by fixed days where that is too small. */
export function ruleOfPools(definition: DefinitionSet, pools: readonly GapPool[]): DefinitionSet['kind'] {
  const isSmall = pools.length > 0 && pools[pools.length - 1].completedGaps < LEAST_GAPS
  return isSmall ? 'fixed' : definition.kind
}

function meanThresholds(
  { unitCount, start, day }: SaleDays,
  pools: readonly GapPool[],
  pool: Uint16Array,
  factor: number,
  fixedDays: number,
  thresholds: Thresholds,
): void {
  for (let unit = 0; unit < unitCount; unit++) {
    for (let entry = start[unit]; entry < start[unit + 1]; entry++) {
      const gaps = entry - start[unit]
      const { completedGaps, meanGap } = pools[pool[entry]]
      const usual = gaps < OWN_RHYTHM_GAPS ? meanGap : (day[entry] - day[start[unit]]) / gaps
      if (completedGaps < LEAST_GAPS) fixParts(thresholds, entry, fixedDays, NaN)
      else fixParts(thresholds, entry, factor * usual, usual)
    }
  }
}

/** The rule in force on a day, and the completed gaps known then to the month's pool: 0 before there was any sale. */
export function ruleOnDay({ definition, pools, firstDay }: Rhythms, day: number) {
  const known = day < firstDay ? [] : pools.slice(0, monthOfDay(day) - monthOfDay(firstDay) + 1)
  const completedGaps = known.at(-1)?.completedGaps ?? 0
  return { rule: day < firstDay ? ('fixed' as const) : ruleOfPools(definition, known), completedGaps }
}
