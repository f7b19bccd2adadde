import { describe, expect, it } from 'vitest'
import { BINS, curveQuantile, curveShare, gapBin, gapCurve } from '../../src/core/gapCurve'

function counts(at: Readonly<Record<number, number>>): Float64Array {
  const bins = new Float64Array(BINS)
  for (const [z, count] of Object.entries(at)) bins[gapBin(Number(z))] += count
  return bins
}

const NOTHING = new Float64Array(BINS)

describe('gapBin', () => {
  it('has 0 at the centre of a bin, and the outermost for what lies outside', () => {
    expect(gapBin(0.04)).toBe(gapBin(-0.04))
    expect(gapBin(0.06)).toBe(gapBin(0) + 1)
    expect(gapBin(-99)).toBe(0)
    expect(gapBin(99)).toBe(BINS - 1)
  })
})

describe('gapCurve', () => {
  it('is the plain distribution of the gaps where none is open', () => {
    const curve = gapCurve(counts({ '-1': 50, '0': 30, '1': 20 }), NOTHING, 0)
    expect(curve).toMatchObject({ completed: 100, open: 0 })
    expect(curve.shorter[gapBin(-1)]).toBeCloseTo(0.5, 12)
    expect(curve.shorter[gapBin(0)]).toBeCloseTo(0.8, 12)
    expect(curve.shorter[gapBin(1)]).toBeCloseTo(1, 12)
  })

  it('takes open gaps that may still end as evidence of longer ones', () => {
    const completed = counts({ '-1': 50, '0': 30, '1': 20 })
    const without = gapCurve(completed, NOTHING, 0)
    const withOpen = gapCurve(completed, counts({ '-0.5': 40 }), 1)
    expect(withOpen.shorter[gapBin(0)]).toBeLessThan(without.shorter[gapBin(0)])
    // All 40 were at risk in the first bin, and are taken to end: 50 of 140.
    expect(withOpen.law.share).toBeGreaterThan(0.99)
    expect(withOpen.shorter[gapBin(-1)]).toBeCloseTo(50 / 140, 2)
  })

  it('counts half of the open gaps of a bin as at risk in it', () => {
    const curve = gapCurve(counts({ '-1': 50, '0': 30, '1': 20 }), counts({ '0': 10 }), 5)
    expect(curve.law.share).toBeGreaterThan(0.99)
    expect(curve.shorter[gapBin(-1)]).toBeCloseTo(50 / 110, 2)
    expect((curve.shorter[gapBin(0)] - 50 / 110) / (1 - 50 / 110)).toBeCloseTo(30 / 55, 2)
  })

  it('does not let open gaps that will never end lengthen the others', () => {
    const completed = counts({ '-1': 500, '-0.5': 800, '0': 500, '0.5': 200, '1': 50 })
    const curve = gapCurve(completed, counts({ '5': 1500 }), 0)
    expect(curve.law.share).toBeCloseTo(2050 / 3550, 2)
    expect(curveQuantile(curve, 0.95)).toBeLessThan(0.6)
  })

  it('continues by the fitted law where fewer than ten gaps are left', () => {
    const curve = gapCurve(counts({ '-1': 40, '0': 40, '0.5': 20, '1': 9 }), NOTHING, 0)
    expect(curve.shorter[gapBin(1)]).toBeLessThan(1)
    expect(curve.shorter[BINS - 1]).toBeCloseTo(1, 6)
    expect([...curve.shorter]).toEqual([...curve.shorter].toSorted((a, b) => a - b))
  })
})

describe('curveQuantile and curveShare', () => {
  const curve = gapCurve(
    counts({ '-1': 120, '-0.3': 200, '0': 300, '0.4': 200, '1.2': 80 }),
    counts({ '0.7': 60 }),
    0.01,
  )

  it('are inverse to each other', () => {
    for (let p = 0.01; p < 0.995; p += 0.01) expect(curveShare(curve, curveQuantile(curve, p))).toBeCloseTo(p, 9)
  })

  it('end at 0 and at the last bin', () => {
    expect(curveShare(curve, -40)).toBe(0)
    expect(curveShare(curve, 40)).toBe(curve.shorter[BINS - 1])
    expect(curveQuantile(curve, 1)).toBeLessThan(10)
  })
})
