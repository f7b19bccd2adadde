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
  'forecast-active': {
    title: 'Accounts expected to be active',
    definition: 'The probability that each account still buys. Its orders are the history that the model has read.',
    formula: 'Σ P(active)',
    kind: 'decimal',
    above: 'P(active)',
  },
  'forecast-naive': {
    title: 'The window before, repeated',
    definition:
      'What the accounts in scope brought in the last window as long as the horizon, less the cost to serve their order days: the forecast of whoever knows no model.',
    formula: 'Σ (value of sales less their credits − order days × cost to serve)',
    kind: 'money-full',
    above: 'Value',
  },
} as const satisfies Record<string, BehindWords>
