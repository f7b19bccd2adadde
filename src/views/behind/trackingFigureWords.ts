import type { BehindWords } from './behindWords'

const ALL = 'All accounts known at the end of calibration, whoever is in scope.'

/** The words of purchases followed week by week. */
export const TRACKING_FIGURE_WORDS = {
  'tracking-actual': {
    title: 'Repeat order days up to the end of the week',
    definition: `Order days after an account’s first one. ${ALL}`,
    formula: 'Σ repeat order days',
    kind: 'count',
    above: 'Order days',
  },
  'tracking-expected': {
    title: 'Repeat order days expected up to the end of the week',
    definition: `What the model fitted to calibration expects of a new customer from the day of the account’s first order on, knowing nothing else of it. ${ALL}`,
    formula: 'Σ E[X(end of the week − first order)]',
    kind: 'decimal',
    above: 'Expected',
  },
  'tracking-weekly-actual': {
    title: 'Repeat order days in the week',
    definition: `Order days after an account’s first one. ${ALL}`,
    formula: 'Σ repeat order days',
    kind: 'count',
    above: 'Order days',
  },
  'tracking-weekly-expected': {
    title: 'Repeat order days expected in the week',
    definition: `What the model fitted to calibration expects of a new customer from the day of the account’s first order on, knowing nothing else of it. ${ALL}`,
    formula: 'Σ E[X(end of the week − first order)] − E[X(its beginning − first order)]',
    kind: 'decimal',
    above: 'Expected',
  },
} as const satisfies Record<string, BehindWords>
