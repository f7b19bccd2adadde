import { describe, expect, it } from 'vitest'
import { comparison } from '../../src/core/comparison'
import { recordsByDay } from '../../src/core/recordsByDay'
import { groupedPair, keptPair, maskedPair } from '../../src/core/windowPair'
import { type WindowTotals, windowTotals } from '../../src/core/windowTotals'
import { ledgerOf } from './ledgerOf'

const prev = { from: 5, to: 15 }
const cur = { from: 20, to: 31 }

function rowOf({ did, gross, net }: WindowTotals, at: number): number[] {
  return [did[at]!, gross[at]!, net[at]!]
}

describe('groupedPair', () => {
  it('tells of the units of the groups what the totals of all say, in blocks of one group, with and without credits', () => {
    const units = 100_001
    const sales = Array.from({ length: 60_000 }, (_, i) => ({
      unit: (i * 7) % units,
      day: i % 40,
      revenue: 1 + (i % 97),
    }))
    const credits = Array.from({ length: 900 }, (_, i) => ({
      unit: (i * 11) % units,
      day: i % 40,
      revenue: 1 + (i % 5),
    }))
    // Of two groups one is larger than a block; every fourth unit is in no group.
    const groupOf = Uint32Array.from({ length: units }, (_, unit) => [0, 0, 1, 2][unit % 4]!)
    for (const given of [[], credits]) {
      const ledger = ledgerOf(units, 39, sales, given)
      const records = recordsByDay(ledger, { count: 2, groupOf })
      const all = [prev, cur].map((window) => windowTotals(ledger, window))
      for (const groups of [[0], [1], [1, 0], []]) {
        const told = groupedPair(records, groups, prev, cur).flatMap((block) => {
          const totals = block.totals()
          expect(block.units).toHaveLength(block.count)
          return Array.from(block.units!, (unit, at) => [unit, ...totals.flatMap((one) => rowOf(one, at))])
        })
        const chosen = [...groupOf.keys()].filter((unit) => groups.includes(groupOf[unit]!))
        expect(told.toSorted(([a], [b]) => a! - b!)).toEqual(
          chosen.map((unit) => [unit, ...all.flatMap((one) => rowOf(one, unit))]),
        )
      }
    }
  })
})

describe('maskedPair', () => {
  it('parts the mask of all units among the blocks', () => {
    const units = 70_000
    const sales = Array.from({ length: 20_000 }, (_, i) => ({
      unit: (i * 11) % units,
      day: i % 40,
      revenue: 1 + (i % 97),
    }))
    const ledger = ledgerOf(units, 39, sales)
    const mask = Uint8Array.from({ length: units }, (_, unit) => Number(unit % 3 === 0))
    const records = recordsByDay(ledger)
    const masks = maskedPair(records, mask, prev, cur).flatMap((block) => [...block.mask!])
    expect(Uint8Array.from(masks)).toEqual(mask)
    expect(maskedPair(records, null, prev, cur).map((block) => block.mask)).toEqual([null, null, null])
    const kept = keptPair([windowTotals(ledger, prev), windowTotals(ledger, cur)], mask)
    expect(comparison(maskedPair(records, mask, prev, cur), cur)).toEqual(comparison(kept, cur))
  })
})

describe('keptPair', () => {
  it('is one block of all units', () => {
    const totals = windowTotals(ledgerOf(3, 40, []), prev)
    const [block, ...others] = keptPair([totals, totals], null)
    expect([block?.count, block?.units, block?.totals(), others]).toEqual([3, null, [totals, totals], []])
  })
})
