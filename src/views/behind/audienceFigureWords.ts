import type { BehindWords } from './behindWords'

/** The words of totals of an audience. */
export const AUDIENCE_FIGURE_WORDS = {
  'audience-accounts': {
    title: 'Accounts of the audience',
    definition: 'Accounts in scope that ever bought and that the rule finds, with the look-alikes that were added.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'audience-clv': {
    title: 'Historical CLV of the audience',
    definition: 'What its accounts have brought so far, less all credits. Nothing expected is in it.',
    formula: 'Σ value of all sales − Σ credits',
    kind: 'money-full',
    above: 'CLV so far',
  },
  'audience-value12': {
    title: 'Value of the audience, 12 months',
    definition: 'Net value of its accounts over the 12 months to the as-of day.',
    formula: 'Σ value of sales − Σ credits',
    kind: 'money-full',
    above: 'Last 12 months',
  },
  'audience-consent': {
    title: 'Accounts of the audience that may be contacted',
    definition: 'Those that have agreed, as the customer records say it; what they do not say is not a yes.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Agreed',
  },
} as const satisfies Record<string, BehindWords>
