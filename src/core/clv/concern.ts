/**
 * Everything that can speak against a model's figures, with what follows from it: `hidden`, none of them is shown;
 * `care`, they are shown with the reason beside them.
 *
 * Of the history: `fewRepeaters` (accounts that bought again), `fewGaps` (observed time in median gaps), `mostlyOnce`
 * (share of one-time buyers). Of the fit: `notConverged` (largest slope), `noPeak`, `atBound` and `extreme` (a parameter; a
 * time as a part of the longest history), `illConditioned` (condition number), `ratesAlike` (correlation of ln r and ln α),
 * `uncertain` (standard error ÷ parameter), `severalPeaks` (log-likelihood between starts), `steadied` (held by a weak
 * prior). Of spending: `fewSpenders`, `valueHasNoMean` (q near 1), `valueUncertain` (q ≤ 2: no variance),
 * `frequencyAndValue` (their correlation). Of the hold-out: `biased` (forecast ÷ actual − 1).
 */
export const CONCERNS = {
  notConverged: 'hidden',
  noPeak: 'hidden',
  atBound: 'hidden',
  extreme: 'hidden',
  illConditioned: 'hidden',
  fewSpenders: 'hidden',
  valueHasNoMean: 'hidden',
  fewRepeaters: 'care',
  fewGaps: 'care',
  mostlyOnce: 'care',
  ratesAlike: 'care',
  uncertain: 'care',
  severalPeaks: 'care',
  steadied: 'care',
  valueUncertain: 'care',
  frequencyAndValue: 'care',
  biased: 'care',
} as const satisfies Readonly<Record<string, 'hidden' | 'care'>>

export type ConcernCode = keyof typeof CONCERNS

/** One reason not to trust a model: what was found, and the limit it is on the wrong side of. */
export interface Concern {
  readonly code: ConcernCode
  readonly found: number
  readonly limit: number
  /** The parameter it is about, where it is about one. */
  readonly parameter?: string
}
