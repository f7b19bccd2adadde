import { describe, expect, it } from 'vitest'
import { runToEnd } from '../../../src/core/clv/runToEnd'
import { rhythms } from '../../../src/core/rhythm'
import { accountsWithSale } from '../../../src/core/risk/accountsWithSale'
import { assessRisk, type RiskAssessment } from '../../../src/core/risk/assessRisk'
import { type RiskHistory, riskHistory } from '../../../src/core/risk/riskHistory'
import { riskByRule } from '../../../src/core/risk/riskRule'
import { riskHorizon } from '../../../src/core/risk/riskHorizon'
import { pastRows, riskRows } from '../../../src/core/risk/riskRows'
import { ledgerOf, type PlainSale } from '../ledgerOf'
import { drawFrom } from '../arbitraryRhythms'

const FIRST_DAY = 19_723

/** Accounts that order every `pace` days from their first day on until `until(account)`. */
function regular(accounts: number, days: number, pace: number, until: (account: number) => number) {
  const sales: PlainSale[] = []
  for (let unit = 0; unit < accounts; unit++) {
    for (let day = unit % pace; day < Math.min(days, until(unit)); day += pace) {
      sales.push({ unit, day: FIRST_DAY + day, revenue: 1 })
    }
  }
  return rhythms(ledgerOf(accounts, FIRST_DAY + days - 1, sales), { kind: 'own' }, 90)
}

describe('assessRisk', () => {
  it('has nothing to say of nobody, and counts what is missing', () => {
    const nobody = rhythms(ledgerOf(0, FIRST_DAY, []), { kind: 'own' }, 90)
    const assessment = assessed(riskHistory(nobody), 30)
    expect(assessment).toMatchObject({ kind: 'gated', gates: [{ what: 'gaps', have: 0, need: 50 }, { what: 'days' }] })
    expect(riskHorizon(nobody)).toBe(7)
  })

  it('waits for accounts: one is too few', () => {
    expect(assessed(riskHistory(regular(1, 700, 5, () => 700)), 30)).toMatchObject({
      kind: 'gated',
      gates: expect.arrayContaining([{ what: 'accounts', have: 1, need: 50 }]) as unknown,
    })
  })

  it('waits for outcomes of both kinds: where everybody orders, and where nobody does any more', () => {
    const all = assessed(riskHistory(regular(80, 700, 20, () => 700)), 30)
    expect(all).toMatchObject({
      kind: 'gated',
      gates: expect.arrayContaining([{ what: 'no-order', have: 0, need: 30 }]) as unknown,
    })
    const gone = rhythms(ledgerOf(80, FIRST_DAY + 2_000, salesUntil(80, 200)), { kind: 'own' }, 90)
    expect(assessed(riskHistory(gone), 30)).toMatchObject({
      kind: 'gated',
      gates: expect.arrayContaining([{ what: 'order', have: 0, need: 30 }]) as unknown,
    })
  })

  it('says how many days of history are missing', () => {
    expect(assessed(riskHistory(regular(80, 100, 10, () => 100)), 90)).toMatchObject({
      kind: 'gated',
      gates: expect.arrayContaining([{ what: 'days', have: 100, need: 137 }]) as unknown,
    })
    expect(assessed(riskHistory(regular(80, 136, 10, (unit) => 20 + unit)), 90).kind).toBe('gated')
    const enough = assessed(riskHistory(regular(80, 137, 10, (unit) => 20 + unit)), 90)
    if (enough.kind === 'gated')
      expect(enough.gates.find(({ what }) => what === 'days')).toMatchObject({ have: 137, need: 137 })
    else expect(enough.evidence.trainDays).toHaveLength(1)
  })

  it('tells those apart whose silence is plain, on separable data', () => {
    const days = 700
    const rhythm = regular(120, days, 10, (unit) => (unit % 2 === 0 ? days : 30 + 5 * unit))
    const history = riskHistory(rhythm)
    const assessment = assessed(history, 30)
    expect(assessment).toMatchObject({ kind: 'assessed', evidence: { mode: 'later-days' } })
    if (assessment.kind !== 'assessed' || assessment.chosen === null) throw new Error('no model was used')
    const units = accountsWithSale(history)
    const now = riskRows(history, units, () => history.asOfDay, 30)
    const risk = riskByRule(assessment.chosen.rule, now, 30)
    units.forEach((unit, row) => {
      if (unit % 2 === 0) expect(risk[row]).toBeLessThan(0.2)
      else if (30 + 5 * unit < days - 60) expect(risk[row]).toBeGreaterThan(0.8)
    })
    const brier = Object.fromEntries(assessment.competitors.map((one) => [one.name, one.brier]))
    expect(Math.min(...Object.values(brier))).toBe(brier[assessment.chosen.name])
    expect(brier[assessment.chosen.name]).toBeLessThan(assessment.evidence.baseBrier)
  })

  it('uses no model where orders come at random from all alike', () => {
    const draw = drawFrom(11)
    const sales: PlainSale[] = []
    for (let unit = 0; unit < 200; unit++) {
      for (let day = 0; day < 500; day++) if (draw() < 0.03) sales.push({ unit, day: FIRST_DAY + day, revenue: 1 })
    }
    const history = riskHistory(rhythms(ledgerOf(200, FIRST_DAY + 499, sales), { kind: 'own' }, 90))
    const assessment = assessed(history, 30)
    if (assessment.kind !== 'assessed') throw new Error('gated')
    for (const { auc } of assessment.competitors) expect(Math.abs(auc - 0.5)).toBeLessThan(0.12)
    const least = Math.min(...assessment.competitors.map(({ brier }) => brier))
    expect(assessment.chosen === null).toBe(least >= assessment.evidence.baseBrier)
  })

  it('learns from at most about so many rows, the same ones every time', () => {
    const history = riskHistory(regular(300, 400, 12, (unit) => 40 + unit))
    const days = [200, 230, 260].map((day) => FIRST_DAY + day)
    const rows = pastRows(history, days, 30, 400, () => true)
    expect(rows.of).toBe(900)
    expect(Math.abs(rows.count / 400 - 1)).toBeLessThan(0.1)
    expect(pastRows(history, days, 30, 400, () => true)).toEqual(rows)
    expect(pastRows(history, days, 30, 900, () => true).count).toBe(900)
  })
})

describe('riskHorizon', () => {
  it('is the next on offer after the 80 % point of an ordinary gap', () => {
    const rhythm = regular(120, 900, 24, () => 900)
    expect(riskHorizon(rhythm)).toBe(30)
  })

  it('is no longer than the history allows', () => {
    expect(riskHorizon(regular(120, 60, 24, () => 60))).toBe(14)
  })
})

function salesUntil(accounts: number, days: number): PlainSale[] {
  return Array.from({ length: accounts }, (_, unit) => unit).flatMap((unit) =>
    Array.from({ length: 10 }, (_, i) => ({
      unit,
      day: FIRST_DAY + Math.floor((i * days) / 10) + (unit % 7),
      revenue: 1,
    })),
  )
}

function assessed(history: RiskHistory, horizon: number): RiskAssessment {
  return runToEnd(assessRisk(history, horizon))
}
