import { accountKey } from '../../core/accountKey'
import { figureOf } from '../../core/behind/contributions'
import { countedOrders, type OrderCut, type OrderMoney } from '../../core/behind/countedOrders'
import type { DayWindow } from '../../core/dayWindow'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import type { BehindFigure, PartKind } from '../behind/BehindFigure'
import { EXPERIMENT_BEHIND } from '../behind/experimentBehind'
import type { AskedExperiment } from './experiments'
import { type BehindName, LATE_BEHIND, PROMPT_BEHIND } from '../behind/behindFigures'

/** What accounts behind a figure are sorted by: the numerator's part, the denominator's, or the change from one to the other. */
export const BEHIND_SORTS = ['above', 'below', 'change', 'name'] as const
export type BehindSort = (typeof BEHIND_SORTS)[number]

/** Which figure is taken apart: its id in docs/metrics.md, and what places it ("2011-11", "at-risk"; '' = nothing). */
export interface BehindPlace {
  readonly figure: BehindName
  readonly at: string
  /** The experiment whose id `at` is: the workspace keeps it, which is not here. */
  readonly experiment?: AskedExperiment
}

export interface BehindQuestion extends BehindPlace {
  readonly scope: Scope
  readonly sort: BehindSort
  readonly descending: boolean
  readonly count: number
}

/** An account behind a figure, with what it brings to it. Money is ten-thousandths. */
export interface BehindAccount {
  readonly key: string
  readonly name: string
  readonly above: number
  /** NaN where the figure is a sum. */
  readonly below: number
  /** Orders and credits of it that lie in the windows. */
  readonly orders: number
}

export interface BehindAnswer extends BehindPlace {
  readonly frame: Frame
  /** What is added up, and what it is divided by; null where the figure is a sum. */
  readonly above: PartKind
  readonly below: PartKind | null
  readonly factor: number
  /** Where the orders lie; none where the windows are each account's own. */
  readonly windows: readonly DayWindow[]
  readonly money: OrderMoney
  /** Σ over all accounts behind the figure, and what comes of it. */
  readonly aboveTotal: number
  readonly belowTotal: number | null
  readonly value: number | null
  /** The figure as its screen has it; null where that does not know it. */
  readonly shown: number | null
  readonly accounts: number
  /** How many of them have orders that add up to what the figure holds of them, and orders in all; null where orders only bear witness. */
  readonly tied: number | null
  readonly orders: number
  /** The first `count` of them. */
  readonly rows: readonly BehindAccount[]
}

/** The accounts behind a figure; null where the data do not have it. The promise of them where a model is waited for. */
export function answerBehind(
  analysis: Analysis,
  question: BehindQuestion,
  signal: AbortSignal,
): BehindAnswer | null | Promise<BehindAnswer | null> {
  const taken = takenApart(analysis, question.scope, question, signal)
  if (!(taken instanceof Promise)) return taken === null ? null : tell(analysis, question, taken)
  return taken.then((figure) => (figure === null ? null : tell(analysis, question, figure)))
}

/** A figure taken apart, kept for the questions about its accounts. */
export function takenApart(
  analysis: Analysis,
  scope: Scope,
  { figure, at, experiment }: BehindPlace,
  signal: AbortSignal,
): BehindFigure | null | Promise<BehindFigure | null> {
  if (isOfExperiment(figure))
    return experiment === undefined ? null : EXPERIMENT_BEHIND[figure](analysis, scope, experiment)
  if (isLate(figure)) return LATE_BEHIND[figure](analysis, scope, at, signal)
  return analysis.recall(`behind ${figure} ${at}`, scope, () => PROMPT_BEHIND[figure](analysis, scope, at))
}

function isOfExperiment(figure: BehindName): figure is keyof typeof EXPERIMENT_BEHIND {
  return Object.hasOwn(EXPERIMENT_BEHIND, figure)
}

function isLate(figure: BehindName): figure is keyof typeof LATE_BEHIND {
  return Object.hasOwn(LATE_BEHIND, figure)
}

/** Which orders of a unit a figure counts. */
export function cutOfUnit(figure: BehindFigure, unit: number): OrderCut {
  return figure.cutOf?.(unit) ?? figure
}

function tell(analysis: Analysis, question: BehindQuestion, figure: BehindFigure): BehindAnswer {
  const { count, at } = question
  const scope = figure.scope ?? question.scope
  const { parts, factor } = figure
  const { numerator, denominator, value } = figureOf(parts, factor)
  const names = nameOf(analysis, scope)
  const order = sorted(figure, question, (unit) => names(unit).name)
  const orders = ordersBehind(analysis, scope, figure)
  return {
    frame: analysis.frame(scope),
    figure: question.figure,
    at,
    above: figure.above,
    below: figure.below,
    factor,
    windows: figure.windows,
    money: figure.money,
    aboveTotal: numerator,
    belowTotal: denominator,
    value,
    shown: figure.shown,
    accounts: parts.units.length,
    ...orders,
    rows: order.slice(0, count).map((place) => {
      const unit = parts.units[place]!
      return {
        ...names(unit),
        above: parts.numerator[place]!,
        below: parts.denominator?.[place] ?? Number.NaN,
        orders: countedOrders(analysis.ledger(scope), unit, cutOfUnit(figure, unit)).length,
      }
    }),
  }
}

/** Adds up the orders of every account behind the figure, and compares with what the figure holds of it. */
function ordersBehind(analysis: Analysis, scope: Scope, figure: BehindFigure) {
  const ledger = analysis.ledger(scope)
  let orders = 0
  let tied = 0
  for (const unit of figure.parts.units) {
    const cut = cutOfUnit(figure, unit)
    const counted = countedOrders(ledger, unit, cut)
    orders += counted.length
    if (figure.held === null) continue
    const sums = cut.windows.map(() => 0)
    for (const { window, amount } of counted) sums[window]! += amount
    if (figure.held(unit).every((held, window) => held === sums[window])) tied++
  }
  return { orders, tied: figure.held === null ? null : tied }
}

function sorted(
  { parts }: BehindFigure,
  { sort, descending }: BehindQuestion,
  name: (unit: number) => string,
): number[] {
  const places = Array.from(parts.units.keys())
  const direction = descending ? -1 : 1
  if (sort === 'name') {
    const names = places.map((place) => name(parts.units[place]!))
    return places.toSorted((a, b) => direction * compareTexts(names[a]!, names[b]!) || a - b)
  }
  const under = parts.denominator
  const rank = (place: number) => {
    if (sort === 'below') return under?.[place] ?? 0
    // A loss is as telling as a gain: the largest part, whatever its sign, comes first.
    return Math.abs(parts.numerator[place]! - (sort === 'change' ? (under?.[place] ?? 0) : 0))
  }
  return places.toSorted((a, b) => direction * (rank(a) - rank(b)) || a - b)
}

function nameOf(analysis: Analysis, scope: Scope) {
  const { accounts } = analysis.table
  return (unit: number) => {
    const account = analysis.leadOf(scope, unit)
    return {
      key: accountKey(accounts.source[account]!, accounts.id[account]!),
      name: accounts.name[account]!,
    }
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
