import { accountKey } from '../../core/accountKey'
import type { DayWindow } from '../../core/dayWindow'
import { MOVEMENT_CLASSES, type MovementClass } from '../../core/movements'
import type { PriceVolumeMix } from '../../core/priceVolumeMix'
import { productEffects, type ProductEffects } from '../../core/productEffects'
import { ProductTally } from '../../core/ProductTally'
import type { Scope } from '../../core/scope'
import { soldLines } from '../../core/soldLines'
import { effectsOf } from '../../core/whyItMoved'
import { saleCount } from '../../core/windowTotals'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { unitMovementsOver } from '../comparisonOver'
import { whyOfScope, windowBeforePeriod } from './whyOfScope'

/** One account of the list behind the change, by its key. */
export interface AccountWhyQuestion {
  readonly scope: Scope
  readonly key: string
}

/** A product of an account in the two windows. Money is ten-thousandths, not rounded. */
export interface ProductMove extends ProductEffects {
  readonly name: string
  readonly quantityBefore: number
  readonly quantityNow: number
  readonly revenueBefore: number
  readonly revenueNow: number
}

/** Why the net revenue of one account moved; the effects add up to `cur` − `prev` exactly. */
export interface AccountWhyAnswer {
  readonly frame: Frame
  readonly prevWindow: DayWindow
  readonly key: string
  readonly name: string
  readonly kind: MovementClass
  readonly prev: number
  readonly cur: number
  readonly ordersBefore: number
  readonly ordersNow: number
  readonly fresh: number
  readonly returned: number
  readonly churned: number
  readonly orders: number
  readonly valuePerOrder: number
  readonly credits: number
  readonly split: PriceVolumeMix['total'] | null
  /** The products that moved most, largest first, and how many moved at all. */
  readonly products: readonly ProductMove[]
  readonly moved: number
}

const MOST_PRODUCTS = 25

/** One account's own split; null when it is not in this data, or the history does not reach back. */
export function answerAccountWhy(analysis: Analysis, { scope, key }: AccountWhyQuestion): AccountWhyAnswer | null {
  const { accounts } = analysis.table
  const account = accounts.id.findIndex((id, i) => accountKey(accounts.source[i]!, id) === key)
  const causes = whyOfScope(analysis, scope)
  if (account < 0 || causes === null) return null
  const unit = scope.unit === 'group' ? accounts.groupOf[account]! : account
  const frame = analysis.frame(scope)
  const prevWindow = windowBeforePeriod(analysis, scope)
  const windows = [prevWindow, frame.current] as const
  const totals = [analysis.windowTotals(scope, prevWindow), analysis.windowTotals(scope, frame.current)] as const
  const [ordersBefore, ordersNow] = [saleCount(totals[0].did[unit]!), saleCount(totals[1].did[unit]!)]
  const { unitClass, unitPrev, unitCur } = unitMovementsOver(analysis, scope, ...windows)
  const mask = analysis.mask(scope)
  const kind = MOVEMENT_CLASSES[unitClass[unit]!]!
  const isChosen = mask === null || mask[unit] !== 0
  const [prev, cur] = isChosen ? [unitPrev[unit]!, unitCur[unit]!] : [0, 0]
  const fresh = kind === 'new' ? cur : 0
  const returned = kind === 'returned' ? cur : 0
  const churned = kind === 'churned' ? -prev : 0
  const { orders, valuePerOrder } = isChosen ? effectsOf(totals, unit) : { orders: 0, valuePerOrder: 0 }
  const products = productMoves(analysis, scope, unit, windows, [ordersBefore, ordersNow])
  return {
    frame,
    prevWindow,
    key,
    name: accounts.name[analysis.leadOf(scope, unit)]!,
    kind,
    prev,
    cur,
    ordersBefore,
    ordersNow,
    fresh,
    returned,
    churned,
    orders,
    valuePerOrder,
    credits: cur - prev - fresh - returned - churned - orders - valuePerOrder,
    split: causes.split === null ? null : splitOfUnit(causes.split, unit),
    products: products.slice(0, MOST_PRODUCTS),
    moved: products.length,
  }
}

function splitOfUnit({ unit: of }: PriceVolumeMix, unit: number): PriceVolumeMix['total'] {
  return { price: of.price[unit]!, quantity: of.quantity[unit]!, mix: of.mix[unit]!, other: of.other[unit]! }
}

/** What each product did to the value of an order, of an account that bought in both windows. */
function productMoves(
  analysis: Analysis,
  scope: Scope,
  unit: number,
  windows: readonly [DayWindow, DayWindow],
  orders: readonly [number, number],
): readonly ProductMove[] {
  if (orders[0] === 0 || orders[1] === 0) return []
  const { productNames, products } = analysis.table
  const tally = new ProductTally(products.length)
  tally.count(analysis.ledger(scope), soldLines(analysis.table, scope.sales), unit, windows)
  const size = ({ price, quantity, mix }: ProductMove) => Math.abs(price + quantity + mix)
  return tally.touched
    .map((product) => ({
      name: productNames[product]!,
      quantityBefore: tally.quantity[0][product]!,
      quantityNow: tally.quantity[1][product]!,
      revenueBefore: tally.revenue[0][product]!,
      revenueNow: tally.revenue[1][product]!,
      ...productEffects(tally, product, orders),
    }))
    .filter((move) => Math.abs(move.price) + Math.abs(move.quantity) + Math.abs(move.mix) >= 0.5)
    .toSorted((a, b) => size(b) - size(a) || (a.name < b.name ? -1 : 1))
}
