import { expect, it } from 'vitest'
import { Memo } from '../../src/engine/Memo'

it('makes a result once and keeps what was used last', () => {
  const memo = new Memo(2)
  const made: string[] = []
  const recall = (key: string) => memo.recall(key, () => made.push(key))
  recall('a')
  recall('b')
  recall('a')
  recall('c')
  recall('a')
  recall('b')
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

it('keeps a result that is undefined', () => {
  const memo = new Memo(1)
  let made = 0
  const make = () => {
    made++
  }
  memo.recall('nothing', make)
  memo.recall('nothing', make)
  expect(made).toBe(1)
})
