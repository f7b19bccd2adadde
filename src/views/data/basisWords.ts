import type { IntakeAnswer } from '../../state/answers'

/** What the cost of a sale is known from. */
export const BASIS_WORDS: Readonly<Record<IntakeAnswer['costBases'][number]['basis'], string>> = {
  told: 'Cost told by the order',
  product: 'Cost of the product, by list',
  category: 'Margin set for the category',
  average: 'Average margin of the category',
  default: 'Configured margin',
  unknown: 'No cost known',
}
