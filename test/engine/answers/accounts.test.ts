import { describe, expect, it } from 'vitest'
import { accountKey } from '../../../src/core/accountKey'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerAccounts } from '../../../src/engine/answers/accounts'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(smallCompany())
const found = (search: string) =>
  answerAccounts(analysis, { scope: DEFAULT_SCOPE, sort: 'match', descending: false, search, from: 0, count: 1000 })
    .rows

describe('accounts by how well they match', () => {
  it('puts the very number first, whatever its value, then what begins so, then the rest by value', () => {
    // c1 is the beginning of c10 … c19 as well.
    const rows = found('C1')
    expect(rows.length).toBeGreaterThan(3)
    expect(rows[0]!.key).toBe(accountKey('shop', 'c1'))
    expect(rows.slice(1).some(({ value12 }) => value12 > rows[0]!.value12)).toBe(true)
    const begins = rows.map(({ id, name }) => [id, name].some((text) => text.toLowerCase().startsWith('c1')))
    expect(begins).toEqual(begins.toSorted((a, b) => Number(b) - Number(a)))
    for (const side of [true, false]) {
      const worth = rows.slice(1).filter((_, at) => begins[at + 1] === side)
      expect(worth.map(({ value12 }) => value12)).toEqual(worth.map(({ value12 }) => value12).toSorted((a, b) => b - a))
    }
  })

  it('puts the very name first, in any case', () => {
    const [any] = found('').slice(-1)
    expect(found(` ${any!.name.toUpperCase()} `)[0]!.name).toBe(any!.name)
  })
})
