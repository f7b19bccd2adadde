import { expect, test } from 'vitest'
import { attributesInForce, type CustomerAttributes } from '../../../src/sources/woocommerce/attributes'
import { customerOfRow } from '../../../src/sources/woocommerce/customerOfRow'

const row = {
  id: 2,
  email: 'Buyer@Firm.example',
  date_created_gmt: '2024-08-21T04:04:38',
  billing: { company: 'Firm', city: 'Bremen', country: 'DE', state: '', email: 'bills@firm.example' },
}
const read = (change: object, customer: CustomerAttributes = {}) =>
  customerOfRow({ ...row, ...change }, 'shop', attributesInForce({ customer }).customer)

test('a customer in full', () => {
  expect(read({})).toEqual({
    source: 'shop',
    id: '2',
    company: 'Firm',
    email: 'buyer@firm.example',
    parentId: null,
    mergedInto: null,
    taxNumber: null,
    number: null,
    otherNumbers: [],
    city: 'Bremen',
    country: 'DE',
    region: null,
    segment: null,
    rep: null,
    industry: null,
    channel: null,
    tags: [],
    consent: null,
    createdAtMs: Date.UTC(2024, 7, 21, 4, 4, 38),
  })
})

test('what is not known is null, never empty', () => {
  expect(read({ email: '', billing: null, date_created_gmt: null })).toMatchObject({
    company: null,
    email: null,
    country: null,
    createdAtMs: null,
  })
})

test('the address of the bill stands in for a missing one', () => {
  expect(read({ email: '' }).email).toBe('bills@firm.example')
})

test('attributes come from where the shop keeps them', () => {
  const meta_data = [
    { key: 'group_head', value: '17' },
    { key: 'merged', value: 18 },
    { key: 'rep', value: 'AK' },
    { key: 'vat', value: 'DE 611 933 629' },
    { key: 'erp_code', value: 'T00001' },
    { key: 'tags', value: 'a, b,,a ' },
    { key: 'consent', value: 'yes' },
  ]
  const paths: CustomerAttributes = {
    parentId: 'meta:group_head',
    mergedInto: 'meta:merged',
    rep: 'meta:rep',
    taxNumber: 'meta:vat',
    otherNumbers: 'meta:erp_code',
    segment: 'role',
    tags: 'meta:tags',
    consent: 'meta:consent',
  }
  expect(read({ meta_data, role: 'wholesale' }, paths)).toMatchObject({
    parentId: '17',
    mergedInto: '18',
    rep: 'AK',
    taxNumber: 'DE 611 933 629',
    otherNumbers: ['T00001'],
    segment: 'wholesale',
    tags: ['a', 'b'],
    consent: true,
  })
})

test.each([
  [
    ['a', ' b ', 3, ''],
    ['a', 'b'],
  ],
  ['', []],
  [7, []],
  [null, []],
])('tags of %o', (tags, expected) => {
  expect(read({ tags }, { tags: 'tags' }).tags).toEqual(expected)
})

test.each([
  ['yes', true],
  [' TRUE ', true],
  [1, true],
  ['1', true],
  [true, true],
  ['no', false],
  ['0', false],
  [0, false],
  [false, false],
  ['', null],
  ['maybe', null],
  [null, null],
  [{}, null],
])('consent %o is %s', (consent, meaning) => {
  expect(read({ consent }, { consent: 'consent' }).consent).toBe(meaning)
})

test('a row without an id, or with a date that is none, is rejected', () => {
  expect(() => read({ id: 'me' })).toThrow('no id')
  expect(() => read({ date_created_gmt: '2024-02-30T00:00:00' })).toThrow('“2024-02-30T00:00:00” is not a date')
})
