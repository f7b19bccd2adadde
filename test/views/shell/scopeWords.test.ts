import { describe, expect, it } from 'vitest'

import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import { definitionWords } from '../../../src/ui/definitionWords'
import { narrowings, narrowingWords, withNarrowing } from '../../../src/views/shell/scopeWords'

const SCOPE: Scope = { ...DEFAULT_SCOPE, sales: { channel: ['web'] }, accounts: { country: ['FR', 'DE'], rep: [] } }
const same = (value: string) => value

describe('the words of a scope', () => {
  it('names definitions', () => {
    expect(definitionWords({ kind: 'own' })).toBe('Own rhythm')
    expect(definitionWords({ kind: 'fixed', days: 90 })).toBe('Fixed 90 d')
    expect(definitionWords({ kind: 'mean', factor: 2.5 })).toBe('2.5 × mean gap')
  })

  it('lists what narrows it, accounts first, empty choices not at all', () => {
    expect(narrowings(SCOPE)).toEqual([
      { of: 'accounts', field: 'country', values: ['FR', 'DE'] },
      { of: 'sales', field: 'channel', values: ['web'] },
    ])
    expect(narrowings(DEFAULT_SCOPE)).toEqual([])
  })

  it('says each as a sentence, sales as such, long lists by their number', () => {
    const label = (value: string) => ({ FR: 'France', DE: 'Germany' })[value] ?? value
    const [country, channel] = narrowings(SCOPE)
    expect(narrowingWords(country, label)).toBe('Country is France or Germany')
    expect(narrowingWords(channel, same)).toBe('Sales by channel is web')
    expect(narrowingWords({ ...country, values: ['a', 'b', 'c'] }, same)).toBe('Country is one of 3')
  })

  it('replaces and lifts a narrowing and leaves the others', () => {
    const changed = withNarrowing(SCOPE, { of: 'accounts', field: 'country', values: ['IT'] })
    expect(changed.accounts.country).toEqual(['IT'])
    expect(changed.sales).toEqual(SCOPE.sales)
    expect(withNarrowing(SCOPE, { of: 'accounts', field: 'country', values: [] }).accounts).not.toHaveProperty(
      'country',
    )
  })
})
