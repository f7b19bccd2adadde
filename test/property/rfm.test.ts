import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DayWindow } from '../../src/core/dayWindow'
import { rfm } from '../../src/core/rfm'
import { RFM_SEGMENTS } from '../../src/core/rfmSegment'
import {
  arbitraryLedger,
  arbitraryWindow,
  isIn,
  knownCredits,
  knownSales,
  ledgerOfPlain,
  type PlainLedger,
  RUNS,
  sum,
  unitsOf,
} from './plainLedger'

it('agrees with scoring every unit against every other', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryWindow, (plain, window) => {
      const result = rfm(ledgerOfPlain(plain), window)
      const units = unitsOf(plain).map((unit) => slowFigures(plain, unit, window))
      const buyers = units.filter(({ frequency }) => frequency > 0)
      const score = (worse: number) => 1 + Math.floor((5 * worse) / buyers.length)
      const slow = units.map((unit) => {
        const unscored = { r: 0, f: 0, m: 0, fm: 0, segment: unit.boughtBefore ? 'Dormant' : 'Prospect' }
        if (unit.frequency === 0) return unscored
        const r = score(buyers.filter(({ recency }) => recency > unit.recency).length)
        const f = score(buyers.filter(({ frequency }) => frequency < unit.frequency).length)
        const m = score(buyers.filter(({ monetary }) => monetary < unit.monetary).length)
        const fm = Math.floor((f + m) / 2 + 0.5)
        return { r, f, m, fm, segment: slowSegment(r, fm, unit.sinceFirst) }
      })
      expect([...result.recency]).toEqual(units.map(({ recency }) => recency))
      expect([...result.frequency]).toEqual(units.map(({ frequency }) => frequency))
      expect([...result.monetary]).toEqual(units.map(({ monetary }) => monetary))
      expect([...result.r]).toEqual(slow.map(({ r }) => r))
      expect([...result.f]).toEqual(slow.map(({ f }) => f))
      expect([...result.m]).toEqual(slow.map(({ m }) => m))
      expect([...result.fm]).toEqual(slow.map(({ fm }) => fm))
      expect(Array.from(result.segment, (code) => RFM_SEGMENTS[code])).toEqual(slow.map(({ segment }) => segment))
    }),
    { numRuns: RUNS },
  )
})

function slowFigures(plain: PlainLedger, unit: number, window: DayWindow) {
  const all = knownSales(plain, unit)
  const sales = all.filter(({ day }) => isIn(window, day))
  const credits = knownCredits(plain, unit).filter(({ day, sale }) =>
    sale === undefined ? isIn(window, day) : isIn(window, plain.sales[sale].day),
  )
  const lastDay = window.to - 1
  return {
    recency: sales.length === 0 ? NaN : lastDay - Math.max(...sales.map(({ day }) => day)),
    frequency: sales.length,
    monetary:
      sales.length === 0 ? 0 : sum(sales, ({ value }) => value ?? NaN) - sum(credits, ({ value }) => value ?? NaN),
    sinceFirst: lastDay - Math.min(...all.map(({ day }) => day)),
    boughtBefore: all.some(({ day }) => day < window.from),
  }
}

/** The map of the definition, read as its rules rather than as its table. */
function slowSegment(r: number, fm: number, sinceFirst: number): string {
  if (r >= 4) {
    if (fm === 5 || (r === 5 && fm === 4)) return 'Champions'
    if (fm === 4) return 'Loyal'
    if (fm === 3) return 'Potential loyalists'
    return fm === 1 && sinceFirst <= 90 ? 'New' : 'Promising'
  }
  if (r === 3) return fm >= 4 ? 'Loyal' : fm === 3 ? 'Needs attention' : 'About to sleep'
  if (fm === 5 || (r === 1 && fm === 4)) return "Can't lose them"
  if (fm >= 3) return 'Slipping'
  return r === 2 ? 'Hibernating' : 'Lost'
}
