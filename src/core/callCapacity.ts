/** What is assumed of calls, until outcomes measure it. */
export interface CallAssumptions {
  /** Share (0–1) of the expected loss that a call saves. */
  readonly shareSaved: number
  /** Cost of one call, ten-thousandths. */
  readonly costPerCall: number
}

/** Weeks of calling that capacity is reckoned over. */
export const CAPACITY_WEEKS = 12

/**
 * Value saved by `calls` calls a week: share saved × the expected losses of the first accounts of the list, one call each.
 * `loss` descends. Ten-thousandths.
 */
export function savedBy(loss: Float64Array, calls: number, { shareSaved }: CallAssumptions): number {
  let sum = 0
  const reached = Math.min(loss.length, calls * CAPACITY_WEEKS)
  for (let i = 0; i < reached; i++) sum += loss[i]
  return shareSaved * sum
}

/**
 * The most calls a week that all pay: the accounts whose saved share is worth more than a call, over the weeks, rounded up to
 * the call that reaches the last of them. 0 where none does.
 */
export function stopPoint(loss: Float64Array, { shareSaved, costPerCall }: CallAssumptions): number {
  let paying = 0
  while (paying < loss.length && shareSaved * loss[paying] > costPerCall) paying++
  return Math.ceil(paying / CAPACITY_WEEKS)
}
