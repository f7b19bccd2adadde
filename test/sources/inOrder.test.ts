import { expect, test } from 'vitest'
import { inOrder } from '../../src/sources/inOrder'
import type { NumberedPage } from '../../src/sources/NumberedPage'

const never = new AbortController().signal
const pageOf = (page: number, last: number, pages: number | null = last): NumberedPage => ({
  page,
  rows: [page],
  total: null,
  pages,
  last: page === last,
})

async function numbers(pages: AsyncIterable<NumberedPage>): Promise<readonly number[]> {
  const all: number[] = []
  for await (const { page } of pages) all.push(page)
  return all
}

test('pages come in their order, though later ones answer first', async () => {
  const read = async (page: number): Promise<NumberedPage> => {
    for (let turn = page; turn < 20; turn++) await Promise.resolve()
    return pageOf(page, 9)
  }
  expect(await numbers(inOrder(read, 1, never))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(await numbers(inOrder(read, 7, never))).toEqual([7, 8, 9])
})

test('so many are on their way at a time, and none beyond the last', async () => {
  let onTheirWay = 0
  let most = 0
  const asked: number[] = []
  const read = async (page: number): Promise<NumberedPage> => {
    asked.push(page)
    most = Math.max(most, ++onTheirWay)
    await new Promise((resolve) => setImmediate(resolve))
    onTheirWay--
    return pageOf(page, 10)
  }
  await numbers(inOrder(read, 1, never, 3))
  expect(most).toBe(3)
  expect(asked.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('without a count of pages they are read one by one', async () => {
  const asked: number[] = []
  const read = async (page: number): Promise<NumberedPage> => {
    asked.push(page)
    return pageOf(page, 4, null)
  }
  expect(await numbers(inOrder(read, 1, never))).toEqual([1, 2, 3, 4])
  expect(asked).toEqual([1, 2, 3, 4])
})

test('a list that grows is read to its new end', async () => {
  const read = async (page: number): Promise<NumberedPage> => pageOf(page, 6, page < 3 ? 3 : 6)
  expect(await numbers(inOrder(read, 1, never))).toEqual([1, 2, 3, 4, 5, 6])
})

test('a page that fails is told in its turn, and those on their way are given up', async () => {
  const signals = new Map<number, AbortSignal>()
  const read = async (page: number, signal: AbortSignal): Promise<NumberedPage> => {
    signals.set(page, signal)
    if (page === 3) throw new Error('page 3 failed')
    if (page > 3)
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up'))))
    return pageOf(page, 9)
  }
  const seen: number[] = []
  await expect(
    (async () => {
      for await (const { page } of inOrder(read, 1, never)) seen.push(page)
    })(),
  ).rejects.toThrow('page 3 failed')
  expect(seen).toEqual([1, 2])
  expect(signals.get(4)?.aborted).toBe(true)
})

test('a caller that stops gives up what is on its way', async () => {
  const signals: AbortSignal[] = []
  const read = async (page: number, signal: AbortSignal): Promise<NumberedPage> => {
    signals.push(signal)
    return pageOf(page, 9)
  }
  for await (const { page } of inOrder(read, 1, never)) if (page === 2) break
  expect(signals.at(-1)?.aborted).toBe(true)
})

test('a page that is late holds up no other, until many have come before their turn', async () => {
  const asked: number[] = []
  let come: (page: NumberedPage) => void = () => undefined
  const read = (page: number): Promise<NumberedPage> => {
    asked.push(page)
    return page === 2 ? new Promise((resolve) => (come = resolve)) : Promise.resolve(pageOf(page, 40))
  }
  const all = numbers(inOrder(read, 1, never, 3))
  await new Promise((resolve) => setImmediate(resolve))
  expect(Math.max(...asked)).toBe(14)
  come(pageOf(2, 40))
  expect(await all).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
})
