import type { BehindWords } from './behindWords'

/** The words of figures of the forecast. */
export const FORECAST_FIGURE_WORDS = {
  'forecast-clv': {
    title: 'Predicted CLV',
    definition:
      'What each account is expected to bring within the horizon: an estimate, not booked profit. Its orders are the history that the model has read.',
    formula: 'Σ expected order days × expected value, discounted',
    kind: 'money-full',
    above: 'Expected',
  },
  'holdout-expected': {
    title: 'Order days expected in the hold-out',
    definition:
      'What the model, fitted to what lies before the hold-out, expected of each account that had bought by then.',
    formula: 'Σ expected order days',
    kind: 'decimal',
    above: 'Expected',
  },
  'holdout-actual': {
    title: 'Order days that happened in the hold-out',
    definition: 'Days with a sale in the hold-out, of the accounts that had bought before it.',
    formula: 'Σ order days',
    kind: 'count',
    above: 'Order days',
  },
  'forecast-active': {
    title: 'Accounts expected to be active',
    definition: 'The probability that each account still buys. Its orders are the history that the model has read.',
    formula: 'Σ P(active)',
    kind: 'decimal',
    above: 'P(active)',
  },
} as const satisfies Record<string, BehindWords>
