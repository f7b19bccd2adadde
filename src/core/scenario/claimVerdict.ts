/** What a company's own data make of a claim. */
export type ClaimVerdict = 'holds' | 'close' | 'not-reproduced' | 'cannot-test'

/**
 * Holds from `least` on (and up to `most`), close within `tolerance` of that, else not reproduced; a figure that is not
 * known cannot be tested.
 */
export function claimVerdict(
  value: number | null,
  { least, most = Infinity, tolerance }: { readonly least: number; readonly most?: number; readonly tolerance: number },
): ClaimVerdict {
  if (value === null || Number.isNaN(value)) return 'cannot-test'
  if (value >= least && value <= most) return 'holds'
  return value >= least - tolerance && value <= most + tolerance ? 'close' : 'not-reproduced'
}
