import { expect, test } from 'vitest'
import { consolidate } from '../../../src/core/consolidation/consolidate'
import { partyOf } from './partyOf'

/** Pairs of companies with nothing in common but each its own ground, told in this order: sources 0 and 1 in turn. */
const byGround = [
  { company: 'Elder Nursery GmbH', country: 'DE', city: 'Kiel' },
  { company: 'Dogwood Paper', email: 'x@dogwood.example' },
  { company: 'Cedar Timber', email: 'cedar@gmail.com' },
  { company: 'Birch Valves', taxNumber: 'DE7654321' },
]
const parties = [
  ...byGround.flatMap((one) => [
    partyOf({ source: 0, ...one }),
    // Another address at the same domain.
    partyOf({ source: 1, ...one, email: one.email?.replace('x@', 'y@') ?? null }),
  ]),
  partyOf({ source: 0, numbers: ['17'], company: 'Alder Pumps' }),
  partyOf({ source: 1, otherNumbers: ['17'], company: 'Alder Pumps' }),
]

test('sure matches are followed strongest first: number, tax number, address, domain, name', () => {
  const { followed, proposals, leadOf } = consolidate(parties, [])
  expect(followed.map(({ grounds }) => grounds[0])).toEqual(['number', 'tax', 'email', 'domain', 'name'])
  expect(followed.map(({ a, b }) => [a, b])).toEqual([
    [8, 9],
    [6, 7],
    [4, 5],
    [2, 3],
    [0, 1],
  ])
  expect(proposals).toEqual([])
  expect([...leadOf]).toEqual([0, 0, 2, 2, 4, 4, 6, 6, 8, 8])
})

test('where nothing is merged by itself they are proposed in the same order, as doubtful', () => {
  const { followed, proposals, leadOf } = consolidate(parties, [], false)
  expect(followed).toEqual([])
  expect(proposals.map(({ grounds, verdict }) => [grounds[0], verdict])).toEqual(
    ['number', 'tax', 'email', 'domain', 'name'].map((ground) => [ground, 'doubtful']),
  )
  expect([...leadOf]).toEqual([...parties.keys()])
})

test('of one ground the name more alike comes first, then the earlier places', () => {
  const named = (company: string, source: number) =>
    partyOf({ source, company, taxNumber: `DE${company.length}000001` })
  const pairs = ['Alder Pumps Ltd', 'Birch Valve Co']
  const four = [
    partyOf({ source: 0, company: 'Alder Pumps Works', taxNumber: 'DE1234567' }),
    partyOf({ source: 1, company: 'Alder Pumps', taxNumber: 'DE1234567' }),
    ...pairs.flatMap((company) => [named(company, 0), named(company, 1)]),
  ]
  expect(consolidate(four, []).followed.map(({ a, b }) => [a, b])).toEqual([
    [2, 3],
    [4, 5],
    [0, 1],
  ])
})

test('doubtful matches are proposed strongest first', () => {
  const doubtful = [
    partyOf({ source: 0, company: 'Elder Nursery' }),
    partyOf({ source: 1, company: 'Elder Nursery' }),
    partyOf({ source: 0, company: 'Cedar Timber', email: 'x@gmail.com' }),
    partyOf({ source: 1, company: 'Dogwood Paper', email: 'x@gmail.com' }),
  ]
  expect(consolidate(doubtful, []).proposals.map(({ grounds }) => grounds[0])).toEqual(['email', 'name'])
})

test('a name that two tax numbers bear in one city is no proof of one company', () => {
  const one = { company: 'Alder Pumps GmbH', country: 'DE', city: 'Kiel' }
  const others = [partyOf({ source: 1, ...one }), partyOf({ source: 0, ...one, taxNumber: 'DE1234567' })]
  const known = partyOf({ source: 0, ...one })
  expect(consolidate([known, ...others], []).leadOf[1]).toBe(0)
  const third = partyOf({ source: 2, ...one, taxNumber: 'DE7654321' })
  expect([...consolidate([known, ...others, third], []).leadOf]).toEqual([0, 1, 2, 3])
})
