import type { BehindWords } from './behindWords'

const SHARED = 'All accounts that used it in the period, whatever the filter, share alike what the months of the period'
const NOT_CAUSE = 'What goes together, not what causes what.'

/** The words of figures of the optional feeds. */
export const SERVICE_FIGURE_WORDS = {
  'exposure-churn': {
    title: 'Churn of a band',
    definition: `Of the accounts of the band that were open on the evening before a window, each once in each such window, those that were churned on its last evening. ${NOT_CAUSE}`,
    formula: 'Σ windows churned ÷ Σ windows begun open',
    kind: 'percent',
    above: 'Windows churned',
    below: 'Windows open',
  },
  'delivery-late-share': {
    title: 'Deliveries that came late',
    definition:
      'Of the deliveries promised for the period, those that came after the day, or have not come though it is over.',
    formula: 'late ÷ promised',
    kind: 'percent',
    above: 'Late',
    below: 'Promised',
  },
  'quote-win-rate': {
    title: 'Win rate of quotes',
    definition: 'Of the quotes won or lost in the period, those that were won.',
    formula: 'won ÷ (won + lost)',
    kind: 'percent',
    above: 'Won',
    below: 'Decided',
  },
  'follow-up-share': {
    title: 'Orders within 30 days',
    definition: `Of the visits or samples of the period that are 30 days old, those with an order of their account in the 30 days after, or before. ${NOT_CAUSE}`,
    formula: 'with an order ÷ all that are old enough',
    kind: 'percent',
    above: 'With an order',
    below: 'Counted',
  },
  'referral-share': {
    title: 'New accounts that were referred',
    definition:
      'Of the accounts with their first sale in the period, those that another customer referred by the as-of day.',
    formula: 'referred ÷ new accounts',
    kind: 'percent',
    above: 'Referred',
    below: 'New',
  },
  'service-users': {
    title: 'Accounts that used it',
    definition: 'Chosen accounts with a use of the service or campaign in the period.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Used it',
  },
  'service-uses': {
    title: 'Uses',
    definition: 'Uses of the service or campaign in the period by the chosen accounts.',
    formula: 'Σ uses',
    kind: 'count',
    above: 'Uses',
  },
  'service-cost-each': {
    title: 'Cost for an account',
    definition: `${SHARED} cost.`,
    formula: 'Σ cost of its months ÷ accounts that used it',
    kind: 'money-full',
    above: 'Share of the cost',
    below: 'Used it',
  },
  'service-hours-each': {
    title: 'Hours for an account',
    definition: `${SHARED} take in hours of maintenance.`,
    formula: 'Σ hours of its months ÷ accounts that used it',
    kind: 'decimal',
    above: 'Share of the hours',
    below: 'Used it',
  },
  'quotes-open': {
    title: 'Open quotes',
    definition: 'Quotes that were neither won nor lost on the as-of day; they are in no rate.',
    formula: 'number of quotes',
    kind: 'count',
    above: 'Open',
  },
  'quotes-open-amount': {
    title: 'Amount of open quotes',
    definition: 'What the quotes come to that were neither won nor lost on the as-of day.',
    formula: 'Σ amount',
    kind: 'money-full',
    above: 'Amount',
  },
} as const satisfies Record<string, BehindWords>
