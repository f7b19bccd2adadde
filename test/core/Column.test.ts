import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Column } from '../../src/core/Column'

const number = fc.oneof(
  fc.constantFrom(0, 1, Number.NaN),
  fc.constantFrom(255, 256, 65_535, 65_536, 2 ** 31 - 1, 2 ** 31, -1, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53, 0.5),
  fc.nat(300),
)
/** What may happen to a column: a row written anew or behind the last, rows left out between, its rows shared, put away and taken up, or put into another order. */
const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('put' as const), at: fc.nat(), value: number }) },
  fc.record({ kind: fc.constant('share' as const) }),
  fc.record({ kind: fc.constant('keep' as const) }),
  fc.record({ kind: fc.constant('turn' as const), by: fc.nat() }),
)

describe('Column', () => {
  it('holds what a plain array holds, and what was shared stays as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, Number.NaN), fc.array(event, { maxLength: 60 }), (blank, events) => {
        let column = new Column(blank)
        let plain: number[] = []
        const shared: (readonly [ArrayLike<number>, readonly number[]])[] = []
        for (const one of events) {
          if (one.kind === 'put') {
            const row = one.at % (plain.length + 3)
            column.put(row, one.value)
            while (plain.length < row) plain.push(blank)
            plain[row] = one.value
          } else if (one.kind === 'share') {
            shared.push([column.share(plain.length), [...plain]])
          } else if (one.kind === 'keep') {
            const kept = structuredClone(column.keep())
            column = new Column(blank)
            column.takeUp(kept)
          } else {
            const order = plain.map((_, row) => (row + one.by) % plain.length).toReversed()
            expect(Array.from(column.pick(Uint32Array.from(order)))).toEqual(order.map((row) => plain[row]))
            column.reorder(Uint32Array.from(order))
            plain = order.map((row) => plain[row]!)
          }
          expect(column.length).toBe(plain.length)
          expect(plain.map((_, row) => column.at(row))).toEqual(plain)
        }
        for (const [rows, then] of shared) expect(Array.from(rows)).toEqual(then)
      }),
      { numRuns: 2000 },
    )
  })

  it('is as narrow as its values, and takes no memory while all of them are blank', () => {
    const column = new Column()
    for (let row = 0; row < 64; row++) column.push(0)
    expect(column.bytes).toBe(0)
    const widths = [255, 65_535, -70_000, 2 ** 31].map((value) => {
      column.put(63, value)
      return column.bytes / 64
    })
    expect(widths).toEqual([1, 2, 4, 8])
  })

  it('takes no memory while all of its rows are like the first', () => {
    const column = new Column()
    for (let row = 0; row < 64; row++) column.push(3)
    expect(column.bytes).toBe(0)
    expect(column.keep()).toEqual({ length: 64, rows: Uint8Array.of(3) })
    expect([column.at(0), column.at(63), column.at(64)]).toEqual([3, 3, 0])
    column.recode(Uint32Array.of(0, 1, 2, 9))
    expect(column.at(63)).toBe(9)
    column.put(1, 4)
    expect(Array.from(column.share(3))).toEqual([9, 4, 9])
  })

  it('holds whole numbers of 32 bits beside NaN in as many, and widens for the number that stands for it', () => {
    const column = new Column(Number.NaN)
    for (const value of [7, Number.NaN, -(2 ** 31) + 1, 2 ** 31 - 1]) column.push(value)
    const values = () => [0, 1, 2, 3].map((row) => column.at(row))
    expect(values()).toEqual([7, Number.NaN, -(2 ** 31) + 1, 2 ** 31 - 1])
    expect(column.bytes).toBe(64 * 4)
    const kept = column.keep()
    const again = new Column(Number.NaN)
    again.takeUp(kept)
    for (const value of [-(2 ** 31), 2 ** 31, 0.5]) {
      const wide = new Column(Number.NaN)
      wide.takeUp(kept)
      wide.put(0, value)
      expect([0, 1, 2, 3].map((row) => wide.at(row))).toEqual([value, Number.NaN, -(2 ** 31) + 1, 2 ** 31 - 1])
      expect(wide.keep().rows).toBeInstanceOf(Float64Array)
    }
    expect([0, 1, 2, 3].map((row) => again.at(row))).toEqual(values())
    expect(Array.from(column.share(4))).toEqual(values())
  })

  it('writes codes anew', () => {
    const column = new Column()
    for (const code of [0, 2, 1, 2]) column.push(code)
    const before = column.share(4)
    column.recode(Uint32Array.of(0, 300, 1))
    expect([0, 1, 2, 3].map((row) => column.at(row))).toEqual([0, 1, 300, 1])
    expect(Array.from(before)).toEqual([0, 2, 1, 2])
  })
})
