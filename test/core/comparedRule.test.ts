import { expect, it } from 'vitest'
import { comparedOfWord, wordOfCompared } from '../../src/core/comparedRule'

it('reads the word it writes, of P(active) and of every definition set', () => {
  for (const word of ['active-50', 'active-7', 'own', 'fixed-90', 'mean-2.5']) {
    const rule = comparedOfWord(word)
    expect(rule).not.toBeNull()
    expect(wordOfCompared(rule!)).toBe(word)
  }
})

it('takes no other word for a rule', () => {
  for (const word of ['', 'active', 'active-0', 'active-100', 'active-5.5', 'active--1']) {
    expect(comparedOfWord(word)).toBeNull()
  }
})
