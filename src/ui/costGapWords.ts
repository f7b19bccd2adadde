/** Why a figure that needs costs is not there, as the engine says it. */
type CostGap = 'no-costs' | 'no-month' | 'no-margin' | 'sales-filter'

const WORDS: Readonly<Record<CostGap, string>> = {
  'no-costs': 'Needs a cost feed: what was spent by month and channel, as a CSV file of kind "costs".',
  'no-month': 'The cost feed tells no month that is over and that the orders reach.',
  'no-margin': 'Needs the cost of goods, or a default margin in the configuration.',
  'sales-filter': 'Not under a sales filter: costs are told for the company, not for a part of what it sells.',
}

/** What is missing, in a sentence. */
export function costGapWords(gap: CostGap): string {
  return WORDS[gap]
}
