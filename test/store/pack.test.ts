import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BrokenPack } from '../../src/store/BrokenPack'
import { openPack, packed, PACK_VERSION } from '../../src/store/pack'
import { joinedPieces } from './joinedPieces'

const shared = new Float64Array([1.5, Number.NaN, -0, Number.POSITIVE_INFINITY])
const documents = {
  one: {
    text: 'Grüße 🌱',
    nothing: null,
    unknown: Number.NaN,
    list: [1, 'two', { three: true }],
    texts: ['', 'a'],
    bytes: Uint8Array.of(1, 2, 3),
    days: Uint16Array.of(65_535),
    signed: Int32Array.of(-1, 2 ** 31 - 1),
    some: shared.subarray(1, 3),
  },
  two: { same: shared, again: shared, start: Uint32Array.of(0, 4_294_967_295), empty: new Uint8Array(0) },
}

describe('a pack', () => {
  const whole = joinedPieces(packed(documents))

  test('gives back what was packed, arrays as the arrays they were', () => {
    const pack = openPack(whole)
    expect(pack.read('one')).toEqual(documents.one)
    expect(pack.read('two')).toEqual(documents.two)
    expect(() => pack.read('three')).toThrow(BrokenPack)
  })

  test('refuses what it could not give back', () => {
    expect(() => packed({ a: { rates: new Map([['USD', 0.9]]) } })).toThrow('a Map cannot be kept')
    expect(() => packed({ a: [new Set([1])] })).toThrow('a Set cannot be kept')
    expect(() => packed({ a: new Float64Array(1), b: new BigInt64Array(1) })).toThrow('a BigInt64Array cannot be kept')
  })

  test('holds memory that stands in it twice once', () => {
    const large = new Float64Array(10_000)
    const once = joinedPieces(packed({ a: large })).byteLength
    expect(joinedPieces(packed({ a: large, b: [large, large] })).byteLength).toBeLessThan(once + 1000)
  })

  test('is refused when it is cut off at any byte', () => {
    for (let length = 0; length < whole.byteLength; length++)
      expect(() => openPack(whole.slice(0, length)), `at ${length}`).toThrow(BrokenPack)
  })

  test('is refused when it goes on', () => {
    expect(() => openPack(joinedPieces([whole, Uint8Array.of(0)]))).toThrow('longer than it says')
  })

  test('with any byte changed is refused, or the byte meant nothing', () => {
    let meantNothing = 0
    for (let at = 0; at < whole.byteLength; at++) {
      const damaged = whole.slice()
      damaged[at] = damaged[at]! ^ 0x11
      try {
        const pack = openPack(damaged)
        expect(pack.read('one')).toEqual(documents.one)
        expect(pack.read('two')).toEqual(documents.two)
        meantNothing++
      } catch (error) {
        expect(error, `at ${at}`).toBeInstanceOf(BrokenPack)
      }
    }
    // The zeros between the parts.
    expect(meantNothing).toBeLessThan(100)
  })

  test.each([0, 1, PACK_VERSION + 1, 999])('of version %i is refused', (version) => {
    const other = whole.slice()
    new Uint32Array(other.buffer)[1] = version
    expect(() => openPack(other)).toThrow(`version ${version}`)
  })

  test('of plain values of any shape comes back', () => {
    const plain = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('"$'))
    fc.assert(
      fc.property(plain, (value) => {
        const back = openPack(joinedPieces(packed({ value }))).read('value')
        expect(back).toEqual(value)
      }),
    )
  })
})
