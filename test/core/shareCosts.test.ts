import { expect, it } from 'vitest'
import { shareCosts } from '../../src/core/shareCosts'

const span = { first: 10, last: 12 }
const channels = ['', 'web', 'fair']
const at = (month: number, channel: string, amount: number) => ({ month, channel, amount })
const carriers = (...those: (readonly [month: number, channel: string])[]) => ({
  month: Int32Array.from(those, ([month]) => month),
  channel: those.map(([, channel]) => channels.indexOf(channel)),
  channels,
})

it('gives each carrier the same, and the parts that are left to the first', () => {
  const { ofCarrier } = shareCosts(
    [at(10, 'web', 8)],
    span,
    carriers([10, 'web'], [10, 'fair'], [10, 'web'], [10, 'web']),
  )
  expect([...ofCarrier]).toEqual([3, 0, 3, 2])
})

it('shares what no channel is named for over all, the unknown channel among them', () => {
  const { ofCarrier } = shareCosts(
    [at(10, '', 9), at(10, 'web', 5)],
    span,
    carriers([10, 'web'], [10, ''], [10, 'fair']),
  )
  expect([...ofCarrier]).toEqual([8, 3, 3])
})

it('lets a month without a carrier wait for the next one, and tells what waits at the end', () => {
  const costs = [at(10, 'web', 4), at(11, 'web', 6), at(12, 'web', 7), at(12, 'cinema', 2)]
  const { ofCarrier, waiting } = shareCosts(costs, span, carriers([11, 'web']))
  expect([...ofCarrier]).toEqual([10])
  expect(Object.fromEntries(waiting)).toEqual({ '': 0, web: 7, fair: 0, cinema: 2 })
})

it('knows nothing outside of the span, and takes an amount below 0 as it is', () => {
  const { ofCarrier } = shareCosts(
    [at(9, 'web', 50), at(10, 'web', -3)],
    span,
    carriers([9, 'web'], [10, 'web'], [10, 'web']),
  )
  expect([...ofCarrier]).toEqual([NaN, -1, -2])
})
