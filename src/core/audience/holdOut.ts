import { hashText } from '../hashText'

/** A split of an audience: who is to be contacted, and who is held out so that the difference can be measured. */
export interface HoldOut {
  /** 1 for every unit that is held out. */
  readonly heldOut: Uint8Array
  readonly contacted: number
  readonly held: number
}

/**
 * Holds out a share of the masked units, in every stratum as nearly as whole units allow: strata are ranked one after
 * the other, and within a stratum units by a hash of their key and the seed, so that the same audience, share and seed
 * give the same split on every machine, whatever the order of rows. The running remainder carries over from one stratum
 * to the next: Σ held = round(share × units). O(units · log units).
 *
 * @param keys what names each unit, such as "shop.122"
 * @param stratumOf a text per unit; units of equal texts form a stratum
 */
export function holdOut(
  mask: Uint8Array,
  keys: (unit: number) => string,
  stratumOf: (unit: number) => string,
  share: number,
  seed: number,
): HoldOut {
  const chosen = [...mask.keys()].filter((unit) => mask[unit] === 1)
  const ranked = chosen
    .map((unit) => ({ unit, stratum: stratumOf(unit), key: keys(unit), place: hashText(`${seed} ${keys(unit)}`) }))
    .toSorted((a, b) => compare(a.stratum, b.stratum) || a.place - b.place || compare(a.key, b.key))
  const heldOut = new Uint8Array(mask.length)
  let held = 0
  for (const [at, { unit }] of ranked.entries()) {
    // The n-th unit is held out when it takes the rounded share of the first n one further.
    if (Math.round((at + 1) * share) <= held) continue
    heldOut[unit] = 1
    held++
  }
  return { heldOut, contacted: chosen.length - held, held }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
