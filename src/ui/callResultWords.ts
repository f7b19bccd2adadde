import type { CallResult } from '../core/workspace/callResult'

/** What came of a call, in words. */
export const CALL_RESULT_WORDS: Readonly<Record<CallResult, string>> = {
  ordered: 'Ordered',
  'will-order': 'Will order',
  lost: 'Lost',
  'no-answer': 'No answer',
}
