/** Accounts with the same number of repeat purchases in calibration, and what they then did. */
export interface CalibrationBin {
  /** Repeat purchases in calibration; of the last bin the least. */
  readonly repeats: number
  readonly accounts: number
  /** Purchases per account in the hold-out; NaN without an account. */
  readonly expected: number
  readonly actual: number
}

/**
 * Calibration by frequency: for 0, 1, … and `last` or more repeat purchases what was expected and what happened. NaN in
 * `expected` or `actual` marks an account that does not count.
 */
export function calibrationBins(
  repeats: ArrayLike<number>,
  expected: Float64Array,
  actual: Float64Array,
  last = 7,
): CalibrationBin[] {
  const accounts = new Float64Array(last + 1)
  const expectedSum = new Float64Array(last + 1)
  const actualSum = new Float64Array(last + 1)
  for (let i = 0; i < expected.length; i++) {
    if (Number.isNaN(expected[i]) || Number.isNaN(actual[i])) continue
    const bin = Math.min(last, repeats[i])
    accounts[bin]++
    expectedSum[bin] += expected[i]
    actualSum[bin] += actual[i]
  }
  return Array.from(accounts, (count, bin) => ({
    repeats: bin,
    accounts: count,
    expected: expectedSum[bin] / count,
    actual: actualSum[bin] / count,
  }))
}
