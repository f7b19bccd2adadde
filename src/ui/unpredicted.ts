/** Why a predicted figure is not shown, in words for the dash. */
export function unpredicted(standing: 'gated' | 'hidden' | 'loses' | 'shown' | 'no-purchase' | undefined): string {
  return standing === undefined ? 'Being computed.' : WORDS[standing]
}

const WORDS = {
  gated: 'The history is too short or too small for a forecast: see Forecast.',
  hidden: 'The model does not fit this history: see Forecast.',
  loses: 'The forecast lost to a naive one on the hold-out: see Forecast.',
  shown: 'This account has not bought yet.',
  'no-purchase': 'This account has not bought yet.',
} as const
