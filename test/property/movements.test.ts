import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DayWindow } from '../../src/core/dayWindow'
import { explainedComparison } from '../../src/core/comparison'
import { MOVEMENT_CLASSES, movements } from '../../src/core/movements'
import { recordsByDay } from '../../src/core/recordsByDay'
import { revenueRetention } from '../../src/core/revenueRetention'
import { salesSummary } from '../../src/core/salesSummary'
import { groupOfMask } from '../../src/core/unitGroups'
import { unitMovements } from '../../src/core/unitMovements'
import { whyItMoved } from '../../src/core/whyItMoved'
import { groupedPair, maskedPair } from '../../src/core/windowPair'
import { totalsOfBoth } from '../../src/core/windowTotals'
import {
  arbitraryLedger,
  arbitraryWindows,
  isCounted,
  isIn,
  knownCredits,
  knownSales,
  ledgerOfPlain,
  type PlainLedger,
  RUNS,
  sum,
  unitsOf,
} from './plainLedger'

describe('movements', () => {
  it('agrees with classing plain rows unit by unit', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryWindows, (plain, { prev, cur }) => {
        const ledger = ledgerOfPlain(plain)
        const result = movements(ledger, plain.mask, prev, cur)
        const totals = totalsOfBoth(ledger, prev, cur)
        const byChoice = recordsByDay(ledger, groupOfMask(plain.mask, ledger.unitCount))
        const compared = explainedComparison(groupedPair(byChoice, [0], prev, cur), cur)
        expect(compared).toEqual({
          movements: result,
          why: whyItMoved(ledger, plain.mask, prev, cur),
          sales: salesSummary(ledger, plain.mask, cur),
        })
        expect(explainedComparison(maskedPair(recordsByDay(ledger), plain.mask, prev, cur), cur)).toEqual(compared)
        const { unitClass } = unitMovements(plain.mask, totals)
        const slow = unitsOf(plain).map((unit) => slowMovement(plain, unit, prev, cur))
        const total = (part: keyof Omit<SlowMovement, 'kind'>) => sum(slow, (unit) => unit[part])
        expect(Array.from(unitClass, (code) => MOVEMENT_CLASSES[code])).toEqual(slow.map(({ kind }) => kind))
        const moved = slow
          .map((one, unit) => ({ unit, size: Math.abs(one.cur - one.prev) }))
          .filter(({ size }) => size > 0)
          .toSorted((a, b) => b.size - a.size || a.unit - b.unit)
        const told = result.largest.map(({ unit, code, before, after }) => [
          unit,
          MOVEMENT_CLASSES[code],
          before,
          after,
        ])
        expect(told).toEqual(
          moved.slice(0, 5).map(({ unit }) => [unit, slow[unit].kind, slow[unit].prev, slow[unit].cur]),
        )
        expect(result).toMatchObject({
          prev: total('prev'),
          cur: total('cur'),
          fresh: total('fresh'),
          returned: total('returned'),
          expansion: total('expansion'),
          contraction: total('contraction'),
          churned: total('churned'),
          changed: moved.length,
          unitsPrev: slow.filter((one) => one.prev !== 0).length,
          unitsCur: slow.filter((one) => one.cur !== 0).length,
        })
        const counted = slow.filter((_, unit) => isCounted(plain.mask, unit))
        expect([...result.units]).toEqual(
          MOVEMENT_CLASSES.map((name) => counted.filter(({ kind }) => kind === name).length),
        )
        const lost = total('contraction') + total('churned')
        const gained = total('fresh') + total('returned') + total('expansion')
        expect(result.quickRatio).toBe(lost > 0 ? gained / lost : null)
      }),
      { numRuns: RUNS },
    )
  })

  it('adds up from the window before to this one, to the last part', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryWindows, (plain, { prev, cur }) => {
        const moved = movements(ledgerOfPlain(plain), plain.mask, prev, cur)
        const gained = moved.fresh + moved.returned + moved.expansion
        expect(moved.prev + gained - moved.contraction - moved.churned).toBe(moved.cur)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('revenueRetention', () => {
  it('agrees with plain sums over the closed set, and with the movements outside it', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryWindows, (plain, { prev, cur }) => {
        const moved = movements(ledgerOfPlain(plain), plain.mask, prev, cur)
        const result = revenueRetention(moved)
        const units = unitsOf(plain).map((unit) => slowMovement(plain, unit, prev, cur))
        const set = units.filter((unit) => unit.prev > 0)
        const before = sum(set, (unit) => unit.prev)
        const held = sum(set, (unit) => Math.min(Math.max(unit.cur, 0), unit.prev))
        expect(result).toEqual({
          units: set.length,
          prev: before,
          cur: sum(set, (unit) => unit.cur),
          nrr: set.length === 0 ? null : sum(set, (unit) => unit.cur) / before,
          grr: set.length === 0 ? null : held / before,
          outsideCur: moved.cur - result.cur,
          outsideUnits: units.filter((unit) => unit.kind !== 'none' && unit.prev <= 0).length,
        })
        if (result.grr !== null) expect(result.grr).toBeLessThanOrEqual(1)
      }),
      { numRuns: RUNS },
    )
  })
})

interface SlowMovement {
  readonly kind: string
  readonly prev: number
  readonly cur: number
  readonly fresh: number
  readonly returned: number
  readonly expansion: number
  readonly contraction: number
  readonly churned: number
}

function slowMovement(plain: PlainLedger, unit: number, prevWindow: DayWindow, curWindow: DayWindow): SlowMovement {
  const none = { kind: 'none', prev: 0, cur: 0, fresh: 0, returned: 0, expansion: 0, contraction: 0, churned: 0 }
  if (!isCounted(plain.mask, unit)) return none
  const sales = knownSales(plain, unit)
  const credits = knownCredits(plain, unit)
  const bought = (window: DayWindow) => sales.some(({ day }) => isIn(window, day))
  const credited = (window: DayWindow) => credits.some(({ day }) => isIn(window, day))
  const net = (window: DayWindow) =>
    sum(
      sales.filter(({ day }) => isIn(window, day)),
      ({ revenue }) => revenue,
    ) -
    sum(
      credits.filter(({ day }) => isIn(window, day)),
      ({ revenue }) => revenue,
    )
  const prev = net(prevWindow)
  const cur = net(curWindow)
  const both = { ...none, prev, cur }
  if (bought(prevWindow) && bought(curWindow)) {
    return cur >= prev
      ? { ...both, kind: 'expansion', expansion: cur - prev }
      : { ...both, kind: 'contraction', contraction: prev - cur }
  }
  if (bought(prevWindow)) return { ...both, kind: 'churned', churned: prev, contraction: 0 - cur }
  if (bought(curWindow)) {
    return sales.some(({ day }) => day < curWindow.from)
      ? { ...both, kind: 'returned', returned: cur, contraction: prev }
      : { ...both, kind: 'new', fresh: cur, contraction: prev }
  }
  if (!credited(prevWindow) && !credited(curWindow)) return both
  return { ...both, kind: 'outside', contraction: prev - cur }
}
