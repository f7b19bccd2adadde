import type { BehindWords } from './behindWords'

const CHOSEN = 'Accounts in scope that had bought before the hold-out.'
const ALL = 'All accounts that had bought before the hold-out, whoever is in scope.'

/** The words of a report card, of so many accounts. */
const cardWords = (whose: string) =>
  ({
    expected: {
      title: 'Order days that were expected',
      definition: `What the forecast expected of each account in the hold-out, from what lay before it. ${whose}`,
      formula: 'Σ expected order days',
      kind: 'decimal',
      above: 'Expected',
    },
    bias: {
      title: 'Too high or low',
      definition: `Expected less happened, over what happened; below 0 the forecast was too low. ${whose}`,
      formula: 'Σ (expected − happened) ÷ Σ happened',
      kind: 'percent',
      above: 'Expected − happened',
      below: 'Happened',
    },
    mae: {
      title: 'Error per account',
      definition: `The mean of how far expected and happened lie apart. ${whose}`,
      formula: 'Σ |expected − happened| ÷ accounts',
      kind: 'decimal',
      above: 'Error',
      below: 'Accounts',
    },
    deviance: {
      title: 'Poisson deviance',
      definition: `The mean of 2 × (y ln(y ÷ μ) − (y − μ)), y happened, μ expected, 0.05 at least. ${whose}`,
      formula: 'Σ 2 (y ln(y ÷ μ) − (y − μ)) ÷ accounts',
      kind: 'decimal',
      above: 'Deviance',
      below: 'Accounts',
    },
  }) as const satisfies Record<string, BehindWords>

const [OF_CHOSEN, OF_ALL] = [cardWords(CHOSEN), cardWords(ALL)]

/** The words of how forecasts did on the hold-out. */
export const HOLDOUT_FIGURE_WORDS = {
  'holdout-expected': OF_CHOSEN.expected,
  'holdout-bias': OF_CHOSEN.bias,
  'holdout-mae': OF_CHOSEN.mae,
  'holdout-deviance': OF_CHOSEN.deviance,
  'holdout-actual': {
    title: 'Order days that happened',
    definition: `Days in the hold-out on which accounts ordered. ${CHOSEN}`,
    formula: 'Σ order days',
    kind: 'count',
    above: 'Order days',
  },
  'calibration-accounts': {
    title: 'Accounts of a group',
    definition: `Accounts with so many repeat order days before the hold-out. ${CHOSEN}`,
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'calibration-expected': {
    title: 'Expected of a group',
    definition: `What was expected of the accounts with so many repeat order days before the hold-out, a mean. ${CHOSEN}`,
    formula: 'Σ expected ÷ accounts',
    kind: 'decimal',
    above: 'Expected',
    below: 'Accounts',
  },
  'calibration-actual': {
    title: 'Happened in a group',
    definition: `Order days in the hold-out of the accounts with so many repeat order days before it, a mean. ${CHOSEN}`,
    formula: 'Σ order days ÷ accounts',
    kind: 'decimal',
    above: 'Order days',
    below: 'Accounts',
  },
  'model-holdout-expected': OF_ALL.expected,
  'model-holdout-bias': OF_ALL.bias,
  'model-holdout-mae': OF_ALL.mae,
  'model-holdout-deviance': OF_ALL.deviance,
  'model-log-likelihood': {
    title: 'Log-likelihood',
    definition: `How likely the model, fitted to what lies before the hold-out, makes the history of each account: ln of the density, time in weeks. Its parameters make the sum as large as it gets. ${ALL}`,
    formula: 'Σ ln L of the history of an account',
    kind: 'decimal',
    above: 'ln L',
  },
} as const satisfies Record<string, BehindWords>
