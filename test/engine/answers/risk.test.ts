import { describe, expect, it } from 'vitest'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import { answerAccountRisk } from '../../../src/engine/answers/accountRisk'
import { answerRisk } from '../../../src/engine/answers/risk'
import { answerWorklist } from '../../../src/engine/answers/worklist'
import { riskFit } from '../../../src/engine/riskFit'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(smallCompany())
const scope = DEFAULT_SCOPE
const { signal } = new AbortController()

describe('answerRisk', () => {
  it('tells every account with a sale its risk, whoever is looked at and whatever rule the states follow', async () => {
    const { risk, chosen, horizon, rhythmHorizon, gates } = await answerRisk(analysis, scope, signal)
    expect(chosen).not.toBeNull()
    expect(gates).toEqual([])
    expect(horizon).toBe(rhythmHorizon)
    const ledger = analysis.ledger(scope)
    risk.forEach((one, unit) => {
      expect(Number.isNaN(one)).toBe(ledger.saleStart[unit] === ledger.saleStart[unit + 1])
      if (!Number.isNaN(one)) expect(one).toBeGreaterThanOrEqual(0)
    })
    const narrowed: Scope = { ...scope, accounts: { country: ['DE'] }, definition: { kind: 'fixed', days: 90 } }
    expect((await answerRisk(analysis, narrowed, signal)).risk).toEqual(risk)
    expect((await answerRisk(analysis, { ...scope, riskDays: 30 }, signal)).horizon).toBe(30)
  })

  it('says what is missing where the horizon is too long', async () => {
    const { gates, evidence, chosen, risk } = await answerRisk(analysis, { ...scope, riskDays: 700 }, signal)
    expect(gates.some(({ have, need }) => have < need)).toBe(true)
    expect([evidence, chosen]).toEqual([null, null])
    expect(risk.every(Number.isNaN)).toBe(true)
  })
})

describe('answerWorklist', () => {
  it('ranks by stake × the rise of the risk since the median silence', async () => {
    const { rows, losses, eligible, rankedBy } = await answerWorklist(analysis, { scope, count: 1_000 }, signal)
    const { risk, before } = await riskFit(analysis, scope, signal)
    expect(rankedBy).toBe('loss')
    expect(rows).toHaveLength(eligible)
    for (const row of rows) {
      expect([row.risk, row.before]).toEqual([risk[row.unit], before[row.unit]])
      expect(row.loss).toBe(row.stake * Math.max(0, row.risk - row.before))
    }
    expect([...losses]).toEqual(rows.map(({ loss }) => loss))
    expect([...losses].toSorted((a, b) => b - a)).toEqual([...losses])
  })

  it('ranks by the value of the last 12 months where there is no risk', async () => {
    const asked = { scope: { ...scope, riskDays: 700 }, count: 1_000 }
    const { rows, losses, rankedBy } = await answerWorklist(analysis, asked, signal)
    expect(rankedBy).toBe('value12')
    expect(losses).toHaveLength(0)
    expect(rows.map(({ value12 }) => value12).toSorted((a, b) => b - a)).toEqual(rows.map(({ value12 }) => value12))
  })
})

describe('answerAccountRisk', () => {
  it('opens the risk of the list', async () => {
    const { risk } = await answerRisk(analysis, scope, signal)
    const answer = (await answerAccountRisk(analysis, { scope, key: 'shop.c12' }, signal))!
    const unit = analysis.table.accounts.id.indexOf('c12')
    expect(answer.risk).toBe(risk[unit])
    const odds = Object.values(answer.reasons.parts).reduce((sum, part) => sum + part, answer.reasons.ordinary)
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(answer.risk, 9)
    expect(answer.alike.accounts).toBeGreaterThan(0)
  })

  it('has nothing to open of an unknown account, and without a model', async () => {
    expect(await answerAccountRisk(analysis, { scope, key: 'shop.nobody' }, signal)).toBeNull()
    const far = { ...scope, riskDays: 700 }
    expect(await answerAccountRisk(analysis, { scope: far, key: 'shop.c12' }, signal)).toBeNull()
  })
})
