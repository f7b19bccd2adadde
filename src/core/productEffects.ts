import type { ProductTally } from './ProductTally'

/** What one product did to the value of an order, in ten-thousandths of revenue; the three add up to its change. */
export interface ProductEffects {
  readonly price: number
  readonly quantity: number
  /** A product that was added or dropped, or has no quantity to price by in one of the windows. */
  readonly mix: number
}

/**
 * Splits the change of one product of a unit with `orders` = [before, after] sales (metrics 1). Per order it is price ×
 * quantity, Δ(pq) = Δp·q̄ + Δq·p̄; times the mean number of orders it is revenue. Not rounded.
 */
export function productEffects(
  { quantity, revenue }: ProductTally,
  product: number,
  [n0, n1]: readonly [number, number],
): ProductEffects {
  const orders = (n0 + n1) / 2
  const [q0, q1] = [quantity[0][product], quantity[1][product]]
  const [r0, r1] = [revenue[0][product], revenue[1][product]]
  if (!(q0 > 0 && q1 > 0)) return { price: 0, quantity: 0, mix: orders * (r1 / n1 - r0 / n0) }
  const [p0, p1] = [r0 / q0, r1 / q1]
  return {
    price: orders * (p1 - p0) * ((q0 / n0 + q1 / n1) / 2),
    quantity: orders * (q1 / n1 - q0 / n0) * ((p0 + p1) / 2),
    mix: 0,
  }
}
