import { type ShareInterval, wilsonInterval, Z_95 } from '../wilsonInterval'

/** Accounts of one side of an experiment, and those of them that ordered in its window. */
export interface Responses {
  readonly accounts: number
  readonly ordered: number
}

/** How much more often contacted accounts ordered than those held out. */
export interface Uplift {
  readonly contactedRate: number | null
  readonly heldOutRate: number | null
  /** 95 % intervals of the rates by Wilson; null when the side is empty. */
  readonly contactedInterval: ShareInterval | null
  readonly heldOutInterval: ShareInterval | null
  /** Difference of the rates; null when a side is empty. */
  readonly uplift: number | null
  /** 95 % interval of the difference. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * The uplift of contacted over held-out accounts with Newcombe's hybrid score interval: from the two Wilson intervals,
 * low = d − √((p₁ − l₁)² + (u₂ − p₂)²), high = d + √((u₁ − p₁)² + (p₂ − l₂)²). It stays within −1 and 1 and is not a
 * point where nobody, or everybody, ordered.
 *
 * Source: R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions", 1998, method 10.
 */
export function uplift(contacted: Responses, heldOut: Responses): Uplift {
  const [one, other] = [responseRate(contacted), responseRate(heldOut)]
  const sides = {
    contactedRate: one?.rate ?? null,
    heldOutRate: other?.rate ?? null,
    contactedInterval: one?.interval ?? null,
    heldOutInterval: other?.interval ?? null,
  }
  if (one === null || other === null) return { ...sides, uplift: null, low: null, high: null }
  const difference = one.rate - other.rate
  return {
    ...sides,
    uplift: difference,
    low: difference - Math.hypot(one.rate - one.interval.low, other.interval.high - other.rate),
    high: difference + Math.hypot(one.interval.high - one.rate, other.rate - other.interval.low),
  }
}

function responseRate({ accounts, ordered }: Responses) {
  const interval = wilsonInterval(ordered, accounts)
  return interval === null ? null : { rate: ordered / accounts, interval }
}

/** z of the 80 % point: a true effect of the provable size is found four times out of five. */
const Z_POWER = 0.8416212335729143

/**
 * The smallest uplift that a split can be expected to prove (two-sided 5 %, power 80 %) where `base` of the accounts order
 * anyway: (z₉₅ + z₈₀) × √(p(1 − p)(1/contacted + 1/held)); null when a side is empty. At base 0 or 1 it is 0: nothing is
 * known of the spread.
 */
export function provableUplift(contacted: number, held: number, base: number): number | null {
  if (contacted <= 0 || held <= 0) return null
  return (Z_95 + Z_POWER) * Math.sqrt(base * (1 - base) * (1 / contacted + 1 / held))
}
