import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rhythms } from '../../src/core/rhythm'
import { assessRisk } from '../../src/core/risk/assessRisk'
import { riskCalendar } from '../../src/core/risk/riskGate'
import { type RiskHistory, riskHistory } from '../../src/core/risk/riskHistory'
import { riskOf } from '../../src/core/risk/riskModel'
import { testOrigins, trainingOrigins } from '../../src/core/risk/riskOrigins'
import { riskReasons } from '../../src/core/risk/riskReasons'
import { pastRows, riskRows } from '../../src/core/risk/riskRows'
import { riskTests } from '../../src/core/risk/riskTests'
import { arbitraryRhythmCompany, ledgerOfCompany, type PlainCompany } from '../core/arbitraryRhythms'
import { accountsWithSale } from '../../src/core/risk/accountsWithSale'

const RUNS = { numRuns: Math.min(200, Number(process.env['PROPERTY_RUNS'] ?? 15)) }

function historyOf(company: PlainCompany, until = company.asOfDay): RiskHistory {
  return riskHistory(rhythms(ledgerOfCompany(company, until), { kind: 'own' }, 90))
}

const horizon = fc.constantFrom(7, 30, 90)

describe('risk', () => {
  it('sees on a past day what was known on its evening, and nothing else', () => {
    fc.assert(
      fc.property(
        arbitraryRhythmCompany,
        horizon,
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        (company, days, part) => {
          const history = historyOf(company)
          const on = Math.floor(history.firstDay + part * (company.asOfDay - history.firstDay))
          fc.pre(history.poolOn(on).completedGaps > 1)
          const then = historyOf(company, on)
          const units = accountsWithSale(then)
          expect(riskRows(history, units, () => on, days).values).toEqual(riskRows(then, units, () => on, days).values)
        },
      ),
      RUNS,
    )
  })

  it('learns and is judged from outcomes that had ended', () => {
    fc.assert(
      fc.property(arbitraryRhythmCompany, horizon, (company, days) => {
        const history = historyOf(company)
        const calendar = riskCalendar(history, days)
        const isOver = (before: number) => (day: number) => day + days < before
        expect(trainingOrigins(calendar, company.asOfDay).every(isOver(company.asOfDay))).toBe(true)
        for (const on of testOrigins(calendar, company.asOfDay)) {
          expect(isOver(company.asOfDay)(on)).toBe(true)
          expect(trainingOrigins(calendar, on).every(isOver(on))).toBe(true)
        }
        fc.pre(trainingOrigins(calendar, company.asOfDay).length > 0)
        const { mode, tests } = riskTests(history, calendar)
        tests.forEach(({ on, seen, train, test }, place) => {
          expect(seen).not.toContain(place)
          if (mode === 'later-days') expect(seen.map((other) => tests[other].on).every(isOver(on))).toBe(true)
          else expect(new Set([...train.unit].filter((unit) => test.unit.includes(unit))).size).toBe(0)
        })
      }),
      RUNS,
    )
  })

  it('does not change when outcomes of the last horizon do', () => {
    fc.assert(
      fc.property(arbitraryRhythmCompany, (company) => {
        const days = 30
        const latest = company.asOfDay - days - 1
        const history = historyOf(company)
        const calendar = riskCalendar(history, days)
        fc.pre(trainingOrigins(calendar, company.asOfDay).length > 0)
        const quiet = { ...company, sales: company.sales.filter(({ day }) => day !== company.asOfDay) }
        const rows = (its: RiskHistory) =>
          pastRows(its, trainingOrigins(calendar, company.asOfDay), days, Infinity, () => true)
        expect(rows(historyOf(quiet, company.asOfDay)).outcome).toEqual(rows(history).outcome)
        expect(trainingOrigins(calendar, company.asOfDay).at(-1)).toBe(latest)
      }),
      RUNS,
    )
  })

  it('opens into parts that add up to its log-odds', () => {
    fc.assert(
      fc.property(arbitraryRhythmCompany, (company) => {
        const history = historyOf(company)
        const assessment = assessRisk(history, 30)
        fc.pre(assessment.kind === 'assessed' && assessment.chosen !== null)
        if (assessment.kind !== 'assessed' || assessment.chosen === null) return
        const { model } = assessment.chosen
        const rows = riskRows(history, accountsWithSale(history), () => company.asOfDay, 30)
        riskOf(model, rows).forEach((risk, row) => {
          const { average, parts } = riskReasons(model, rows, row)
          const odds = Object.values(parts).reduce((sum, part) => sum + part, average)
          expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(risk, 12)
        })
      }),
      RUNS,
    )
  })
})
