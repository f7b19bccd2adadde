import { expect, it } from 'vitest'
import { transferables } from '../../src/engine/transferables'

it('finds every owned buffer once, however deep', () => {
  const shared = new Float64Array(3)
  const deep = new Uint8Array(2)
  const answer = { shared, again: shared, list: [{ deep }], text: 'x', nothing: null }
  expect(transferables(answer)).toEqual([shared.buffer, deep.buffer])
})

it('leaves a view of a larger buffer to be copied', () => {
  expect(transferables({ part: new Float64Array(8).subarray(2, 4) })).toEqual([])
})
