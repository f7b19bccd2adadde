import type { BehindWords } from './behindWords'

const rateWords = (title: string, whose: string) =>
  ({
    title,
    definition: `Accounts of the export that were ${whose}, and those of them with an order in the days after it.`,
    formula: 'accounts that ordered ÷ accounts',
    kind: 'percent',
    above: 'Ordered',
    below: 'Accounts',
  }) as const satisfies BehindWords

/** The words of what an experiment has shown. */
export const EXPERIMENT_FIGURE_WORDS = {
  'experiment-contacted': rateWords('Contacted accounts that ordered', 'to be contacted'),
  'experiment-held-out': rateWords('Held-out accounts that ordered', 'held out'),
  'experiment-gained': {
    title: 'Gained by the contact',
    definition:
      'What contacted accounts ordered in the days after the export. What held-out accounts ordered counts against it, times contacted ÷ held out. Credits count nothing.',
    formula: 'Σ value of contacted − Σ value of held out × contacted ÷ held out',
    kind: 'money-full',
    above: 'Gained',
  },
} as const satisfies Record<string, BehindWords>
