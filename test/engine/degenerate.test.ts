import { describe, expect, it } from 'vitest'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { answer } from '../../src/engine/answer'
import { answerConcentration } from '../../src/engine/answers/concentration'
import { answerKpis } from '../../src/engine/answers/kpis'
import { answerMovement } from '../../src/engine/answers/movement'
import { answerSurvival } from '../../src/engine/answers/survival'
import { DEGENERATE } from './degenerateCompanies'
import { everyQuestion } from './everyQuestion'
import { holdingsOf } from './holdingsOf'
import { analysisOf } from './smallCompany'

const report = { sources: [], startedAtMs: 0, finishedAtMs: 0, complete: true }
const SCOPES: Readonly<Record<string, Scope>> = {
  'as it opens': DEFAULT_SCOPE,
  'to the day, by group, gross, in revenue, by fixed days': {
    ...DEFAULT_SCOPE,
    period: 'toDate',
    comparison: 'year',
    unit: 'group',
    credits: false,
    basis: 'revenue',
    definition: { kind: 'fixed', days: 30 },
  },
  'of one state, one category, years before': {
    ...DEFAULT_SCOPE,
    asOfDay: 19_000,
    accounts: { state: ['active'] },
    sales: { category: ['Cable'] },
  },
}

describe.for(Object.keys(DEGENERATE))('%s', (company) => {
  const records = DEGENERATE[company]!()
  const analysis = analysisOf(records)
  const held = holdingsOf(analysis, records, report)

  describe.for(Object.keys(SCOPES))('%s', (name) => {
    it.for(everyQuestion(SCOPES[name]!))(
      '$name is answered, and holds nothing infinite or missing',
      async (question) => {
        expect(offences(await answer(question, analysis, held))).toEqual([])
      },
    )
  })

  it('tells no rate of nothing', () => {
    const kpis = answerKpis(analysis, DEFAULT_SCOPE)
    const ratios = [
      kpis.nrr,
      kpis.grr,
      kpis.logoChurn,
      kpis.logoChurnMonthly,
      kpis.aov,
      kpis.frequency,
      kpis.repeatRate,
    ]
    for (const { value, numerator, denominator } of ratios) {
      if (value === null) continue
      expect(Number.isFinite(value)).toBe(true)
      expect(denominator ?? numerator).toBeGreaterThan(0)
    }
    expect(kpis.clv.mean === null).toBe(kpis.clv.units === 0)
    expect(kpis.repeatRateEver === null).toBe(kpis.clv.units === 0)
    const { movement } = answerMovement(analysis, DEFAULT_SCOPE)
    if (movement !== null) expect(movement.quickRatio === null).toBe(movement.contraction + movement.churned <= 0)
    if (kpis.clv.units === 0) {
      expect(answerSurvival(analysis, DEFAULT_SCOPE)).toMatchObject({ accounts: 0, lifespan: null, median: null })
      expect(answerConcentration(analysis, DEFAULT_SCOPE)).toMatchObject({ accounts: 0 })
    }
  })
})

/** Where an answer holds an infinite number or nothing at all; NaN stands for what is not known. */
function offences(value: unknown, path = ''): string[] {
  if (value === undefined || value === Infinity || value === -Infinity) return [`${path}: ${value}`]
  if (value === null || typeof value !== 'object') return []
  if (value instanceof Map) return offences([...value], path)
  if (ArrayBuffer.isView(value)) {
    const isInfinite = Array.from(value as Float64Array).some((one) => Math.abs(one) === Infinity)
    return isInfinite ? [`${path}: infinite`] : []
  }
  return Object.entries(value).flatMap(([key, part]) => offences(part, `${path}.${key}`))
}
