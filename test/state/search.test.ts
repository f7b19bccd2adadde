import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseSearch, printSearch, searchOfUnknown } from '../../src/state/search'

describe('printSearch and parseSearch', () => {
  it('keeps addresses readable', () => {
    expect(printSearch({ asof: ['2011-12-09'], country: ['France', 'United Kingdom'], q: ['a/b:c'] })).toBe(
      '?asof=2011-12-09&country=France,United+Kingdom&q=a/b:c',
    )
    expect(printSearch({})).toBe('')
    expect(printSearch({ country: [] })).toBe('')
  })

  it('escapes what would be read otherwise', () => {
    const search = { country: ['Korea, South', 'a+b', 'a&b=c', '', '#?'] }
    expect(printSearch(search)).toBe('?country=Korea%2C+South,a%2Bb,a%26b%3Dc,,%23%3F')
    expect(parseSearch(printSearch(search))).toEqual(search)
  })

  it('are inverse for any keys and values', () => {
    const word = fc.string({ unit: 'grapheme' })
    const search = fc.dictionary(word, fc.array(word, { minLength: 1, maxLength: 4 }))
    fc.assert(
      fc.property(search, (one) => {
        // An empty key with one empty value is an empty pair: nothing.
        fc.pre(!(one['']?.length === 1 && one[''][0] === ''))
        expect(parseSearch(printSearch(one))).toEqual({ ...one })
      }),
      { numRuns: 500 },
    )
  })

  it('never throws, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const values of Object.values(parseSearch(text))) expect(values.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
    expect(parseSearch('?a=%E0%A4%A&%=1&a=2&b')).toEqual({ a: ['2'], '%': ['1'], b: [''] })
  })

  it('takes __proto__ for a name like any other', () => {
    const search = parseSearch('?__proto__=x&constructor=y')
    expect(Object.keys(search)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(search)).toBe(Object.prototype)
    expect(printSearch(searchOfUnknown(search))).toBe('?__proto__=x&constructor=y')
  })

  it('prints half a surrogate pair as the replacement character instead of failing', () => {
    expect(printSearch({ q: ['a\ud800b'] })).toBe('?q=a%EF%BF%BDb')
  })
})

describe('searchOfUnknown', () => {
  it('keeps texts and lists of texts and drops everything else', () => {
    expect(searchOfUnknown({ a: 'x', b: ['y', 3, null, 'z'], c: 5, d: null, e: { f: 1 } })).toEqual({
      a: ['x'],
      b: ['y', 'z'],
    })
  })
})
