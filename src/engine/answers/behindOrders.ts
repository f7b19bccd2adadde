import type { ActivityKind } from '../../core/activities/activity'
import type { PlacedActivity } from '../../core/activities/activityTable'
import { knownActivities } from '../../core/activities/knownActivities'
import type { AccountActivity } from '../../core/activities/pressingActivity'
import { countedOrders } from '../../core/behind/countedOrders'
import type { DayWindow } from '../../core/dayWindow'
import type { Records } from '../../core/Records'
import type { Scope } from '../../core/scope'
import type { SetAsideOrder } from '../../core/setAsideOrders'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import type { BehindFigure } from '../behind/BehindFigure'
import { unitOfKey } from '../unitOfKey'
import { type BehindPlace, cutOfUnit, takenApart } from './behind'
import { type OrderLine, orderLines } from './orderLines'

/** One account behind a figure, by its key (see `accountKey`). */
export interface BehindOrdersQuestion extends BehindPlace {
  readonly scope: Scope
  readonly key: string
}

/** An order or credit that lies in a window of the figure, or was set aside there. Money is ten-thousandths. */
export interface BehindOrder {
  readonly kind: 'sale' | 'credit' | 'set-aside'
  readonly id: string
  readonly source: string
  readonly day: number
  /** The window it counts in, an index into `windows`; of one set aside, where it would. */
  readonly window: number
  /** What it counts with; 0 where it was set aside. */
  readonly counted: number
  /** What it is, why it was set aside, and its amount in its own currency; null where it was not. */
  readonly setAside: Pick<SetAsideOrder, 'record' | 'reason' | 'amount' | 'currency'> | null
  /** Of a sale whose lines are told, what they are; and its net revenue, whatever the sales filter leaves of it. */
  readonly lines: readonly OrderLine[]
  readonly revenue: number
}

export interface BehindOrdersAnswer extends BehindPlace {
  readonly frame: Frame
  readonly key: string
  readonly windows: readonly DayWindow[]
  /** Newest first. */
  readonly orders: readonly BehindOrder[]
  /** What the feeds that the figure is made of tell of the account, or of all that share it, newest first; empty where it is made of orders. */
  readonly activities: readonly AccountActivity[]
  /** What they come to in each window, and what the figure holds there of the account: null where orders only bear witness. */
  readonly sums: readonly number[]
  readonly held: readonly number[] | null
  /** What the account brings to the figure; NaN where it is not behind it. */
  readonly above: number
  readonly below: number
}

/** What the orders of an account are told from. */
export interface OrderSources {
  readonly records: Records
  /** Orders of accounts that were set aside. */
  readonly setAside: (scope: Scope, isOf: (account: number) => boolean) => readonly SetAsideOrder[]
}

/** The orders of one account behind a figure; null where the data do not have either. */
export function answerBehindOrders(
  analysis: Analysis,
  sources: OrderSources,
  question: BehindOrdersQuestion,
  signal: AbortSignal,
): BehindOrdersAnswer | null | Promise<BehindOrdersAnswer | null> {
  const unit = unitOfKey(analysis, question.scope).get(question.key)
  const taken = takenApart(analysis, question.scope, question, signal)
  const told = (figure: BehindFigure | null) =>
    figure === null || unit === undefined ? null : tell(analysis, sources, question, figure, unit)
  return taken instanceof Promise ? taken.then(told) : told(taken)
}

function tell(
  analysis: Analysis,
  sources: OrderSources,
  { scope: asked, key, figure: name, at }: BehindOrdersQuestion,
  figure: BehindFigure,
  unit: number,
): BehindOrdersAnswer {
  const scope = figure.scope ?? asked
  const { windows } = cutOfUnit(figure, unit)
  const counted = ordersOf(analysis, sources.records, scope, figure, unit)
  const sums = windows.map(() => 0)
  for (const order of counted) sums[order.window]! += order.counted
  const { accounts } = analysis.table
  const isOf = (account: number) => (scope.unit === 'group' ? accounts.groupOf[account] : account) === unit
  const aside = sources.setAside(scope, isOf).flatMap((order) => asideIn(order, windows))
  const place = figure.parts.units.indexOf(unit)
  return {
    frame: analysis.frame(scope),
    figure: name,
    at,
    key,
    windows,
    orders: [...counted, ...aside].toSorted((a, b) => b.day - a.day),
    activities: activitiesOf(analysis, scope, figure, isOf),
    sums,
    held: figure.held?.(unit) ?? null,
    above: figure.parts.numerator[place] ?? Number.NaN,
    below: figure.parts.denominator?.[place] ?? Number.NaN,
  }
}

function ordersOf(
  analysis: Analysis,
  records: Records,
  scope: Scope,
  figure: BehindFigure,
  unit: number,
): BehindOrder[] {
  const { orders, adjustments, sources } = records
  const ledger = analysis.ledger(scope)
  const { saleRecord, creditRecord } = analysis.table
  return countedOrders(ledger, unit, cutOfUnit(figure, unit)).map(({ kind, at, day, window, amount }) => {
    const keys = kind === 'sale' ? orders.keys : adjustments.keys
    const record = kind === 'sale' ? saleRecord[ledger.saleRow[at]!]! : creditRecord[ledger.creditRow[at]!]!
    const source = sources.decode(keys.source(record))
    const row = ledger.saleRow[at]!
    const lined =
      kind === 'sale'
        ? { lines: orderLines(analysis, records, row), revenue: analysis.table.saleRevenue[row]! }
        : { lines: [], revenue: -ledger.creditRevenue[at]! }
    return { kind, id: keys.id(record), source, day, window, counted: amount, setAside: null, ...lined }
  })
}

function activitiesOf(
  analysis: Analysis,
  scope: Scope,
  { feed, sharedFeed, countsRow = () => true }: BehindFigure,
  isOf: (account: number) => boolean,
): AccountActivity[] {
  const known = (kind: ActivityKind | undefined, holds: (row: PlacedActivity) => boolean) =>
    kind === undefined
      ? []
      : knownActivities(
          analysis.activities.byKind[kind].filter((row) => holds(row) && countsRow(row)),
          analysis.asOfDay(scope),
        ).map((row) => ({ ...row, kind }))
  const own = known(feed, ({ account }) => account >= 0 && isOf(account))
  return [...own, ...known(sharedFeed, () => true)].toSorted((a, b) => b.day - a.day)
}

function asideIn({ record, id, source, day, reason, amount, currency }: SetAsideOrder, windows: readonly DayWindow[]) {
  const window = windows.findIndex(({ from, to }) => from <= day && day < to)
  if (window < 0) return []
  const order: BehindOrder = {
    kind: 'set-aside',
    id,
    source,
    day,
    window,
    counted: 0,
    setAside: { record, reason, amount, currency },
    lines: [],
    revenue: 0,
  }
  return [order]
}
