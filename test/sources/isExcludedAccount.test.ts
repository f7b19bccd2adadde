import { expect, test } from 'vitest'
import { isExcludedAccount } from '../../src/sources/isExcludedAccount'
import type { AccountExclusion } from '../../src/sources/isExcludedAccount'
import { plainCustomer } from '../core/plainRecords'

const customer = plainCustomer({
  id: 'T-17',
  company: 'Acme Test GmbH',
  email: 'qa@shop.example',
  tags: ['internal', 'VIP'],
})

test.for<[rule: AccountExclusion, excluded: boolean]>([
  [{ field: 'id', match: 'is', text: 't-17' }, true],
  [{ field: 'id', match: 'is', text: 'T-1' }, false],
  [{ field: 'id', match: 'startsWith', text: 'T-' }, true],
  [{ field: 'company', match: 'contains', text: ' test ' }, true],
  [{ field: 'company', match: 'startsWith', text: 'test' }, false],
  [{ field: 'email', match: 'endsWith', text: '@SHOP.example' }, true],
  [{ field: 'email', match: 'endsWith', text: '@other.example' }, false],
  [{ field: 'tag', match: 'is', text: 'Internal' }, true],
  [{ field: 'tag', match: 'is', text: 'intern' }, false],
])('%j', ([rule, excluded]) => {
  expect(isExcludedAccount(customer, [rule])).toBe(excluded)
})

test('one rule of several is enough, and none excludes nobody', () => {
  const other: AccountExclusion = { field: 'id', match: 'is', text: 'X' }
  expect(isExcludedAccount(customer, [other, { field: 'id', match: 'is', text: 'T-17' }])).toBe(true)
  expect(isExcludedAccount(customer, [])).toBe(false)
})

test('a field without a value matches nothing', () => {
  expect(isExcludedAccount({ ...customer, email: null }, [{ field: 'email', match: 'contains', text: '' }])).toBe(false)
})
