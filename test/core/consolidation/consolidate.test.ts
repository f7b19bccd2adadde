import { describe, expect, test } from 'vitest'
import { type Consolidation, consolidate, type Decision } from '../../../src/core/consolidation/consolidate'
import type { Party } from '../../../src/core/consolidation/partyTraits'
import { partyOf } from './partyOf'

const DE = { country: 'DE', city: 'Bergen' }
const pair = (one: Partial<Party>, other: Partial<Party>, decisions: readonly Decision[] = []): Consolidation =>
  consolidate([partyOf({ source: 0, ...DE, ...one }), partyOf({ source: 1, ...DE, ...other })], decisions)
const isMerged = ({ leadOf }: Consolidation) => leadOf[1] === 0
const proposed = ({ proposals }: Consolidation) => proposals.map(({ grounds, against }) => [grounds, against])

describe('sure', () => {
  test('a number that one system has noted of the other', () => {
    expect(isMerged(pair({ numbers: ['T1'] }, { otherNumbers: ['T1'] }))).toBe(true)
    expect(isMerged(pair({ otherNumbers: ['17'] }, { numbers: ['17'] }))).toBe(true)
  })

  test('an equal tax number, however it is written', () => {
    expect(isMerged(pair({ taxNumber: 'DE 611 933 629' }, { taxNumber: '611933629' }))).toBe(true)
  })

  test('an equal address, also at a provider of mailboxes', () => {
    expect(isMerged(pair({ email: 'a@gmail.com' }, { email: 'A@gmail.com' }))).toBe(true)
  })

  test('an equal domain and a name alike', () => {
    const one = { company: 'Lärchner Logistik GmbH', email: 'a@laerchner.example' }
    const other = { company: 'LAERCHNER LOGISTIK', email: 'b@laerchner.example' }
    expect(isMerged(pair(one, other))).toBe(true)
  })

  test('the very same name in the same city, where nobody else has it', () => {
    expect(isMerged(pair({ company: 'Alder Pumps Ltd' }, { company: 'ALDER PUMPS LIMITED' }))).toBe(true)
  })
})

describe('doubtful, with what speaks against it', () => {
  test('an equal domain with another tax number, legal form, country or city', () => {
    const one = { company: 'Alder Pumps AG', email: 'a@alder.example', taxNumber: 'DE1234567' }
    const other = { company: 'Alder Pumps AG', email: 'b@alder.example' }
    expect(proposed(pair(one, { ...other, taxNumber: 'DE7654321' }))).toEqual([[['domain', 'name'], ['tax']]])
    expect(proposed(pair(one, { ...other, company: 'Alder Pumps KG' }))).toEqual([[['domain', 'name'], ['form']]])
    expect(proposed(pair(one, { ...other, country: 'AT' }))).toEqual([[['domain', 'name'], ['country']]])
    expect(proposed(pair(one, { ...other, company: 'Alder Pumps', city: 'Kiel' }))).toEqual([
      [['domain', 'name'], ['city']],
    ])
  })

  test('an equal tax number or address under another name', () => {
    const one = { company: 'Alder Pumps', taxNumber: 'DE1234567', email: 'x@gmail.com' }
    expect(proposed(pair(one, { company: 'Birch Valves', taxNumber: 'DE1234567' }))).toEqual([[['tax'], ['name']]])
    expect(proposed(pair(one, { company: 'Birch Valves', email: 'x@gmail.com' }))).toEqual([[['email'], ['name']]])
  })

  test('the same name in another city, or one word of it', () => {
    expect(proposed(pair({ company: 'Alder Pumps' }, { company: 'Alder Pumps', city: 'Kiel' }))).toEqual([
      [['name'], ['city']],
    ])
    expect(proposed(pair({ company: 'Alder' }, { company: 'Alder' }))).toEqual([[['name'], []]])
  })

  test('the same name that a third bears in another city', () => {
    const named = { company: 'Alder Pumps Ltd', country: 'GB' }
    const parties = [
      partyOf({ source: 0, ...named, city: 'Norwell' }),
      partyOf({ source: 1, ...named, city: 'Norwell' }),
      partyOf({ source: 1, ...named, city: 'Dover' }),
    ]
    expect([...consolidate(parties, []).leadOf]).toEqual([0, 1, 2])
  })
})

describe('nothing', () => {
  test.each<readonly [string, Partial<Party>, Partial<Party>]>([
    ['other companies', { company: 'Alder Pumps' }, { company: 'Birch Pumps' }],
    ['the same name, another country', { company: 'Alder Pumps' }, { company: 'Alder Pumps', country: 'AT' }],
    ['the same name, another legal form', { company: 'Alder Pumps AG' }, { company: 'Alder Pumps KG' }],
    [
      'the same domain, another name',
      { company: 'Alder', email: 'a@x.example' },
      { company: 'Birch', email: 'b@x.example' },
    ],
    ['a provider of mailboxes', { company: 'Alder', email: 'a@gmx.de' }, { company: 'Birch', email: 'b@gmx.de' }],
    ['a number of its own system', { numbers: ['T1'] }, { numbers: ['T1'] }],
    ['nothing known', {}, {}],
  ])('%s', (_, one, other) => {
    const found = pair(one, other)
    expect([isMerged(found), found.proposals]).toEqual([false, []])
  })
})

test('no parties, one party', () => {
  expect(consolidate([], []).leadOf).toHaveLength(0)
  expect([...consolidate([partyOf({ company: 'Alder' })], []).leadOf]).toEqual([0])
})

test('a domain at which unlike companies write is nobody’s', () => {
  const names = ['Alder', 'Birch', 'Cedar', 'Elm', 'Alder']
  const parties = names.map((company, i) => partyOf({ source: i % 2, company, email: `p${i}@agency.example` }))
  expect([...consolidate([...parties].reverse(), []).leadOf]).toEqual([0, 1, 2, 3, 4])
})

describe('within one source', () => {
  const twice = [1, 2].map((n) => partyOf({ source: 0, numbers: [`${n}`], company: 'Alder', taxNumber: 'DE1234567' }))

  test('nothing is merged by itself', () => {
    const found = consolidate(twice, [])
    expect([...found.leadOf]).toEqual([0, 1])
    expect(found.proposals).toMatchObject([{ a: 0, b: 1, verdict: 'doubtful', grounds: ['tax', 'name'] }])
  })

  test('unless both are the same company of another source', () => {
    const other = partyOf({ source: 1, company: 'Alder Ltd', taxNumber: 'DE1234567' })
    expect([...consolidate([...twice, other], []).leadOf]).toEqual([0, 0, 0])
  })
})

describe('decisions', () => {
  const one = { company: 'Alder Pumps', taxNumber: 'DE1234567' }

  test('part what would merge, and no third brings it together again', () => {
    const apart: Decision = { a: 0, b: 1, same: false }
    const found = pair(one, one, [apart])
    expect([isMerged(found), found.proposals]).toEqual([false, []])
    const parties = [0, 1, 2].map((source) => partyOf({ source, ...one }))
    const { leadOf } = consolidate(parties, [apart])
    expect([...leadOf]).toEqual([0, 1, 0])
  })

  test('merge what nothing else would', () => {
    const found = pair(one, { company: 'Birch', taxNumber: 'DE7654321' }, [{ a: 1, b: 0, same: true }])
    expect([isMerged(found), found.proposals]).toEqual([true, []])
  })

  test('that merge two tax numbers do not keep a third record of one of them out', () => {
    const parties = [
      partyOf({ source: 0, ...one }),
      partyOf({ source: 0, company: 'Birch', taxNumber: 'DE7654321' }),
      partyOf({ source: 1, ...one }),
    ]
    expect([...consolidate(parties, [{ a: 0, b: 1, same: true }]).leadOf]).toEqual([0, 0, 0])
  })
})

test('what merges is transitive, but never brings two tax numbers together', () => {
  const parties = [
    partyOf({ source: 0, company: 'Alder', taxNumber: 'DE1234567', numbers: ['A'] }),
    partyOf({ source: 1, company: 'Alder', otherNumbers: ['A', 'B'] }),
    partyOf({ source: 2, company: 'Alder', taxNumber: 'DE7654321', numbers: ['B'] }),
  ]
  const { leadOf, proposals } = consolidate(parties, [])
  expect([...leadOf]).toEqual([0, 0, 2])
  expect(proposals.map(({ a, b }) => [a, b])).toEqual([[1, 2]])
})
