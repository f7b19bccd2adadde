import type { BehindWords } from './behindWords'

/** The words of figures of risk. */
export const RISK_FIGURE_WORDS = {
  'risk-expected-silent': {
    title: 'Accounts expected not to order',
    definition:
      'The chance of no order within the days ahead, by the model in use, added up over the accounts. The orders are the history that the model has read.',
    formula: 'Σ P(no order)',
    kind: 'decimal',
    above: 'P(no order)',
  },
  'worklist-expected-loss': {
    title: 'Expected loss of the accounts to call',
    definition:
      'What is at stake in a year at an account’s own rhythm × by how much its risk is above its usual one, over the accounts at risk or churned within 90 days.',
    formula: 'Σ at stake × max(0, risk − usual risk)',
    kind: 'money-full',
    above: 'Expected loss',
  },
  'capacity-saved': {
    title: 'Saved by calls',
    definition:
      'The assumed or measured share of the expected loss of each account that the calls reach, one call each in 12 weeks, the top of the list first. An estimate.',
    formula: 'Σ share × expected loss',
    kind: 'money-full',
    above: 'Saved',
  },
  'capacity-cost': {
    title: 'Cost of the calls',
    definition:
      'One call to each account that they reach in 12 weeks, the top of the list first, at the assumed cost of a call.',
    formula: 'Σ cost of a call',
    kind: 'money-full',
    above: 'Cost',
  },
} as const satisfies Record<string, BehindWords>
