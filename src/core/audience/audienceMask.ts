import type { AnyOf, AudienceRule, Condition } from './audienceRule'

/** Answers a condition for every unit: 1 where it holds. */
export type ConditionReader = (condition: Condition) => Uint8Array

/** Who is in an audience, and how each part of its rule narrowed it. */
export interface Audience {
  /** 1 for every unit that is in it. */
  readonly mask: Uint8Array
  /** Units left after each part, in their order; the first entry is of everyone that could be in it. */
  readonly funnel: Uint32Array
}

/** The units among `pool` (1 = could be in it) of which every part of the rule holds. O(units × conditions). */
export function audienceMask(rule: AudienceRule, pool: Uint8Array, read: ConditionReader): Audience {
  const mask = pool.slice()
  const funnel = new Uint32Array(rule.parts.length + 1)
  funnel[0] = count(mask)
  for (const [at, part] of rule.parts.entries()) {
    const holds = partHolds(part, pool.length, read)
    for (let unit = 0; unit < mask.length; unit++) mask[unit] &= holds[unit]
    funnel[at + 1] = count(mask)
  }
  return { mask, funnel }
}

function partHolds({ conditions, without }: AnyOf, units: number, read: ConditionReader): Uint8Array {
  const holds = new Uint8Array(units)
  for (const condition of conditions) {
    const one = read(condition)
    for (let unit = 0; unit < units; unit++) holds[unit] |= one[unit]
  }
  return without ? holds.map((held) => 1 - held) : holds
}

function count(mask: Uint8Array): number {
  let units = 0
  for (const is of mask) units += is
  return units
}
