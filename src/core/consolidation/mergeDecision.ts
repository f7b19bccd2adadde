/** What a person has decided about two accounts, each by its key (see `accountKey`): kept, exported and imported as it is. */
export interface MergeDecision {
  readonly a: string
  readonly b: string
  /** True: one company. False: two, whatever they share. */
  readonly same: boolean
}
