import type { BehindWords } from './behindWords'

/** The words of figures above and below the account list. */
export const LIST_FIGURE_WORDS = {
  'accounts-listed': {
    title: 'Accounts listed',
    definition: 'Accounts that the filters and the search leave.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'accounts-in-state': {
    title: 'Accounts in a state',
    definition:
      'Accounts that the search and all filters but that of states leave, by the days since their last sale against limits of their own rhythm.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'accounts-clv': {
    title: 'CLV so far of the accounts listed',
    definition:
      'What the listed accounts with a sale have brought so far, less all credits. Nothing expected is in it.',
    formula: 'Σ CLV so far',
    kind: 'money-full',
    above: 'CLV so far',
  },
  'accounts-value12': {
    title: 'Last 12 months of the accounts listed',
    definition: 'Sales less credits of the listed accounts in the 12 months to the as-of day.',
    formula: 'Σ value of sales − Σ credits',
    kind: 'money-full',
    above: 'Last 12 months',
  },
} as const satisfies Record<string, BehindWords>
