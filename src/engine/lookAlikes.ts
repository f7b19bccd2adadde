import type { AccountTrait, TraitMeaning } from '../core/accountTraits'
import type { Scope } from '../core/scope'
import { segmentProfile, TRAIT_UNKNOWN } from '../core/segmentProfile'
import { traitId } from '../core/traitId'
import type { Analysis } from './Analysis'
import { traitsHold } from './audienceOfRule'
import { traitsOfScope } from './traitsOfScope'

/** Accounts that miss a rule and share traits that its audience has more often. */
export interface LookAlike {
  readonly traits: readonly TraitMeaning[]
  /** Names of the traits, as a rule asks for them. */
  readonly ids: readonly string[]
  /** Accounts outside the audience that have all of them, and their historical CLV. */
  readonly accounts: number
  readonly clv: number
  /** How much more often the audience has all of them, with the 95 % interval. */
  readonly lift: number
  readonly low: number
  readonly high: number
}

/** Traits that are paired, the strongest; pairs that are shown; a pair that fewer share is none. */
const STRONGEST = 8
const SHOWN = 3
const FEWEST = 5
const FALSE_DISCOVERIES = 0.05

/**
 * Pairs of traits that the audience has more often than the rest of the pool, each trait proven by itself (Fisher,
 * Benjamini–Hochberg at 5 %), and the accounts outside that share both. The strongest lift first. Correlation, not cause.
 */
export function lookAlikes(analysis: Analysis, scope: Scope, mask: Uint8Array, pool: Uint8Array): LookAlike[] {
  const traits = traitsOfScope(analysis, scope).filter(({ holds }) => isTestable(holds, pool))
  const holdsOf = traits.map(({ holds }) => holds)
  const proven = segmentProfile(mask, holdsOf, pool)
    .traits.map((found, at) => ({ ...found, trait: traits[at]! }))
    .filter(({ adjusted, lift }) => adjusted <= FALSE_DISCOVERIES && lift !== null && lift > 1)
    .toSorted((a, b) => b.lift! - a.lift!)
    .slice(0, STRONGEST)
    .map(({ trait }) => trait)
  const pairs = proven.flatMap((one, at) => proven.slice(at + 1).map((other) => [one, other] as const))
  const clv = analysis.clv(scope)
  const found = pairs.flatMap((pair) => alikeOf(pair, mask, pool, clv) ?? [])
  return found.toSorted((a, b) => b.lift - a.lift).slice(0, SHOWN)
}

function alikeOf(
  pair: readonly AccountTrait[],
  mask: Uint8Array,
  pool: Uint8Array,
  clv: Float64Array,
): LookAlike | null {
  const ids = pair.map(({ meaning }) => traitId(meaning))
  const both = traitsHold(pair, ids, mask.length)
  const [found] = segmentProfile(mask, [both], pool).traits
  let accounts = 0
  let worth = 0
  for (let unit = 0; unit < mask.length; unit++) {
    if (pool[unit] === 0 || mask[unit] === 1 || both[unit] === 0) continue
    accounts++
    worth += Number.isNaN(clv[unit]!) ? 0 : clv[unit]!
  }
  if (accounts < FEWEST || found?.lift == null || found.liftLow === null || found.liftHigh === null) return null
  if (found.liftLow <= 1) return null
  const traits = pair.map(({ meaning }) => meaning)
  return { traits, ids, accounts, clv: worth, lift: found.lift, low: found.liftLow, high: found.liftHigh }
}

function isTestable(holds: Uint8Array, pool: Uint8Array): boolean {
  let [have, lack] = [0, 0]
  for (let unit = 0; unit < holds.length; unit++) {
    if (pool[unit] === 0 || holds[unit] === TRAIT_UNKNOWN) continue
    if (holds[unit] === 1) have++
    else lack++
  }
  return have >= FEWEST && lack >= FEWEST
}
