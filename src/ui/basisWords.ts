import type { CostBasis } from '../core/costBasis'

/** What the cost of a sale is known from. */
export const BASIS_WORDS: Readonly<Record<CostBasis, string>> = {
  told: 'Cost told by the order',
  product: 'Cost of the product, by list',
  category: 'Margin set for the category',
  average: 'Average margin of the category',
  default: 'Configured margin',
  unknown: 'No cost known',
}
