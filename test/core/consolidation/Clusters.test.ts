import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Clusters } from '../../../src/core/consolidation/Clusters'

const SIZE = 8
const pair = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1))
const step = fc.tuple(fc.constantFrom('part' as const, 'unite' as const, 'unless' as const), pair)
const taxes = fc.array(fc.constantFrom('x', 'y', null), { minLength: SIZE, maxLength: SIZE })

test('are what plain sets are', () => {
  fc.assert(
    fc.property(taxes, fc.array(step, { maxLength: 20 }), (numbers, steps) => {
      const clusters = new Clusters(numbers)
      let sets = numbers.map((_, at) => [at])
      const parted: (readonly [number, number])[] = []
      const setOf = (at: number) => sets.find((set) => set.includes(at))!
      const taxesOf = (at: number) => new Set(setOf(at).flatMap((member) => numbers[member] ?? []))
      const join = (a: number, b: number) => {
        const [one, other] = [setOf(a), setOf(b)]
        if (one !== other) sets = [...sets.filter((set) => set !== one && set !== other), [...one, ...other]]
      }
      const apart = (a: number, b: number) =>
        parted.some(
          ([x, y]) =>
            (setOf(x) === setOf(a) && setOf(y) === setOf(b)) || (setOf(y) === setOf(a) && setOf(x) === setOf(b)),
        )
      for (const [what, [a, b]] of steps) {
        if (what === 'part' && a !== b) {
          clusters.part(a, b)
          parted.push([a, b])
        } else if (what === 'unite') {
          clusters.unite(a, b)
          join(a, b)
        } else if (what === 'unless') {
          const [some, others] = [taxesOf(a), taxesOf(b)]
          const both = new Set([...some, ...others]).size
          const fits = both === some.size || both === others.size
          const may = setOf(a) === setOf(b) || (fits && !apart(a, b))
          expect(clusters.uniteUnlessContradicted(a, b)).toBe(may)
          if (may) join(a, b)
        }
        expect(clusters.together(a, b)).toBe(setOf(a) === setOf(b))
        expect(clusters.parted(a, b)).toBe(apart(a, b))
      }
      expect([...clusters.leads()]).toEqual(numbers.map((_, at) => Math.min(...setOf(at))))
    }),
  )
})
