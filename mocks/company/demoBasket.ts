import type { DemoProduct } from './demoCatalogue'
import type { DemoFirm } from './demoFirm'
import type { DemoHistory } from './demoHistory'
import { priceLevel } from './demoHistory'
import { CATEGORIES } from './demoCategories'
import { GBP_PRICE_FACTOR } from './demoRegions'
import type { DemoLine } from './demoShop'
import type { Random } from './random'

/** Gamma shape of the values of one firm's orders around its mean. */
const VALUE_SHAPE = 4
/** How likely an order has 1 … 6 lines. */
const LINES = [38, 28, 16, 10, 5, 3] as const

/** What a firm puts into an order of `day`: lines whose value is gamma around the firm's mean, in whole quantities. */
export function drawBasket(
  random: Random,
  firm: DemoFirm,
  catalogue: readonly DemoProduct[],
  history: DemoHistory,
  day: number,
): readonly DemoLine[] {
  const level = priceLevel(history, day)
  const currency = firm.region.country === 'GB' ? GBP_PRICE_FACTOR : 1
  const value = random.gamma(VALUE_SHAPE, (firm.orderValue * 100) / VALUE_SHAPE) * level * currency
  const shares = Array.from({ length: 1 + random.weighted(LINES) }, () => random.gamma(2, 1))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const weights = firm.categories.map((weight, category) => (isLost(firm, category, day) ? 0 : weight))
  const aims = new Map<DemoProduct, number>()
  for (const share of shares) {
    const aim = (value * share) / all
    const product = drawProduct(random, firm, catalogue, weights, aim / (level * currency))
    aims.set(product, (aims.get(product) ?? 0) + aim)
  }
  return Array.from(aims, ([product, aim]) => lineOf(random, firm, product, aim, level * currency))
}

function isLost(firm: DemoFirm, category: number, day: number): boolean {
  const others = firm.categories.some((weight, other) => weight > 0 && other !== firm.lost?.category)
  return others && firm.lost?.category === category && day >= firm.lost.fromDay
}

/** An article of a category the firm buys, one of its favourites more likely, dearer ones only where the money allows. */
function drawProduct(
  random: Random,
  firm: DemoFirm,
  catalogue: readonly DemoProduct[],
  weights: readonly number[],
  cents: number,
): DemoProduct {
  const category = random.weighted(weights)
  const size = catalogue.length / CATEGORIES.length
  const favourite = (firm.wonDay * 31 + category * 7) % size
  let product = catalogue[category * size]
  for (let tries = 0; tries < 6; tries++) {
    product = catalogue[category * size + Math.floor((favourite + size * random.unit() ** 2) % size)]
    if (product.price * (1 - firm.discount) <= cents) return product
  }
  return catalogue[category * size + (product.id % 2)]
}

/** The whole quantity next to the aim, up or down by chance so that the mean is kept; never less than one. */
function lineOf(random: Random, firm: DemoFirm, product: DemoProduct, aim: number, level: number): DemoLine {
  const listPrice = Math.max(1, Math.round(product.price * level))
  const price = Math.max(1, Math.round(listPrice * (1 - firm.discount)))
  const quantity = Math.max(1, Math.floor(aim / price + random.unit()))
  return {
    product,
    quantity,
    subtotal: listPrice * quantity,
    total: price * quantity,
    cost: Math.round(product.price * level * product.costShare * quantity),
  }
}
