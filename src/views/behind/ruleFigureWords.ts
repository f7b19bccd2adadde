import type { BehindWords } from './behindWords'

const CHOSEN = 'Accounts are chosen under the rule in force.'

/** The words of figures of churn under rules that are not in force. */
export const RULE_FIGURE_WORDS = {
  'rule-state-accounts': {
    title: 'Accounts in a state under another rule',
    definition: `By the days since their last sale, against the limits of that rule. ${CHOSEN}`,
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'rule-logo-churn-rate': {
    title: 'Logo churn under another rule',
    definition: `Of the accounts open on the eve of the period by that rule, those that crossed its limit of silence in it, each once. ${CHOSEN}`,
    formula: 'accounts that churned ÷ accounts open at the start',
    kind: 'percent',
    above: 'Churned',
    below: 'Open at start',
  },
  'rule-flips': {
    title: 'Accounts in another state',
    definition: `Accounts whose state under that rule is not the one that they have under the rule in force. ${CHOSEN}`,
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'rule-figure': {
    title: 'Accounts under a rule',
    definition: `What the rule makes of the accounts on the as-of day, or over the period. ${CHOSEN}`,
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
} as const satisfies Record<string, BehindWords>
