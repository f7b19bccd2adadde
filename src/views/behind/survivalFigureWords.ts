import type { BehindWords } from './behindWords'

const WEIGHT =
  'A loss weighs 1 ÷ the share of accounts still watched just before it: those seen for a shorter time are shared among all that stayed as long. The curve itself is the product of the days’ survivals (Kaplan–Meier); both ways come to the same.'

/** The words of figures of how long accounts stay. */
export const SURVIVAL_FIGURE_WORDS = {
  survival: {
    title: 'Still open',
    definition: `Every account with a sale counts 1; one that had churned by then counts 1 less the weight of its loss. ${WEIGHT}`,
    formula: 'Σ (1 − weight of its loss by then) ÷ accounts',
    kind: 'percent',
    above: 'Counted',
    below: 'Accounts',
  },
  'survival-churned': {
    title: 'Churned at least once',
    definition: 'Accounts that crossed their own limit of silence within so many months of their first sale.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Churned',
  },
  'expected-lifespan': {
    title: 'Expected lifespan',
    definition: `Every account brings the days to the horizon, less what its loss takes off (its weight × the days from the crossing to the horizon) and less the mean silence after which accounts were called churned. ${WEIGHT}`,
    formula: 'Σ (horizon − weight × max(0, horizon − days to the crossing) − mean silence) ÷ accounts',
    kind: 'days',
    above: 'Days',
    below: 'Accounts',
  },
} as const satisfies Record<string, BehindWords>
