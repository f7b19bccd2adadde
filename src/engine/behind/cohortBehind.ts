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
import type { Analysis } from '../Analysis'
import { cohortColumn } from '../answers/cohortColumn'
import { answerCohorts, type CohortQuestion } from '../answers/cohorts'
import type { BehindFigure, PartKind, TakeApart } from './BehindFigure'

/** The cell that "revenue:each:2010-12:m3" names, or "revenue:sum:2010-12:m3:country:France" of a split table. */
function cellAt(analysis: Analysis, scope: Scope, at: string) {
  const [asked, per, cohort, age, grouping, ...group] = at.split(':')
  const measure = COHORT_MEASURES.find((name) => name === asked)
  const period = cohortOfWord(cohort ?? '')
  const ordered = orderedOfWord(age ?? '')
  if (measure === undefined || period === null || ordered === null || ordered.grain !== period.grain) return null
  const groupBy = COHORT_GROUPINGS.find((name) => name === grouping) ?? null
  const { grain, offset } = ordered
  const question: CohortQuestion = { scope, measure, perAccount: per === 'each', grain, offset, groupBy }
  const answer = answerCohorts(analysis, question)
  const { cohortMonth, group: groupOf, ages, state } = answer.matrix
  const wanted = groupBy === null ? 0 : answer.groups.indexOf(group.join(':'))
  const row = cohortMonth.findIndex((month, at) => month === period.month && groupOf[at] === wanted)
  if (row < 0 || ordered.age >= ages || state[row * ages + ordered.age] === 0) return null
  const shown = answer.cells[row * ages + ordered.age]!
  const codes = groupBy === null ? null : cohortColumn(analysis, scope, groupBy).code
  return { ...question, period, age: ordered.age, codes, wanted, shown: Number.isNaN(shown) ? null : shown }
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

/** A cell of the cohort table: what each account of the cohort did at that age. */
function cohortCell(analysis: Analysis, scope: Scope, at: string): BehindFigure | null {
  const cell = cellAt(analysis, scope, at)
  if (cell === null) return null
  const ledger = analysis.ledger(scope)
  const { saleStart, saleDay, unitCount } = ledger
  const span = MONTHS_PER_PERIOD[cell.period.grain]
  const isMember = (unit: number) => {
    if (saleStart[unit] === saleStart[unit + 1]) return false
    const first = monthOfDay(saleDay[saleStart[unit]!]!)
    const inPeriod = first >= cell.period.month && first < cell.period.month + span
    return inPeriod && (cell.codes === null || cell.codes[unit] === cell.wanted)
  }
  const cutOf = (unit: number) =>
    ({
      windows: windowsOf(cell, saleDay[saleStart[unit]!] ?? 0, ledger.asOfDay),
      money: MONEY[cell.measure],
      creditsAt: 'age',
    }) as const
  const orders = (unit: number) => countedOrders(ledger, unit, cutOf(unit))
  return {
    ...cutOf(-1),
    windows: cell.offset === 'calendar' ? windowsOf(cell, 0, ledger.asOfDay) : [],
    cutOf,
    factor: 1,
    held: null,
    shown: cell.shown,
    ...partsOf(cell, orders, isMember, { unitCount, mask: analysis.mask(scope) }),
  }
}

function windowsOf({ measure, age, period, offset }: Cell, first: number, asOfDay: number): readonly DayWindow[] {
  const at = (one: number) => ageWindow(period.month, first, one, period.grain, offset ?? 'calendar')
  if (measure === 'cumulative') return [{ from: at(0).from, to: at(age).to }]
  if (measure === 'retention-after') return [{ from: at(age).from, to: asOfDay + 1 }]
  return measure === 'revenue-retention' && age > 0 ? [at(0), at(age)] : [at(age)]
}

function partsOf(
  { measure, perAccount, age }: Cell,
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
