import type { BehindWords } from './behindWords'

const ALL = 'All accounts known at the end of calibration, whoever is in scope.'

const HAPPENED = `Order days after an account’s first one. ${ALL}`
const EXPECTED = `What the model fitted to calibration expects of a new customer from the day of the account’s first order on, knowing nothing else of it. ${ALL}`
const COUNTED = { definition: HAPPENED, formula: 'Σ repeat order days', kind: 'count', above: 'Order days' } as const
const FORETOLD = { definition: EXPECTED, kind: 'decimal', above: 'Expected' } as const

/** The words of purchases followed week by week. */
export const TRACKING_FIGURE_WORDS = {
  'tracking-actual': { ...COUNTED, title: 'Repeat order days up to the end of the week' },
  'tracking-expected': {
    ...FORETOLD,
    title: 'Repeat order days expected up to the end of the week',
    formula: 'Σ E[X(end of the week − first order)]',
  },
  'tracking-weekly-actual': { ...COUNTED, title: 'Repeat order days in the week' },
  'tracking-weekly-expected': {
    ...FORETOLD,
    title: 'Repeat order days expected in the week',
    formula: 'Σ E[X(end of the week − first order)] − E[X(its beginning − first order)]',
  },
} as const satisfies Record<string, BehindWords>
