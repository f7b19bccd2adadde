import { expect, test } from 'vitest'
import { candidatePairs } from '../../../src/core/consolidation/candidatePairs'
import { type Party, partyTraits } from '../../../src/core/consolidation/partyTraits'
import { sharedDomains } from '../../../src/core/consolidation/sharedDomains'
import { partyOf } from './partyOf'

function pairs(parties: readonly Partial<Party>[]): string[] {
  const found: string[] = []
  candidatePairs(
    parties.map((one) => partyTraits(partyOf(one))),
    (a, b) => found.push(`${a}–${b}`),
  )
  return found
}

test.each<readonly [string, Partial<Party>, Partial<Party>]>([
  ['a tax number', { taxNumber: 'DE1234567' }, { taxNumber: 'DE 123 4567' }],
  ['an address', { email: 'a@gmail.com' }, { email: 'A@gmail.com' }],
  ['a domain', { email: 'a@alder.example' }, { email: 'b@alder.example' }],
  ['a name', { company: 'Alder Pumps' }, { company: 'ALDER PUMPS' }],
  ['a rare word', { company: 'Alder Pumps' }, { company: 'Alder Valves' }],
  ['a noted number', { source: 0, numbers: ['17'] }, { source: 1, otherNumbers: ['17'] }],
])('two that share %s are a pair, once', (_, one, other) => {
  expect(pairs([one, {}, other])).toEqual(['0–2'])
  expect(pairs([other, {}, one])).toEqual(['0–2'])
})

test('all of a small group are pairs, each once, however much they share', () => {
  const alike = { company: 'Alder Pumps', taxNumber: 'DE1234567', email: 'a@alder.example' }
  expect(pairs([alike, alike, alike]).toSorted()).toEqual(['0–1', '0–2', '1–2'])
})

test('a noted number leads to all of other systems who go by it', () => {
  const noted = { source: 0, otherNumbers: ['17', '18'] }
  const others = [
    { source: 1, numbers: ['17'] },
    { source: 2, numbers: ['17', '17'] },
    { source: 0, numbers: ['17'] },
    { source: 1, numbers: ['18'] },
  ]
  expect(pairs([...others, noted])).toEqual(['0–4', '1–4', '3–4'])
})

test('of a large group with one name those told next to each other are paired', () => {
  const found = pairs(Array.from({ length: 41 }, (_, i) => ({ email: `p${i}@alder.example` })))
  expect(found).toContain('0–8')
  expect(found).not.toContain('0–9')
})

test('those who share nothing, or a number of their own system, are none', () => {
  expect(pairs([{ company: 'Alder' }, { company: 'Birch' }, {}, {}])).toEqual([])
  expect(pairs([{ numbers: ['17'] }, { otherNumbers: ['17'] }, { numbers: ['17'] }])).toEqual([])
})

test('a word of 24 names pairs them, a word of 25 says nothing', () => {
  const named = (count: number) => Array.from({ length: count }, (_, i) => ({ company: `Pumps N${i}` }))
  expect(pairs(named(24))).toHaveLength((24 * 23) / 2)
  expect(pairs(named(25))).toEqual([])
})

test('of 40 with one domain each is paired with each, of more with the 8 next by name', () => {
  const at = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      company: `n${String((i * 7) % count).padStart(2, '0')}x`,
      email: `p${i}@alder.example`,
    }))
  expect(pairs(at(40))).toHaveLength((40 * 39) / 2)
  const nameOf = (i: number) => (i * 7) % 41
  const found = pairs(at(41)).map((pair) => pair.split('–').map(Number))
  expect(found).toHaveLength(33 * 8 + (8 * 7) / 2)
  for (const [a, b] of found) expect(Math.abs(nameOf(a!) - nameOf(b!))).toBeLessThanOrEqual(8)
})

test('a domain is shared by companies of more than three unlike names; one name again and again is none', () => {
  const shared = (names: readonly string[]) => [
    ...sharedDomains(
      names.map((company, i) => partyTraits(partyOf({ company, email: `p${i}@agency.example` }))),
      () => 1,
    ),
  ]
  expect(shared(['Alder', 'Birch', 'Cedar'])).toEqual([])
  expect(shared(['Alder', 'Birch', 'Cedar', 'Elm'])).toEqual(['agency.example'])
  expect(shared(['Alder', 'Birch', 'Cedar', 'Alder', ''])).toEqual([])
})
