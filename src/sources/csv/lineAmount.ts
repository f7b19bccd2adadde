import { PARTS_PER_UNIT } from '../../core/money'

/**
 * Quantity × unit price in whole ten-thousandths, both given in ten-thousandths: exact, rounded half away from zero
 * only where the product has more than 4 decimals.
 */
export function lineAmount(quantity: number, unitPrice: number): number {
  const product = quantity * unitPrice
  if (Number.isSafeInteger(product)) return rounded(product)
  const [whole, rest] = [Math.trunc(quantity / PARTS_PER_UNIT), quantity % PARTS_PER_UNIT]
  return whole * unitPrice + rounded(rest * unitPrice)
}

function rounded(product: number): number {
  const parts = Math.round(Math.abs(product) / PARTS_PER_UNIT)
  return product < 0 && parts !== 0 ? -parts : parts
}
