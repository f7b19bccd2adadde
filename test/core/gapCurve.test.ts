import { describe, expect, it } from 'vitest'
import { cureMixture, endingShare } from '../../src/core/math/cureMixture'
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

/** The share of ending gaps below each upper edge, step by step: bins are 0.1 wide and 0 is the centre of one. */
function slowShares(completed: Float64Array, open: Float64Array, caution: number) {
  const centre = (bin: number) => -6 + bin / 10
  const law = cureMixture({ first: -6, step: 0.1, ended: completed, open }, caution)
  const total = (counts: Float64Array, from: number) => counts.subarray(from).reduce((all, count) => all + count, 0)
  const ending = open.map((count, bin) => count * endingShare(law, centre(bin)))
  const hazard = (z: number) => Math.exp((z - law.location) / law.scale)
  let longer = 1
  const shorter = Array.from(completed, (ended, bin) => {
    const left = total(completed, bin)
    if (left < 10) longer *= Math.exp(hazard(centre(bin) - 0.05) - hazard(centre(bin) + 0.05))
    else longer *= 1 - ended / (left + total(ending, bin) - ending[bin] / 2)
    return 1 - longer
  })
  return { law, shorter }
}

describe('gapCurve, step by step', () => {
  it.each([
    ['without open gaps', {}],
    [
      'with open ones below, among and beyond the others',
      { '-2': 7, '-1': 20, '0.4': 60, '0.7': 5, '1.6': 30, '4': 12 },
    ],
    ['with one open gap', { '0.1': 1 }],
  ])('is the Kaplan–Meier estimate that the law continues, %s', (_, waiting) => {
    const completed = counts({ '-1.5': 9, '-1': 120, '-0.3': 200, '0': 300, '0.4': 200, '1.2': 80, '1.5': 6, '2': 3 })
    const open = counts(waiting)
    const curve = gapCurve(completed, open, 0.01)
    const slow = slowShares(completed, open, 0.01)
    for (const key of ['share', 'location', 'scale'] as const) expect(curve.law[key]).toBeCloseTo(slow.law[key], 9)
    curve.shorter.forEach((share, bin) => expect(share).toBeCloseTo(slow.shorter[bin]!, 9))
  })

  it('still counts where exactly ten gaps are left', () => {
    const ten = gapCurve(counts({ '-1': 40, '0': 40, '1': 10 }), NOTHING, 0)
    expect(ten.shorter[gapBin(1)]).toBe(1)
    const nine = gapCurve(counts({ '-1': 40, '0': 40, '1': 9 }), NOTHING, 0)
    expect(nine.shorter[gapBin(1)]).toBeLessThan(1)
  })
})

describe('curveQuantile and curveShare in the outermost bins', () => {
  const curve = gapCurve(counts({ '-6': 50, '0': 50 }), NOTHING, 0)

  it('begin at the lower edge of the first bin', () => {
    expect(curveQuantile(curve, 0)).toBeCloseTo(-6.05, 9)
    expect(curveQuantile(curve, 0.25)).toBeCloseTo(-6, 9)
    expect(curveQuantile(curve, 0.5)).toBeCloseTo(-5.95, 9)
    expect(curveShare(curve, -6)).toBeCloseTo(0.25, 9)
    expect(curveShare(curve, -6.051)).toBe(0)
  })

  it('end at the upper edge of the last one', () => {
    const never = { ...curve, shorter: new Float64Array(BINS) }
    expect(curveQuantile(never, 0.5)).toBeCloseTo(-6.05 + BINS / 10, 9)
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
