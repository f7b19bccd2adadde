import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Ids } from '../../src/core/Ids'

const id = fc.oneof(
  fc.nat(40).map(String),
  fc.nat(40).map((n) => String(n * 2 ** 20)),
  fc.nat(40).map((n) => `0${n}`),
  fc.constantFrom('', '-1', '1.5', '1e3', '999999999', '1000000000', '4294967297', 'guest:a@b.example', '__proto__'),
)

describe('Ids', () => {
  it('numbers ids in the order of their arrival, as a Map of texts does', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 300 }), (drawn) => {
        const ids = new Ids()
        const slow = new Map<string, number>()
        for (const one of drawn) {
          expect(ids.find(one)).toBe(slow.get(one) ?? -1)
          if (!slow.has(one)) slow.set(one, slow.size)
          expect(ids.encode(one)).toBe(slow.get(one))
          expect(ids.has(one)).toBe(true)
        }
        expect(ids.size).toBe(slow.size)
        expect(Array.from(slow.values(), (number) => ids.decode(number))).toEqual([...slow.keys()])
      }),
      { numRuns: 2000 },
    )
  })

  it('grows, and finds ids that lie a power of two apart', () => {
    const ids = new Ids()
    const all = Array.from({ length: 5000 }, (_, n) => String((n + 1) * 65_536))
    all.forEach((one, number) => expect(ids.encode(one)).toBe(number))
    expect(all.every((one, number) => ids.find(one) === number)).toBe(true)
    expect(ids.find('65537')).toBe(-1)
  })
})
