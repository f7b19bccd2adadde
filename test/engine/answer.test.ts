import { describe, expect, it } from 'vitest'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { answer } from '../../src/engine/answer'
import type { AnyQuestion } from '../../src/engine/protocol'
import { transferables } from '../../src/engine/transferables'
import { everyQuestion } from './everyQuestion'
import { holdingsOf } from './holdingsOf'
import { analysisOf, smallCompany } from './smallCompany'

const records = smallCompany()
const report = { sources: [], startedAtMs: 0, finishedAtMs: 0, complete: true }
const held = holdingsOf(analysisOf(records), records, report)

const SCOPES: Readonly<Record<string, Scope>> = {
  'as it opens': DEFAULT_SCOPE,
  'of one country, gross, in revenue': {
    ...DEFAULT_SCOPE,
    credits: false,
    basis: 'revenue',
    accounts: { country: ['DE'], state: ['active', 'due'] },
  },
  'of groups, one category, a year ago': {
    ...DEFAULT_SCOPE,
    unit: 'group',
    asOfDay: 19_890,
    sales: { category: ['Cable'] },
    period: 'last3',
    comparison: 'year',
  },
  'of nobody': { ...DEFAULT_SCOPE, accounts: { country: ['nowhere'] }, definition: { kind: 'fixed', days: 60 } },
  'before the first order': { ...DEFAULT_SCOPE, asOfDay: 19_000 },
}

describe.for(Object.keys(SCOPES))('every question, %s', (name) => {
  const analysis = analysisOf(records)
  const scope = SCOPES[name]!

  it.for(everyQuestion(scope))(
    '$name is answered alike after its buffers have been transferred away',
    async (question) => {
      const first = await answer(question, analysis, held)
      const kept = structuredClone(first)
      structuredClone(first, { transfer: transferables(first) })
      expect(await answer(question, analysis, held)).toEqual(kept)
    },
  )
})

describe('the figures of one company', () => {
  const analysis = analysisOf(records)
  const ask = <T>(question: AnyQuestion) => answer(question, analysis, held) as T

  it('add up over accounts, states, segments and tiers', () => {
    const scope: Scope = { ...DEFAULT_SCOPE, basis: 'revenue' }
    const accounts = ask<{ total: number; clv: number; stateCount: Uint32Array }>({
      name: 'accounts',
      ask: { scope, sort: 'name', descending: false, search: '', from: 0, count: 1 },
    })
    const states = ask<{ count: Uint32Array }>({ name: 'states', ask: { scope } })
    const segments = ask<{ segmentUnits: Uint32Array }>({ name: 'rfm', ask: { scope } })
    const tiers = ask<{ count: Uint32Array; total: number }>({
      name: 'tiers',
      ask: { scope, by: 'share', cuts: [0.5, 0.8] },
    })
    const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0)
    expect(sum(accounts.stateCount)).toBe(accounts.total)
    expect(states.count).toEqual(accounts.stateCount)
    expect(sum(segments.segmentUnits)).toBe(accounts.total)
    expect(sum(tiers.count)).toBe(accounts.total - (states.count[0] ?? 0))
    expect(tiers.total).toBe(accounts.clv)
  })
})
