import { describe, expect, test } from 'vitest'
import { match } from '../../../src/core/consolidation/match'
import { type Party, partyTraits } from '../../../src/core/consolidation/partyTraits'
import { partyOf } from './partyOf'

/** Two records at companies of two systems; every word of a name counts for the same. */
function matched(one: Partial<Party>, other: Partial<Party>, isOnlyOne = true) {
  const traits = [partyTraits(partyOf({ source: 0, ...one })), partyTraits(partyOf({ source: 1, ...other }))]
  const found = match(
    traits,
    0,
    1,
    () => 1,
    () => isOnlyOne,
  )
  return found === null ? null : [found.verdict, found.grounds.join(' '), found.against.join(' ')]
}

const HERE = { country: 'DE', city: 'Kiel' }
const ALDER = { ...HERE, company: 'Alder Pumps GmbH' }

describe('by number, tax number or address', () => {
  test('is sure whatever domain, form, country and city say', () => {
    const [one, other] = [
      { ...ALDER, email: 'a@alder.example', taxNumber: 'DE1234567' },
      { company: 'Alder Pumps AG', email: 'b@other.example', country: 'AT', city: 'Wien', taxNumber: 'DE1234567' },
    ]
    expect(matched(one, other)).toEqual(['sure', 'tax name', 'domain form country city'])
  })

  test('is doubtful where tax numbers or names contradict', () => {
    const noted = { numbers: ['17'], taxNumber: 'DE1234567' }
    expect(matched({ ...ALDER, ...noted }, { otherNumbers: ['17'], taxNumber: 'DE7654321' })).toEqual([
      'doubtful',
      'number',
      'tax',
    ])
    expect(matched({ ...ALDER, ...noted }, { otherNumbers: ['17'], company: 'Birch' })).toEqual([
      'doubtful',
      'number',
      'name',
    ])
  })

  test('grounds are named strongest first', () => {
    const all = { ...ALDER, email: 'a@alder.example', taxNumber: 'DE1234567' }
    expect(matched({ ...all, numbers: ['17'] }, { ...all, otherNumbers: ['17'] })).toEqual([
      'sure',
      'number tax email domain name',
      '',
    ])
  })
})

describe('by domain', () => {
  const at = (name: string, more: Partial<Party> = {}) => ({
    company: name,
    email: `${name[0]}@alder.example`,
    ...more,
  })

  test('is sure for names alike word by word, doubtful for a name with a word more, nothing for unlike ones', () => {
    expect(matched(at('Alder Pumps'), at('alder pumps', { email: 'x@alder.example' }))?.[0]).toBe('sure')
    expect(matched(at('Alder Pumps'), at('Big Alder Pumps'))?.[0]).toBe('doubtful')
    expect(matched(at('Alder Pumps'), at('Birch Valves', { email: 'x@alder.example' }))).toBeNull()
  })

  test('is nothing where a name is not known', () => {
    expect(matched(at('Alder Pumps'), { email: 'x@alder.example' })).toBeNull()
    expect(matched({ email: 'x@alder.example' }, at('Alder Pumps'))).toBeNull()
  })
})

describe('by name alone', () => {
  test('is sure only for the same name and form in the same city of the same country, where nobody else bears it', () => {
    expect(matched(ALDER, ALDER)).toEqual(['sure', 'name', ''])
    expect(matched(ALDER, ALDER, false)?.[0]).toBe('doubtful')
    expect(matched({ ...ALDER, company: 'Alder GmbH' }, { ...ALDER, company: 'Alder GmbH' })?.[0]).toBe('doubtful')
    expect(matched(ALDER, { ...ALDER, company: 'Alder Pumps' })?.[0]).toBe('doubtful')
    expect(matched({ ...ALDER, company: 'Alder Pumps' }, { ...ALDER, company: 'Alder Pumps' })?.[0]).toBe('doubtful')
    expect(matched(ALDER, { ...ALDER, city: 'Bonn' })?.[0]).toBe('doubtful')
    expect(matched({ ...ALDER, city: null }, { ...ALDER, city: null })?.[0]).toBe('doubtful')
    expect(matched({ ...ALDER, country: null }, ALDER)?.[0]).toBe('doubtful')
    const domains = [{ email: 'a@alder.example' }, { email: 'a@pumps.example' }]
    expect(matched({ ...ALDER, ...domains[0] }, { ...ALDER, ...domains[1] })).toEqual(['doubtful', 'name', 'domain'])
  })

  test('is nothing where tax number, form or country contradict', () => {
    expect(matched({ ...ALDER, taxNumber: 'DE1234567' }, { ...ALDER, taxNumber: 'DE7654321' })).toBeNull()
    expect(matched(ALDER, { ...ALDER, company: 'Alder Pumps AG' })).toBeNull()
    expect(matched(ALDER, { ...ALDER, country: 'AT' })).toBeNull()
  })

  test('is asked of a name less alike in the same city only', () => {
    const longer = { ...ALDER, company: 'Alder Pumps Service Kontor GmbH' }
    const base = { ...ALDER, company: 'Alder Pumps Service GmbH' }
    expect(matched(base, longer)?.[0]).toBe('doubtful')
    expect(matched({ ...base, city: 'Bonn' }, longer)).toBeNull()
    expect(matched({ ...base, city: null }, { ...longer, city: null })).toBeNull()
  })
})

test('a number that a system has noted of itself, or that nobody else bears, is no ground', () => {
  expect(matched({ source: 1, numbers: ['17'] }, { source: 1, otherNumbers: ['17'] })).toBeNull()
  expect(matched({ numbers: ['17'] }, { otherNumbers: ['18'] })).toBeNull()
  expect(matched({ otherNumbers: ['18', '17'] }, { numbers: ['16', '17'] })).toEqual(['sure', 'number', ''])
})

test('the same name and form in two cities does not contradict; another form does', () => {
  const away = { ...ALDER, city: 'Bonn', taxNumber: 'DE1234567' }
  expect(matched({ ...ALDER, taxNumber: 'DE1234567' }, away)?.[2]).toBe('')
  expect(matched({ ...ALDER, taxNumber: 'DE1234567' }, { ...away, company: 'Alder Pumps' })?.[2]).toBe('city')
})
