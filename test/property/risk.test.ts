import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rhythms } from '../../src/core/rhythm'
import { riskCalendar } from '../../src/core/risk/riskGate'
import { riskByRule, type RiskRule } from '../../src/core/risk/riskRule'
import { type RiskHistory, riskHistory } from '../../src/core/risk/riskHistory'
import { fitter } from '../../src/core/risk/riskModel'
import { FULL_TERMS } from '../../src/core/risk/riskTerms'
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

  it('opens into parts that add up to its log-odds, whichever model it is', () => {
    fc.assert(
      fc.property(arbitraryRhythmCompany, fc.constantFrom(...RULES), (company, ruleOf) => {
        const history = historyOf(company)
        const earliest = company.asOfDay - DAYS[0]
        fc.pre(earliest >= history.firstDay && history.poolOn(earliest).completedGaps > 1)
        const rows = riskRows(history, accountsWithSale(history), () => company.asOfDay, 30)
        const rule = ruleOf(history)
        riskByRule(rule, rows, 30).forEach((risk, row) => {
          const { ordinary, parts } = riskReasons(rule, rows, row, 30, { silence: 20, orders: 3, tenure: 100 })
          const odds = Object.values(parts).reduce((sum, part) => sum + part, ordinary)
          expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(risk, 9)
        })
      }),
      RUNS,
    )
  })
})

const DAYS = [100, 60, 20]

/** Rules as they come out of a fit, good or not. */
const RULES: readonly ((history: RiskHistory) => RiskRule)[] = [
  (history) => {
    const rows = pastRows(
      history,
      DAYS.map((ago) => history.asOfDay - ago),
      10,
      500,
      () => true,
    )
    return { kind: 'regression', model: fitter(FULL_TERMS, rows)(0.01) }
  },
  () => ({ kind: 'purchase', name: 'paretoNbd', parameters: Float64Array.of(0.6, 12, 0.7, 40) }),
  () => ({ kind: 'purchase', name: 'mbgNbd', parameters: Float64Array.of(0.6, 12, 0.8, 2.4) }),
]
