/** What came of a call, as whoever called says it. */
export const CALL_RESULTS = ['ordered', 'will-order', 'lost', 'no-answer'] as const
export type CallResult = (typeof CALL_RESULTS)[number]
