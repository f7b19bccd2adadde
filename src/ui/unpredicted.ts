type Standing = 'gated' | 'hidden' | 'loses' | 'shown' | 'no-purchase' | undefined

/** Why a predicted figure is not shown, in words for the dash, with where to read more. */
export function unpredicted(standing: Standing): string {
  const reason = unpredictedReason(standing)
  return standing === 'gated' || standing === 'hidden' || standing === 'loses'
    ? `${reason.slice(0, -1)}: see Forecast.`
    : reason
}

/** The same for paper, which leads nowhere. */
export function unpredictedReason(standing: Standing): string {
  return standing === undefined ? 'Being computed.' : WORDS[standing]
}

const WORDS = {
  gated: 'The history is too short or too small for a forecast.',
  hidden: 'The model does not fit this history.',
  loses: 'The forecast lost to a naive one on the hold-out.',
  shown: 'This account has not bought yet.',
  'no-purchase': 'This account has not bought yet.',
} as const
