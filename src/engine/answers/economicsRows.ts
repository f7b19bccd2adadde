import type { AcquisitionCosts } from '../../core/acquisitionCosts'
import { type CacPayback, cacPayback } from '../../core/cacPayback'
import { monthOfDay } from '../../core/calendar'
import { cohortExpectation, type UnitExpectation } from '../../core/clv/cohortExpectation'
import { cohortCosts } from '../../core/cohortCosts'
import { cohorts } from '../../core/cohorts'
import { type ExpectedEconomics, expectedEconomics } from '../../core/expectedEconomics'
import { costChannel } from '../../core/costTable'
import { type FirstMonthsValue, firstMonthsValue } from '../../core/firstMonthsValue'
import { type CohortGrain, MONTHS_PER_PERIOD } from '../../core/saleAge'
import type { Scope } from '../../core/scope'
import { type UnitEconomics, unitEconomics } from '../../core/unitEconomics'
import type { Analysis } from '../Analysis'

/** LTV:CAC and payback of the accounts of one channel, one cohort, or all. */
export interface EconomicsRow extends UnitEconomics {
  /** The channel of acquisition, '' = not known; of other rows ''. */
  readonly channel: string
  /** First civil month of the cohort; of other rows null. */
  readonly month: number | null
  /** In civil months since the month of the first sale; null where no cost is known. */
  readonly payback: CacPayback | null
  /** With what is expected of the months still to come; null where none is asked for or shown. */
  readonly withExpected: ExpectedEconomics | null
}

/** What is expected of every unit, and its purchases by the end of its first months, by row. */
export interface MonthsToCome {
  readonly units: UnitExpectation
  readonly byEnd: Float64Array
}

/** A scope in margin, and what winning its units cost. */
export interface CostedScope {
  readonly analysis: Analysis
  readonly scope: Scope
  readonly acquisition: AcquisitionCosts
  /** Null where nothing is predicted. */
  readonly ahead: MonthsToCome | null
}

/** Margin of new accounts is counted over so many months from their first sale. */
export const HORIZON_MONTHS = 36

/** The row of all chosen accounts whose cost is known; null when there are none. */
export function totalRow(costed: CostedScope): EconomicsRow | null {
  const { analysis, scope } = costed
  const [sums] = sumsBy(costed, new Int32Array(analysis.ledger(scope).unitCount), 1)
  if (sums === undefined || sums.accounts === 0) return null
  const { matrix, cost } = monthCohorts(costed)
  return { ...sums, channel: '', month: null, payback: cacPayback(matrix, cost, [...matrix.size.keys()]) }
}

/** A row for each channel of acquisition with an account; one that the costs do not name has no CAC. */
export function channelRows(costed: CostedScope): readonly EconomicsRow[] {
  const { analysis, scope, acquisition } = costed
  const { texts, code } = analysis.table.accounts.attributes.channel
  const { unitCount } = analysis.ledger(scope)
  const groupOf = Int32Array.from({ length: unitCount }, (_, unit) => code[analysis.leadOf(scope, unit)]!)
  const { matrix, cost } = monthCohorts(costed, groupOf)
  return sumsBy(costed, groupOf, texts.length)
    .map((sums, channel): EconomicsRow => {
      const row = { ...sums, channel: texts[channel]!, month: null }
      if (!acquisition.named.has(costChannel(texts[channel]!)))
        return { ...row, cac: null, ratio: null, payback: null, withExpected: null }
      const rows = [...matrix.size.keys()].filter((at) => matrix.group[at] === channel)
      return { ...row, payback: cacPayback(matrix, cost, rows) }
    })
    .filter(({ accounts }) => accounts > 0)
    .toSorted((a, b) => b.cost - a.cost)
}

/** A row for each cohort with an account whose cost is known, oldest first. */
export function cohortRows(costed: CostedScope, grain: CohortGrain): readonly EconomicsRow[] {
  const { analysis, scope } = costed
  const { saleStart, saleDay, unitCount } = analysis.ledger(scope)
  const { matrix, cost } = monthCohorts(costed)
  const span = MONTHS_PER_PERIOD[grain]
  const firstPeriod = Math.floor(matrix.cohortMonth[0]! / span)
  const periodOf = (month: number) => Math.floor(month / span) - firstPeriod
  const groupOf = Int32Array.from({ length: unitCount }, (_, unit) =>
    saleStart[unit] === saleStart[unit + 1] ? -1 : periodOf(monthOfDay(saleDay[saleStart[unit]!]!)),
  )
  return sumsBy(costed, groupOf, periodOf(matrix.cohortMonth.at(-1)!) + 1)
    .map((sums, period): EconomicsRow => {
      const rows = [...matrix.size.keys()].filter((row) => periodOf(matrix.cohortMonth[row]!) === period)
      const month = (firstPeriod + period) * span
      return { ...sums, channel: '', month, payback: cacPayback(matrix, cost, rows) }
    })
    .filter(({ accounts }) => accounts > 0)
}

function sumsBy({ analysis, scope, acquisition, ahead }: CostedScope, groupOf: Int32Array, groups: number) {
  const everyone = { ...scope, accounts: {} }
  const first = analysis.recall('first months', everyone, (): FirstMonthsValue =>
    firstMonthsValue(analysis.ledger(scope), HORIZON_MONTHS),
  )
  const mask = analysis.mask(scope)
  const sums = unitEconomics(first, acquisition.ofUnit, mask, groupOf, groups)
  if (ahead === null) return sums.map((sum) => ({ ...sum, withExpected: null }))
  const costed = groupOf.map((group, unit) => (Number.isNaN(acquisition.ofUnit[unit]!) ? -1 : group))
  const expected = cohortExpectation(ahead.units, ahead.byEnd, 1, mask, costed, groups)
  return sums.map((sum, group) => ({ ...sum, withExpected: expectedEconomics(sum, expected[group]!.value[0]!) }))
}

/** The cohorts by civil month, and what winning each of their rows cost. */
function monthCohorts({ analysis, scope, acquisition }: CostedScope, groupOf?: Int32Array) {
  const ledger = analysis.ledger(scope)
  const mask = analysis.mask(scope)
  const { historyComplete } = analysis.settings
  const make = () => cohorts(ledger, mask, 'month', 'calendar', historyComplete, groupOf)
  const matrix = analysis.recall(`cohorts of economics ${groupOf !== undefined}`, scope, make)
  return { matrix, cost: cohortCosts(matrix, ledger, mask, acquisition.ofUnit, groupOf) }
}
