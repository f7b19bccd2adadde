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

/**
 * The units among `pool` (1 = could be in it) of which every part of the rule holds, and those that it adds. The funnel ends
 * before the additions, which are in the mask alone. O(units × conditions).
 */
export function audienceMask(rule: AudienceRule, pool: Uint8Array, read: ConditionReader): Audience {
  const mask = pool.slice()
  const funnel = new Uint32Array(rule.parts.length + 1)
  funnel[0] = count(mask)
  for (const [at, part] of rule.parts.entries()) {
    const holds = partHolds(part, pool.length, read)
    for (let unit = 0; unit < mask.length; unit++) mask[unit] &= holds[unit]
    funnel[at + 1] = count(mask)
  }
  if (rule.also.length > 0) addOthers(rule, pool, mask, read)
  return { mask, funnel }
}

function addOthers({ parts, also }: AudienceRule, pool: Uint8Array, mask: Uint8Array, read: ConditionReader): void {
  const added = partHolds({ conditions: also, without: false }, pool.length, read)
  const kept = parts.filter(({ without }) => without).map((part) => partHolds(part, pool.length, read))
  for (let unit = 0; unit < mask.length; unit++) {
    if (pool[unit] === 1 && added[unit] === 1 && kept.every((holds) => holds[unit] === 1)) mask[unit] = 1
  }
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
