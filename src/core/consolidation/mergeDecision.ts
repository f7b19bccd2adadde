/**
 * What a person has decided about two accounts, or two orders, each by its key (see `accountKey` and `orderKey`): kept,
 * exported and imported as it is.
 */
export interface MergeDecision {
  readonly a: string
  readonly b: string
  /** True: one company, or one order. False: two, whatever they share. */
  readonly same: boolean
}
