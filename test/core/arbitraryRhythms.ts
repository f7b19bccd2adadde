import fc from 'fast-check'
import type { Ledger } from '../../src/core/ledger'
import { openStretches } from '../../src/core/openStretches'
import { type Rhythms, rhythms } from '../../src/core/rhythm'
import { ledgerOf, type PlainSale } from './ledgerOf'

/** 2024-01-01. */
export const FIRST_DAY = 19_723

/** A company of a few units, with days on which several bought and units that never did. */
export interface PlainCompany {
  readonly units: number
  readonly asOfDay: number
  readonly sales: readonly PlainSale[]
}

const sale = fc.record({
  unit: fc.nat(5),
  day: fc.oneof(
    fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 20 }),
    fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 400 }),
  ),
  revenue: fc.constant(1),
})

export const arbitraryCompany: fc.Arbitrary<PlainCompany> = fc
  .record({ sales: fc.array(sale, { maxLength: 40 }), quiet: fc.nat(200) })
  .map(({ sales, quiet }) => ({
    units: 6,
    asOfDay: sales.reduce((last, { day }) => Math.max(last, day), FIRST_DAY) + quiet,
    sales,
  }))

/** Rhythms of a small company with thresholds drawn at random, as if every sale day had its own. */
export const arbitraryRhythms: fc.Arbitrary<Rhythms> = fc
  .record({
    company: arbitraryCompany,
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.nat(60)), {
      minLength: 40,
      maxLength: 40,
    }),
  })
  .map(({ company, steps }) => {
    const plain = rhythms(ledgerOfCompany(company), { kind: 'fixed', days: 90 }, 90)
    const drawn = {
      ...plain,
      dueAfter: plain.dueAfter.map((_, i) => steps[i][0]),
      riskAfter: plain.dueAfter.map((_, i) => steps[i][0] + steps[i][1]),
      churnAfter: plain.dueAfter.map((_, i) => steps[i][0] + steps[i][1] + steps[i][2]),
    }
    return { ...drawn, stretches: openStretches(drawn) }
  })

export function ledgerOfCompany({ units, asOfDay, sales }: PlainCompany, until = asOfDay): Ledger {
  return ledgerOf(units, until, sales)
}

/**
 * A company with enough gaps for its own rhythm: units with a pace of their own, that pace jittered, gone after a while.
 * Everything comes out of a few small integers, so that a failing case stays readable.
 */
export const arbitraryRhythmCompany: fc.Arbitrary<PlainCompany> = fc
  .record({
    units: fc.integer({ min: 50, max: 120 }),
    days: fc.integer({ min: 90, max: 700 }),
    slowest: fc.integer({ min: 1, max: 80 }),
    jitter: fc.integer({ min: 0, max: 9 }),
    lifetime: fc.integer({ min: 15, max: 600 }),
    seed: fc.nat(1_000_000),
  })
  .map(({ units, days, slowest, jitter, lifetime, seed }) => {
    const draw = drawFrom(seed)
    const sales: PlainSale[] = []
    for (let unit = 0; unit < units; unit++) {
      const pace = 1 + draw() * slowest
      const end = Math.min(days, draw() * 2 * lifetime)
      for (
        let at = draw() * days * 0.5;
        at < end;
        at += Math.max(0.2, pace * Math.exp((draw() - 0.5) * 0.3 * jitter))
      ) {
        sales.push({ unit, day: FIRST_DAY + Math.floor(at), revenue: 1 })
      }
    }
    return { units, asOfDay: FIRST_DAY + days, sales }
  })

/** Uniform numbers 0–1 by Lehmer's multiplicative generator. */
export function drawFrom(seed: number): () => number {
  let state = 1 + (seed % 2_147_483_646)
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
