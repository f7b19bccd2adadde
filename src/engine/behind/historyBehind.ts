import { addedContributions, type Contributions, dividedContributions } from '../../core/behind/contributions'
import { repeatSpending } from '../../core/clv/repeatSpending'
import { zeroOrderDays } from '../../core/clv/zeroOrderDays'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { type ForecastFrame, forecastFrame } from '../forecastInput'
import { type HistoryNotes, historyNotes } from '../historyNotes'
import type { PartKind, TakeApart } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** A note on the history that the forecast reads: of all units, whoever is looked at. */
function note(
  partsOf: (analysis: Analysis, scope: Scope, frame: ForecastFrame) => Contributions,
  kinds: { readonly above: PartKind; readonly below: PartKind | null },
  shown: (notes: HistoryNotes) => number | null,
): TakeApart {
  return (analysis, scope) => {
    const frame = forecastFrame(analysis, scope)
    const told = shown(historyNotes(analysis, scope, frame))
    if (told === null || Number.isNaN(told)) return null
    return { ...witnesses(frame.asOfDay), parts: partsOf(analysis, scope, frame), ...kinds, shown: told }
  }
}

const ACCOUNTS = { above: 'accounts', below: null } as const

const buyDays = ({ days }: ForecastFrame, unit: number) => days.start[unit + 1]! - days.start[unit]!

const buyers: TakeApart = note(
  (_analysis, _scope, frame) =>
    addedContributions(frame.days.unitCount, null, (unit) => (buyDays(frame, unit) > 0 ? 1 : null)),
  ACCOUNTS,
  ({ buyers: count }) => count,
)

const boughtOnce: TakeApart = note(
  (_analysis, _scope, frame) =>
    dividedContributions(
      frame.days.unitCount,
      null,
      (unit) => (buyDays(frame, unit) > 0 ? Number(buyDays(frame, unit) === 1) : null),
      () => 1,
    ),
  { above: 'accounts', below: 'accounts' },
  ({ buyers: count, boughtOnce: once }) => (count === 0 ? null : once / count),
)

const notPositive: TakeApart = note(
  (analysis, scope, frame) => {
    const read = new Set(repeatSpending(analysis.ledger(scope), frame.days, frame.asOfDay).unit)
    return addedContributions(frame.days.unitCount, null, (unit) =>
      buyDays(frame, unit) > 1 && !read.has(unit) ? 1 : null,
    )
  },
  ACCOUNTS,
  ({ notPositive: count }) => count,
)

/** Orders of exactly 0 of each unit up to the as-of day; none where only some products are looked at. */
function zeroOrders(analysis: Analysis, scope: Scope, { days, asOfDay }: ForecastFrame): (unit: number) => number {
  if (Object.keys(scope.sales).length > 0) return () => 0
  const unitOf = scope.unit === 'group' ? analysis.table.accounts.groupOf : null
  const { start } = zeroOrderDays(analysis.table, unitOf, days.unitCount, asOfDay)
  return (unit) => start[unit + 1]! - start[unit]!
}

const some = (count: number) => (count > 0 ? count : null)

const merged: TakeApart = note(
  (analysis, scope, frame) => {
    const { saleStart } = analysis.ledger(scope)
    const zeros = frame.settings.zeroOrders ? zeroOrders(analysis, scope, frame) : () => 0
    return addedContributions(frame.days.unitCount, null, (unit) =>
      some(saleStart[unit + 1]! - saleStart[unit]! + zeros(unit) - buyDays(frame, unit)),
    )
  },
  { above: 'orders', below: null },
  ({ mergedOrders }) => mergedOrders,
)

const zero: TakeApart = note(
  (analysis, scope, frame) => {
    const zeros = zeroOrders(analysis, scope, frame)
    return addedContributions(frame.days.unitCount, null, (unit) => some(zeros(unit)))
  },
  { above: 'orders', below: null },
  ({ zeroOrders: count }) => count,
)

/** Pearson's correlation is a sum: of each unit, how far both of its figures lie from their means, in their spread. */
const correlation: TakeApart = note(
  (analysis, scope, frame) => {
    const { unit: units, x, mean } = repeatSpending(analysis.ledger(scope), frame.days, frame.asOfDay)
    const standard = (values: ArrayLike<number>) => {
      const all = Array.from(values)
      const middle = all.reduce((sum, value) => sum + value, 0) / all.length
      const spread = Math.sqrt(all.reduce((sum, value) => sum + (value - middle) ** 2, 0))
      return all.map((value) => (value - middle) / spread)
    }
    const [frequency, value] = [standard(x), standard(mean)]
    const place = new Map(Array.from(units, (unit, at) => [unit, at]))
    return addedContributions(frame.days.unitCount, null, (unit) => {
      const at = place.get(unit)
      return at === undefined ? null : frequency[at]! * value[at]!
    })
  },
  { above: 'weight', below: null },
  ({ correlation: told }) => told,
)

/** What went into the forecast. */
export const HISTORY_BEHIND = {
  'forecast-buyers': buyers,
  'forecast-once-share': boughtOnce,
  'forecast-not-positive': notPositive,
  'forecast-merged-orders': merged,
  'forecast-zero-orders': zero,
  'forecast-correlation': correlation,
} as const satisfies Record<string, TakeApart>
