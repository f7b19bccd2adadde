import { describe, expect, it } from 'vitest'
import { type BinnedWaits, type CureMixture, cureMixture, endingShare } from '../../../src/core/math/cureMixture'
import { drawFrom } from '../arbitraryRhythms'

const BINS = 60

interface Wait {
  readonly z: number
  readonly ended: boolean
}

function binned(waits: readonly Wait[]): BinnedWaits {
  const ended = new Float64Array(BINS)
  const open = new Float64Array(BINS)
  for (const wait of waits)
    (wait.ended ? ended : open)[Math.min(BINS - 1, Math.max(0, Math.floor((wait.z + 4) / 0.1)))]++
  return { first: -3.95, step: 0.1, ended, open }
}

/** Waits that end by the law, a share of them, looked at up to `seen`. */
function simulated(count: number, law: CureMixture, seen: number, seed: number): Wait[] {
  const draw = drawFrom(seed)
  return Array.from({ length: count }, () => {
    const z = law.location + law.scale * Math.log(-Math.log(draw()))
    const limit = seen - draw()
    return draw() < law.share && z < limit ? { z, ended: true } : { z: limit, ended: false }
  })
}

/** What the fit is to maximise, from the definition. */
function penalised(waits: BinnedWaits, { share, location, scale }: CureMixture, caution: number): number {
  let sum = 0
  for (let bin = 0; bin < BINS; bin++) {
    const a = (waits.first + bin * waits.step - location) / scale
    const survival = Math.exp(-Math.exp(a))
    if (waits.ended[bin] > 0) sum += waits.ended[bin] * Math.log((share / scale) * Math.exp(a) * survival)
    if (waits.open[bin] > 0) sum += waits.open[bin] * Math.log(1 - share + share * survival)
    sum += caution * (waits.ended[bin] + waits.open[bin]) * Math.log(share)
  }
  return sum
}

function bestOnGrid(waits: BinnedWaits, caution: number): number {
  let best = -Infinity
  for (let share = 0.02; share < 1; share += 0.04) {
    for (let location = -3; location <= 4; location += 0.2) {
      for (let scale = 0.1; scale <= 2; scale += 0.15) {
        best = Math.max(best, penalised(waits, { share, location, scale }, caution))
      }
    }
  }
  return best
}

describe('cureMixture', () => {
  it('finds the law that made the waits, and the share that ends', () => {
    const law = { share: 0.7, location: 0.4, scale: 0.8 }
    const fit = cureMixture(binned(simulated(20_000, law, 3, 1)), 0)
    expect(fit.share).toBeCloseTo(0.7, 1)
    expect(fit.location).toBeCloseTo(0.4, 1)
    expect(fit.scale).toBeCloseTo(0.8, 1)
  })

  it('is nowhere worse than the best of a grid of all three parameters', { timeout: 120_000 }, () => {
    for (let seed = 1; seed <= 30; seed++) {
      const draw = drawFrom(seed)
      const law = { share: 0.2 + 0.8 * draw(), location: draw() * 2 - 1, scale: 0.3 + draw() }
      const waits = binned(simulated(40 + Math.floor(draw() * 400), law, draw() * 4 - 1, seed))
      const caution = draw() * 0.1
      if (waits.ended.every((count) => count === 0)) continue
      const size = waits.ended.reduce((sum, count, bin) => sum + count + waits.open[bin], 0)
      const fit = cureMixture(waits, caution)
      // The climb ends where steps are small: on a ridge that may be a little below the top, never by what matters.
      expect(penalised(waits, fit, caution)).toBeGreaterThan(bestOnGrid(waits, caution) - 0.002 * size)
    }
  })

  it('says that all will end when none is open', () => {
    const fit = cureMixture(binned(simulated(2_000, { share: 1, location: 0, scale: 1 }, 9, 3)), 0.01)
    expect(fit.share).toBeGreaterThan(0.999)
  })

  it('gives the benefit of the doubt in proportion to caution', () => {
    // Seen for so short a time that "half of them are gone" and "they are slow" fit about alike.
    const waits = binned(simulated(500, { share: 0.5, location: 0, scale: 0.8 }, 0.3, 7))
    const shares = [0, 0.02, 0.1, 1].map((caution) => cureMixture(waits, caution).share)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares[3]).toBeGreaterThan(0.95)
  })

  it('keeps a least scale where all waits ended in one bin', () => {
    const fit = cureMixture(binned(Array.from({ length: 50 }, () => ({ z: 0.01, ended: true }))), 0)
    expect(fit.scale).toBeCloseTo(0.05, 6)
    expect(fit.location).toBeCloseTo(0.05, 1)
  })
})

describe('endingShare', () => {
  it('falls from the share of all to nothing as the wait grows', () => {
    const law = { share: 0.6, location: 0, scale: 0.5 }
    expect(endingShare(law, -20)).toBeCloseTo(0.6, 9)
    expect(endingShare(law, 0)).toBeCloseTo((0.6 * Math.exp(-1)) / (0.4 + 0.6 * Math.exp(-1)), 12)
    expect(endingShare(law, 20)).toBe(0)
  })
})
