import { ageWindow } from '../../core/behind/cohortWindows'
import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import { countedOrders, type OrderMoney } from '../../core/behind/countedOrders'
import { monthOfDay } from '../../core/calendar'
import { COHORT_GROUPINGS } from '../../core/cohortGrouping'
import { COHORT_MEASURES, type CohortMeasure } from '../../core/cohortMeasure'
import { cohortOfWord } from '../../core/cohortWord'
import type { DayWindow } from '../../core/dayWindow'
import { orderedOfWord } from '../../core/orderedWord'
import { MONTHS_PER_PERIOD } from '../../core/saleAge'
import type { Scope } from '../../core/scope'
import { CELL_ABSENT, CELL_COMPLETE } from '../../core/cohortState'
import type { Analysis } from '../Analysis'
import { cohortColumn } from '../answers/cohortColumn'
import { answerCohorts, type CohortQuestion, type CohortsAnswer } from '../answers/cohorts'
import type { BehindFigure, PartKind, TakeApart } from './BehindFigure'

/**
 * What "revenue:each:2010-12:m3" names, a cell, or "revenue:sum:2010-12:m3:country:France" of a split table; with "mean" in the
 * place of the cohort the mean at that age: of all rows, or of a group. Months are those in which its cohorts begin.
 */
function cellAt(analysis: Analysis, scope: Scope, at: string) {
  const [asked, per, cohort, age, grouping, ...group] = at.split(':')
  const measure = COHORT_MEASURES.find((name) => name === asked)
  const ordered = orderedOfWord(age ?? '')
  const period = cohort === MEAN ? null : cohortOfWord(cohort ?? '')
  if (measure === undefined || ordered === null) return null
  if (cohort !== MEAN && period?.grain !== ordered.grain) return null
  const groupBy = COHORT_GROUPINGS.find((name) => name === grouping) ?? null
  const { grain, offset } = ordered
  const question: CohortQuestion = { scope, measure, perAccount: per === 'each', grain, offset, groupBy }
  const answer = answerCohorts(analysis, question)
  const wanted = groupBy === null ? 0 : group.length === 0 ? null : answer.groups.indexOf(group.join(':'))
  const rows = rowsAt(answer, { month: period?.month ?? null, age: ordered.age, group: wanted })
  const [row] = rows
  if (row === undefined || ordered.age >= answer.matrix.ages) return null
  const shown =
    period === null ? meanAt(answer, ordered.age, wanted) : answer.cells[row * answer.matrix.ages + ordered.age]!
  const codes = groupBy === null ? null : cohortColumn(analysis, scope, groupBy).code
  const { cohortMonth, group: groupOf } = answer.matrix
  const cohorts = new Set(rows.map((one) => `${cohortMonth[one]} ${groupOf[one]}`))
  const months = [...new Set(rows.map((one) => cohortMonth[one]!))]
  return {
    ...question,
    ordered,
    cohorts,
    months,
    isMean: period === null,
    codes,
    shown: Number.isNaN(shown) ? null : shown,
  }
}

const MEAN = 'mean'

interface RowChoice {
  /** Of the cohort; null: those of the mean. */
  readonly month: number | null
  readonly age: number
  /** Null: of all groups. */
  readonly group: number | null
}

/** The row of a cohort, or those that a mean is of: complete at that age, with something to divide by, and not as old as the data. */
function rowsAt({ matrix, denominator }: CohortsAnswer, { month, age, group }: RowChoice): number[] {
  const { cohortMonth, group: groupOf, ages, size, state, leftCensored } = matrix
  return Array.from(size.keys()).filter((row) => {
    const cell = row * ages + age
    if (group !== null && groupOf[row] !== group) return false
    if (month !== null) return cohortMonth[row] === month && state[cell] !== CELL_ABSENT
    if (size[row] === 0 || (leftCensored && cohortMonth[row] === cohortMonth[0])) return false
    return state[cell] === CELL_COMPLETE && denominator[cell]! > 0
  })
}

function meanAt({ mean, groupMean, groupBy, matrix }: CohortsAnswer, age: number, group: number | null): number {
  return groupBy === null || group === null ? mean[age]! : groupMean[group * matrix.ages + age]!
}

type Cell = NonNullable<ReturnType<typeof cellAt>>

const MONEY: Readonly<Record<CohortMeasure, OrderMoney>> = {
  retention: 'net',
  'retention-after': 'net',
  active: 'net',
  revenue: 'net',
  margin: 'value',
  cumulative: 'value',
  orders: 'net',
  aov: 'gross',
  'revenue-retention': 'net',
}

/** A cell of the cohort table, or a mean of cells: what each account of its cohorts did at that age. */
function cohortCell(analysis: Analysis, scope: Scope, at: string): BehindFigure | null {
  const cell = cellAt(analysis, scope, at)
  if (cell === null) return null
  const ledger = analysis.ledger(scope)
  const { saleStart, saleDay, unitCount } = ledger
  const span = MONTHS_PER_PERIOD[cell.ordered.grain]
  const cohortOf = (unit: number): number | undefined => {
    if (saleStart[unit] === saleStart[unit + 1]) return undefined
    const first = monthOfDay(saleDay[saleStart[unit]!]!)
    const month = cell.months.find((one) => first >= one && first < one + span)
    return cell.cohorts.has(`${month} ${cell.codes?.[unit] ?? 0}`) ? month : undefined
  }
  const isMember = (unit: number) => cohortOf(unit) !== undefined
  const cutOf = (unit: number) =>
    ({
      windows: windowsOf(cell, cohortOf(unit) ?? cell.months[0]!, saleDay[saleStart[unit]!] ?? 0, ledger.asOfDay),
      money: MONEY[cell.measure],
      creditsAt: 'age',
    }) as const
  const orders = (unit: number) => countedOrders(ledger, unit, cutOf(unit))
  return {
    ...cutOf(-1),
    windows:
      cell.offset === 'calendar' && cell.months.length === 1 ? windowsOf(cell, cell.months[0]!, 0, ledger.asOfDay) : [],
    cutOf,
    factor: 1,
    held: null,
    shown: cell.shown,
    ...perCohort(cell),
    ...partsOf(cell, orders, isMember, { unitCount, mask: analysis.mask(scope) }),
  }
}

/** The mean of counts and of money in total is over cohorts: what all accounts bring, divided by how many those are. */
function perCohort({ isMean, measure, perAccount, cohorts }: Cell): { readonly factor: number } | null {
  const isTotal = measure === 'active' || measure === 'orders' || (isMoney(measure) && !perAccount)
  return isMean && isTotal ? { factor: 1 / cohorts.size } : null
}

const isMoney = (measure: CohortMeasure) => measure === 'revenue' || measure === 'margin' || measure === 'cumulative'

function windowsOf(
  { measure, ordered, offset }: Cell,
  month: number,
  first: number,
  asOfDay: number,
): readonly DayWindow[] {
  const { age, grain } = ordered
  const at = (one: number) => ageWindow(month, first, one, grain, offset ?? 'calendar')
  if (measure === 'cumulative') return [{ from: at(0).from, to: at(age).to }]
  if (measure === 'retention-after') return [{ from: at(age).from, to: asOfDay + 1 }]
  return measure === 'revenue-retention' && age > 0 ? [at(0), at(age)] : [at(age)]
}

function partsOf(
  { measure, perAccount, ordered: { age } }: Cell,
  ordersOf: (unit: number) => ReturnType<typeof countedOrders>,
  isMember: (unit: number) => boolean,
  { unitCount, mask }: { readonly unitCount: number; readonly mask: Uint8Array | null },
): Pick<BehindFigure, 'parts' | 'above' | 'below'> {
  const last = measure === 'revenue-retention' && age > 0 ? 1 : 0
  const sales = (unit: number) => ordersOf(unit).filter(({ kind }) => kind === 'sale').length
  const money = (unit: number, window: number) =>
    ordersOf(unit).reduce((sum, order) => sum + (order.window === window ? order.amount : 0), 0)
  const ordered = (unit: number) => Number(sales(unit) > 0)
  const divided = (
    above: PartKind,
    below: PartKind,
    of: (unit: number) => number | null,
    under: (unit: number) => number,
  ) => ({
    parts: dividedContributions(unitCount, mask, (unit) => (isMember(unit) ? of(unit) : null), under),
    above,
    below,
  })
  const added = (above: PartKind, of: (unit: number) => number | null) => ({
    parts: addedContributions(unitCount, mask, (unit) =>
      isMember(unit) && ordersOf(unit).length > 0 ? of(unit) : null,
    ),
    above,
    below: null,
  })
  switch (measure) {
    case 'retention':
    case 'retention-after':
      return divided('accounts', 'accounts', ordered, () => 1)
    case 'active':
      return added('accounts', (unit) => ordered(unit) || null)
    case 'orders':
      return added('orders', sales)
    case 'aov':
      return divided('money', 'orders', (unit) => (sales(unit) > 0 ? money(unit, 0) : null), sales)
    case 'revenue-retention':
      return divided(
        'money',
        'money',
        (unit) => money(unit, last),
        (unit) => money(unit, 0),
      )
    case 'revenue':
    case 'margin':
    case 'cumulative':
      return perAccount
        ? divided(
            'money',
            'accounts',
            (unit) => money(unit, 0),
            () => 1,
          )
        : added('money', (unit) => money(unit, 0))
  }
}

/** Cells of the cohort table. */
export const COHORT_BEHIND = { 'cohort-cell': cohortCell } as const satisfies Record<string, TakeApart>
