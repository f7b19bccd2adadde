import type { BehindWords } from './behindWords'

const FLOW = {
  formula: 'accounts in the one segment then and in the other now',
  definition:
    'Each account is scored on both days by what was known then, over the 24 months to it; who is counted is decided by today’s filters.',
}
const TRAIT = {
  kind: 'percent',
  above: 'Has the trait',
  below: 'Counted',
  formula: 'accounts with the trait ÷ accounts of which it is known',
} as const

/** The words of figures of segments: how accounts moved between them, and how often they have a trait. */
export const SEGMENT_FIGURE_WORDS = {
  'migration-accounts': { ...FLOW, title: 'Accounts that moved', kind: 'count', above: 'Account' },
  'migration-value-before': {
    ...FLOW,
    title: 'Value then of the accounts that moved',
    formula: 'Σ value of the 24 months to the earlier day',
    kind: 'money-full',
    above: 'Value then',
  },
  'migration-value-after': {
    ...FLOW,
    title: 'Value now of the accounts that moved',
    formula: 'Σ value of the 24 months to the as-of day',
    kind: 'money-full',
    above: 'Value now',
  },
  'trait-segment-share': {
    ...TRAIT,
    title: 'Accounts of the segment with the trait',
    definition: 'Of the segment’s accounts with an order of which the trait is known, those that have it.',
  },
  'trait-rest-share': {
    ...TRAIT,
    title: 'All other accounts with the trait',
    definition: 'Of all other accounts with an order of which the trait is known, those that have it.',
  },
  'segments-accounts': {
    title: 'Accounts in scope',
    definition: 'All accounts that the filters leave; each is in one segment.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'segments-scored': {
    title: 'Accounts that are scored',
    definition: 'Accounts with an order in the 24 months to the as-of day: all but Dormant and Prospect.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'segment-recency': {
    title: 'Days since the last order',
    definition: 'Days from the last sale to the as-of day, a mean over the accounts of the segment.',
    formula: 'Σ days since the last sale ÷ accounts',
    kind: 'days',
    above: 'Days',
    below: 'Accounts',
  },
  'segment-clv-earned': {
    title: 'CLV so far of an account of the segment',
    definition: 'Historical CLV of the accounts of the segment with a sale, a mean.',
    formula: 'Σ historical CLV ÷ accounts',
    kind: 'money-full',
    above: 'Historical CLV',
    below: 'Accounts',
  },
  'segment-clv-expected': {
    title: 'CLV expected of an account of the segment',
    definition:
      'Predicted CLV within the horizon of the accounts of the segment with a purchase, a mean; the orders are the history that the model has read.',
    formula: 'Σ predicted CLV ÷ accounts',
    kind: 'money-full',
    above: 'Predicted CLV',
    below: 'Accounts',
  },
} as const satisfies Record<string, BehindWords>
