import type { BehindWords } from './behindWords'

const ALL = 'All accounts, whoever is in scope.'

/** The words of what went into the forecast. */
export const HISTORY_FIGURE_WORDS = {
  'forecast-buyers': {
    title: 'Accounts with an order',
    definition: `Accounts with an order day up to the as-of day. ${ALL}`,
    formula: 'number of accounts',
    kind: 'count',
    above: 'Bought',
  },
  'forecast-once-share': {
    title: 'Accounts with a single order day',
    definition: `Of the accounts with an order day, those with one only. ${ALL}`,
    formula: 'accounts with one order day ÷ accounts with any',
    kind: 'percent',
    above: 'One day only',
    below: 'Bought',
  },
  'forecast-not-positive': {
    title: 'Repeat value not above 0',
    definition: `Accounts whose order days after the first are worth 0 or less in sum, or are of unknown margin: the model of values cannot read them. ${ALL}`,
    formula: 'number of accounts',
    kind: 'count',
    above: 'Left out',
  },
  'forecast-merged-orders': {
    title: 'Orders merged into another of their day',
    definition: `Orders of a day on which the account had ordered already: no order day of their own. ${ALL}`,
    formula: 'Σ orders − order days',
    kind: 'count',
    above: 'Merged orders',
  },
  'forecast-zero-orders': {
    title: 'Orders of 0',
    definition: `Orders of exactly 0, which are no sales; a setting decides whether they make an order day. ${ALL}`,
    formula: 'number of orders',
    kind: 'count',
    above: 'Orders of 0',
  },
  'forecast-correlation': {
    title: 'Frequency and value, correlation',
    definition: `Pearson’s: of each account with repeats of value above 0, how far its repeat order days lie from their mean × how far its mean value lies from the mean of those, each as a share of the root of all squares. ${ALL}`,
    formula: 'Σ (x − x̄)(v − v̄) ÷ √(Σ (x − x̄)² · Σ (v − v̄)²)',
    kind: 'decimal',
    above: 'Part of r',
  },
} as const satisfies Record<string, BehindWords>
