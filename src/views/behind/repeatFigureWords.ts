import type { BehindWords } from './behindWords'

/** The words of figures of repeat purchase and of onboarding. */
export const REPEAT_FIGURE_WORDS = {
  'onboarding-second': {
    title: 'Accounts with a second order',
    definition: 'Accounts with two sales or more up to the as-of day.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'onboarding-third': {
    title: 'Accounts with a third order',
    definition: 'Accounts with three sales or more up to the as-of day.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'onboarding-overdue': {
    title: 'Accounts beyond the usual day',
    definition:
      'Accounts with one sale that is older than the day by which four fifths of all second orders that came had come.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'repeat-rate-eligible': {
    title: 'Eligible repeat-purchase rate',
    definition: 'Of the accounts whose first order is at least so many days old, those with a second one.',
    formula: 'accounts with two orders or more ÷ accounts old enough',
    kind: 'percent',
    above: 'Ordered again',
    below: 'Old enough',
  },
  'repeat-rate-days': {
    title: 'Ordered on several days',
    definition: 'Of the accounts with a sale, those with sales on two days or more.',
    formula: 'accounts with sales on two days or more ÷ accounts with a sale',
    kind: 'percent',
    above: 'Two days or more',
    below: 'Bought',
  },
  'accounts-with-orders': {
    title: 'Accounts by number of orders',
    definition: 'Accounts with exactly so many sales up to the as-of day.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
} as const satisfies Record<string, BehindWords>
