import type { BehindWords } from './behindWords'

const ALL = 'All of the data, whatever the scope.'

/** The words of figures of what was read. */
export const DATA_FIGURE_WORDS = {
  'data-sales': {
    title: 'Sales',
    definition: `Orders that are sales, account by account. ${ALL}`,
    formula: 'number of sales',
    kind: 'count',
    above: 'Sales',
  },
  'data-sales-revenue': {
    title: 'Revenue of sales',
    definition: `Net amounts of all sales before any credit, account by account. ${ALL}`,
    formula: 'Σ net amount of sales',
    kind: 'money-full',
    above: 'Revenue of sales',
  },
  'data-credits': {
    title: 'Credits',
    definition: `Credits that are in the figures, account by account. ${ALL}`,
    formula: 'number of credits',
    kind: 'count',
    above: 'Credits',
  },
  'data-credits-revenue': {
    title: 'Revenue of credits',
    definition: `What credits take off, account by account. ${ALL}`,
    formula: '−Σ credits',
    kind: 'money-full',
    above: 'Credits',
  },
  'data-accounts': {
    title: 'Accounts',
    definition: `Billing accounts that were not left out by rule, with a sale or without. ${ALL}`,
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'data-accounts-buying': {
    title: 'Accounts with a sale',
    definition: `Accounts that ever bought. ${ALL}`,
    formula: 'number of accounts',
    kind: 'count',
    above: 'Bought',
  },
  'data-groups': {
    title: 'Groups',
    definition: `Accounts counted by their topmost parent. ${ALL}`,
    formula: 'number of groups',
    kind: 'count',
    above: 'Group',
  },
  'cost-basis-sales': {
    title: 'Sales by what their cost is known from',
    definition: `Sales whose weakest line rests on this kind of cost. ${ALL}`,
    formula: 'number of sales',
    kind: 'count',
    above: 'Sales',
  },
  'imputed-share': {
    title: 'Share of revenue with an estimated margin',
    definition: `Revenue of sales of which at least one line’s cost is estimated, over that of all sales. ${ALL}`,
    formula: 'Σ revenue with an estimated cost ÷ Σ revenue',
    kind: 'percent',
    above: 'Estimated',
    below: 'Revenue',
  },
  'margin-rate': {
    title: 'Margin rate',
    definition: `Revenue of sales less their cost of goods, over that revenue. ${ALL}`,
    formula: 'Σ margin ÷ Σ revenue',
    kind: 'percent',
    above: 'Margin',
    below: 'Revenue',
  },
} as const satisfies Record<string, BehindWords>
