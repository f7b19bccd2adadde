import type { BehindWords } from './behindWords'

/** The words of the company's own rates of twelve months, and of what they come to. */
export const SCENARIO_FIGURE_WORDS = {
  'own-yearly-loss': {
    title: 'Accounts lost a year',
    definition:
      'Of the accounts with a sale in the twelve months before, those without one in the last twelve complete months.',
    formula: 'accounts lost ÷ accounts that bought in the twelve months before',
    kind: 'percent',
    above: 'Lost',
    below: 'Bought',
  },
  'own-orders-a-year': {
    title: 'Orders a year',
    definition: 'Sales of the last twelve complete months over the accounts that ordered in them.',
    formula: 'sales ÷ accounts that ordered',
    kind: 'decimal',
    above: 'Orders',
    below: 'Ordered',
  },
  'own-average-order': {
    title: 'Average order of the year',
    definition: 'Sales of the last twelve complete months before any credit, over their number.',
    formula: 'Σ gross sales ÷ number of sales',
    kind: 'money-full',
    above: 'Gross sales',
    below: 'Orders',
  },
  'own-margin-share': {
    title: 'Margin of the year’s sales',
    definition: 'Margin of the sales of the last twelve complete months before any credit, over their revenue.',
    formula: 'Σ margin ÷ Σ gross sales',
    kind: 'percent',
    above: 'Margin',
    below: 'Gross sales',
  },
  'what-if-revenue': {
    title: 'Five-year revenue at these rates',
    definition:
      'An estimate at constant rates, not booked profit, shared over the accounts that ordered in the last twelve complete months by their sales of them: whom the company wins has no name yet.',
    formula: 'Σ gross sales of the account ÷ gross sales of all × five-year revenue',
    kind: 'money-full',
    above: 'Its share',
  },
} as const satisfies Record<string, BehindWords>
