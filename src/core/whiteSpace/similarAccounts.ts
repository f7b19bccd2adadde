import type { AccountSizes } from './accountSizes'

/** Units that are compared with one, and the rule that found them. */
export interface SimilarAccounts {
  readonly units: readonly number[]
  /** Whether they are of the same kind; false where too few of it are. */
  readonly sameKind: boolean
  /** They are at least 1 ÷ `factor` and at most `factor` times its size. */
  readonly factor: number
}

/** With fewer accounts alike the rule is widened; with fewer than the least nothing is compared. */
const ENOUGH = 20
const LEAST = 5
/** Of more the nearest in size are taken: they say as much, in a fraction of the time. */
const MOST = 500
const RULES = [
  { sameKind: true, factor: 2 },
  { sameKind: true, factor: 4 },
  { sameKind: false, factor: 2 },
  { sameKind: false, factor: 4 },
] as const

/**
 * Look-alikes of a unit: others that have bought in the last 12 months, of the same kind and from half to twice its size; up
 * to four times where those are fewer than 20, then of any kind; of more than 500 the nearest in size. Null where even the
 * widest rule finds fewer than 5, and for a unit without size. `kindOf` is a code, 0 where the kind is not known: then any
 * kind is compared. O(units).
 */
export function similarAccounts(
  unit: number,
  { size, buys }: AccountSizes,
  kindOf: (unit: number) => number,
): SimilarAccounts | null {
  if (!(size[unit] > 0)) return null
  const kind = kindOf(unit)
  let widest: SimilarAccounts | null = null
  for (const rule of RULES) {
    if (rule.sameKind && kind === 0) continue
    const units: number[] = []
    for (let other = 0; other < size.length; other++) {
      if (other === unit || buys[other] === 0 || (rule.sameKind && kindOf(other) !== kind)) continue
      if (size[other] * rule.factor >= size[unit] && size[other] <= size[unit] * rule.factor) units.push(other)
    }
    widest = { units, ...rule }
    if (units.length > MOST) return { units: nearest(units, size, unit), ...rule }
    if (units.length >= ENOUGH) return widest
  }
  return widest !== null && widest.units.length >= LEAST ? widest : null
}

/** The units nearest in size by ratio, of equal ones the first; in their order. */
function nearest(units: readonly number[], size: Float64Array, unit: number): number[] {
  const distance = (other: number) => Math.abs(Math.log(size[other] / size[unit]))
  return units
    .toSorted((a, b) => distance(a) - distance(b) || a - b)
    .slice(0, MOST)
    .toSorted((a, b) => a - b)
}
