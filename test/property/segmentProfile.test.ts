import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { falseDiscovery } from '../../src/core/falseDiscovery'
import { fisherExact, logFactorials } from '../../src/core/fisherExact'
import { segmentProfile } from '../../src/core/segmentProfile'
import { isCounted, RUNS } from './plainLedger'

describe('fisherExact', () => {
  it('agrees with counting the tables in whole numbers', () => {
    const arbitraryTable = fc
      .tuple(fc.nat(14), fc.nat(14))
      .chain(([n1, n2]) => fc.record({ n1: fc.constant(n1), n2: fc.constant(n2), a: fc.nat(n1), b: fc.nat(n2) }))
    fc.assert(
      fc.property(arbitraryTable, ({ a, n1, b, n2 }) => {
        const ways = (k: number) => choose(n1, k) * choose(n2, a + b - k)
        const tables = Array.from({ length: a + b + 1 }, (_, k) => ways(k))
        const asExtreme = tables.filter((count) => count <= ways(a)).reduce((sum, count) => sum + count, 0n)
        const slow = Number(asExtreme) / Number(choose(n1 + n2, a + b))
        expect(fisherExact(a, n1, b, n2, logFactorials(n1 + n2))).toBeCloseTo(slow, 10)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('falseDiscovery', () => {
  it('agrees with the smallest rate at which each would be rejected', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 }), (hundredths) => {
        const p = hundredths.map((value) => value / 100)
        const slow = p.map((own) =>
          Math.min(
            1,
            ...p
              .filter((other) => other >= own)
              .map((other) => (other * p.length) / p.filter((x) => x <= other).length),
          ),
        )
        falseDiscovery(Float64Array.from(p)).forEach((adjusted, at) => expect(adjusted).toBeCloseTo(slow[at], 12))
      }),
      { numRuns: RUNS },
    )
  })
})

describe('segmentProfile', () => {
  it('counts each trait inside and outside as filtering does', () => {
    const arbitraryUnits = fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1), fc.nat(1)), { maxLength: 30 })
    fc.assert(
      fc.property(arbitraryUnits, fc.boolean(), (units, masked) => {
        const column = (at: number) => Uint8Array.from(units, (unit) => unit[at])
        const mask = masked ? column(3) : null
        const profile = segmentProfile(column(0), [column(1), column(2)], mask)
        const counted = units.filter((_, unit) => isCounted(mask, unit))
        const inside = counted.filter(([segment]) => segment === 1)
        const rest = counted.filter(([segment]) => segment === 0)
        expect(profile).toMatchObject({ segmentUnits: inside.length, restUnits: rest.length })
        profile.traits.forEach((trait, at) => {
          const a = inside.filter((unit) => unit[at + 1] === 1).length
          const b = rest.filter((unit) => unit[at + 1] === 1).length
          expect(trait).toMatchObject({ inSegment: a, inRest: b })
          expect(trait.segmentShare).toBe(inside.length === 0 ? null : a / inside.length)
          expect(trait.restShare).toBe(rest.length === 0 ? null : b / rest.length)
          if (trait.lift === null) expect(inside.length === 0 || b === 0).toBe(true)
          else expect(trait.lift).toBeCloseTo((a * rest.length) / (b * inside.length), 12)
          if (trait.liftLow === null || trait.liftHigh === null) expect(a === 0 || b === 0).toBe(true)
          else expect(Math.sqrt(trait.liftLow * trait.liftHigh)).toBeCloseTo(trait.lift ?? NaN, 10)
        })
      }),
      { numRuns: RUNS },
    )
  })
})

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let ways = 1n
  for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1)
  return ways
}
