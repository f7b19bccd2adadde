import { expect, test } from 'vitest'
import { emailDomain } from '../../../src/core/consolidation/emailDomain'
import { partyTraits } from '../../../src/core/consolidation/partyTraits'
import { taxNumber } from '../../../src/core/consolidation/taxNumber'
import { partyOf } from './partyOf'

test.each([
  ['DE 611 933 629', 'DE', 'DE611933629'],
  ['de611933629', null, 'DE611933629'],
  ['611.933.629', 'de', 'DE611933629'],
  ['04-7091024', 'US', 'US047091024'],
  ['047091024', null, '047091024'],
  ['GB 322 1131 27', 'GB', 'GB322113127'],
  ['0000000000', 'DE', null],
  ['n/a', 'DE', null],
  ['123456', 'DE', null],
  ['', 'DE', null],
  [null, 'DE', null],
] as const)('tax number %s of %s is %s', (written, country, number) => {
  expect(taxNumber(written, country)).toBe(number)
})

test.each([
  ['Anna@Firm.EXAMPLE ', 'firm.example'],
  ['"a@b"@firm.example', 'firm.example'],
  ['anna', null],
  ['@firm.example', null],
  ['anna@x', null],
  [null, null],
] as const)('the domain of %s is %s', (email, domain) => {
  expect(emailDomain(email)).toBe(domain)
})

test('a provider of mailboxes is no domain of a company, its addresses still tell people apart', () => {
  expect(partyTraits(partyOf({ email: 'Firm@GMAIL.com' }))).toMatchObject({ domain: null, email: 'firm@gmail.com' })
})

test('what is not known is null', () => {
  expect(partyTraits(partyOf({}))).toMatchObject({
    name: { words: [], form: null },
    nameKey: '',
    tax: null,
    email: null,
    domain: null,
    country: null,
    city: null,
  })
})

test('cities are compared without case, accents and marks', () => {
  expect(partyTraits(partyOf({ city: 'Neuwied-Süd' })).city).toBe(partyTraits(partyOf({ city: 'NEUWIED SUED' })).city)
})
